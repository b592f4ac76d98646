package org.mien.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.timing.Pause.pause;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JMenuItemFixture;
import org.assertj.swing.timing.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.file.Csv;
import org.mien.workbench.Patience;

/** A chart in a window: what a person can do with it. */
@Tag("window")
class ChartViewTest {

  @TempDir
  Path dir;

  private final List<Pick> picks = Collections.synchronizedList(new ArrayList<>());
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private Robot robot;
  private FrameFixture window;
  private ChartView view;

  @BeforeEach
  void open() {
    Assumptions.assumeTrue(!GraphicsEnvironment.isHeadless(), "There is no display; tests of the window need one.");
    FailOnThreadViolationRepaintManager.install();
    robot = Patience.robot();
    window = new FrameFixture(robot, GuiActionRunner.execute(() -> {
      view = new ChartView("test");
      view.onPick(picks::add);
      view.onDone(told::add);
      view.setFolder(dir);
      view.clear("Nothing to show yet.");
      JFrame frame = new JFrame("chart");
      frame.add(view);
      frame.setSize(760, 640);
      return frame;
    }));
    window.show(new java.awt.Dimension(760, 640));
  }

  @AfterEach
  void close() {
    if (robot != null) {
      robot.cleanUp();
    }
  }

  private ChartFigure show(String name) {
    ChartFigure figure = Gallery.all().get(name);
    GuiActionRunner.execute(() -> view.show(figure));
    robot.waitForIdle();
    waitFor("painted", () -> GuiActionRunner.execute(() -> view.place(0, 0).isPresent()));
    return figure;
  }

  /** A key as the chart gets it when it has the keyboard; without a window manager no window is sure to get it. */
  private void press(int key, int modifiers) {
    boolean taken = GuiActionRunner.execute(() -> SwingUtilities.processKeyBindings(
        new KeyEvent(view.canvas(), KeyEvent.KEY_PRESSED, System.currentTimeMillis(), modifiers, key, KeyEvent.CHAR_UNDEFINED)));
    assertThat(taken).isTrue();
  }

  private static void waitFor(String what, BooleanSupplier holds) {
    pause(new Condition(what) {
      @Override
      public boolean test() {
        return holds.getAsBoolean();
      }
    }, Patience.MINUTE);
  }

  private Point place(double x, double y) {
    Point2D at = GuiActionRunner.execute(() -> view.place(x, y).orElseThrow());
    return new Point((int) at.getX(), (int) at.getY());
  }

  @Test
  void aClickOnACellTellsItsRowAndColumn() {
    ChartFigure figure = show("confusion-counts-6");
    robot.click(view.canvas(), place(4, 1));
    waitFor("a pick", () -> !picks.isEmpty());
    assertThat(picks.get(0).row()).isEqualTo(1);
    assertThat(picks.get(0).column()).isEqualTo(4);
    Object count = figure.table().rows().get(6 + 4).get(2);
    assertThat(picks.get(0).text()).contains("disgust", "sadness", count.toString());
  }

  @Test
  void aClickOnATimelineTellsTheTimeInEitherPlot() {
    show("timeline-6");
    robot.click(view.canvas(), place(0.3, 0.5));
    Point low = place(0.3, 0);
    robot.click(view.canvas(), new Point(low.x, low.y + 60));
    waitFor("two picks", () -> picks.size() == 2);
    assertThat(picks).allSatisfy(pick -> assertThat(pick.x()).isBetween(0.295, 0.305));
    assertThat(picks).extracting(Pick::plot).containsExactly(0, 1);
  }

  @Test
  void savesEveryKindOfFile() throws IOException {
    ChartFigure figure = show("confusion-counts-6");
    for (String ending : List.of("png", "svg", "pdf", "csv")) {
      save(ending, dir.resolve("mine." + ending));
    }
    assertThat(ImageIO.read(dir.resolve("mine.png").toFile()).getWidth()).isEqualTo(2 * figure.width());
    assertThat(dir.resolve("mine.svg")).hasContent(figure.svg());
    assertThat(dir.resolve("mine.csv")).isRegularFile();
    assertThat(Csv.read(dir.resolve("mine.csv")).rows()).hasSize(figure.table().rows().size());
    try (PDDocument document = Loader.loadPDF(dir.resolve("mine.pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(told).hasSize(4).allSatisfy(sentence -> assertThat(sentence).startsWith("Saved "));
  }

  private void save(String ending, Path file) {
    int before = told.size();
    choose(ending, file);
    waitFor(ending + " is saved", () -> told.size() > before);
  }

  private void choose(String ending, Path file) {
    robot.click(view.canvas(), MouseButton.RIGHT_BUTTON);
    waitFor("the menu", () -> !robot.finder().findAll(c -> ("test-save-" + ending).equals(c.getName()) && c.isShowing()).isEmpty());
    JMenuItemFixture item = window.menuItem("test-save-" + ending);
    Patience.choose(item.target());
    JFileChooserFixture chooser = JFileChooserFinder.findFileChooser("chart-file").withTimeout(1, TimeUnit.MINUTES).using(robot);
    GuiActionRunner.execute(() -> {
      chooser.target().setSelectedFile(file.toFile());
      chooser.target().approveSelection();
    });
  }

  private void answer(String button) {
    Patience.press(Patience.question(window).buttonWithText(button).target());
  }

  private boolean isAsked() {
    return GuiActionRunner.execute(() -> !robot.finder().findAll(c -> c instanceof JOptionPane && c.isShowing()).isEmpty());
  }

  @Test
  void replacesNoFileWithoutAsking() throws IOException {
    show("confusion-counts-6");
    Path file = dir.resolve("mine.csv");
    Files.writeString(file, "precious");
    choose("csv", file);
    Patience.question(window).requireWarningMessage();
    answer("Keep");
    waitFor("the question is gone", () -> !isAsked());
    assertThat(file).hasContent("precious");
    choose("csv", file);
    answer("Replace");
    waitFor("saved", () -> !told.isEmpty());
    assertThat(Csv.read(file).header()).containsExactly("actual", "predicted", "count");
  }

  @Test
  void copiesPictureAndTableByKey() throws Exception {
    ChartFigure figure = show("confusion-counts-6");
    press(KeyEvent.VK_C, KeyEvent.CTRL_DOWN_MASK);
    waitFor("copied", () -> told.size() == 1);
    var clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
    BufferedImage copied = (BufferedImage) clipboard.getData(DataFlavor.imageFlavor);
    assertThat(copied.getWidth()).isEqualTo(2 * figure.width());
    press(KeyEvent.VK_C, KeyEvent.CTRL_DOWN_MASK | KeyEvent.SHIFT_DOWN_MASK);
    waitFor("copied", () -> told.size() == 2);
    String text = (String) clipboard.getData(DataFlavor.stringFlavor);
    assertThat(text.lines()).hasSize(37).startsWith("actual\tpredicted\tcount", "anger\tanger\t15");
  }

  @Test
  void theTableTakesThePlaceOfTheChartAndSortsByValue() {
    show("confusion-counts-6");
    press(KeyEvent.VK_T, KeyEvent.CTRL_DOWN_MASK);
    waitFor("the table", () -> !robot.finder().findAll(c -> "test-table".equals(c.getName()) && c.isShowing()).isEmpty());
    window.table("test-table").requireRowCount(36).tableHeader().clickColumn(2);
    JTable table = window.table("test-table").target();
    waitFor("sorted", () -> GuiActionRunner.execute(() -> !table.getRowSorter().getSortKeys().isEmpty()));
    List<Integer> counts = new ArrayList<>();
    GuiActionRunner.execute(() -> {
      for (int i = 0; i < 36; i++) {
        counts.add(((Number) table.getValueAt(i, 2)).intValue());
      }
    });
    assertThat(counts).isSorted();
    assertThat(counts.get(35)).isEqualTo(29);
  }

  @Test
  void saysWhatIsShownToThoseWhoDoNotSeeIt() {
    window.label("test-nothing").requireText("Nothing to show yet.");
    ChartFigure figure = show("timeline-6");
    var context = GuiActionRunner.execute(() -> view.canvas().getAccessibleContext());
    assertThat(context.getAccessibleName()).isEqualTo(figure.title());
    assertThat(context.getAccessibleDescription()).isEqualTo(figure.altText());
  }

  /** On a dark ground inks change while the chart is painted, and what is exported stays on white. */
  @Test
  void aDarkWindowChangesNoExport() throws IOException {
    ChartFigure figure = Gallery.all().get("timeline-6");
    byte[] before = figure.png();
    Color usual = UIManager.getColor("Panel.background");
    GuiActionRunner.execute(() -> UIManager.put("Panel.background", new Color(0x2b2d30)));
    try {
      GuiActionRunner.execute(() -> view.show(figure));
      robot.waitForIdle();
      BufferedImage painted = picture(view);
      assertThat(new Color(painted.getRGB(2, 2))).isEqualTo(new Color(0x2b2d30));
      assertThat(figure.png()).isEqualTo(before);
      String folder = System.getProperty("mien.pictures", "");
      if (!folder.isEmpty()) {
        for (var each : Gallery.all().entrySet()) {
          GuiActionRunner.execute(() -> view.show(each.getValue()));
          ImageIO.write(picture(view), "png", Files.createDirectories(Path.of(folder)).resolve("dark-" + each.getKey() + ".png").toFile());
        }
      }
    } finally {
      GuiActionRunner.execute(() -> UIManager.put("Panel.background", usual));
    }
  }

  private static BufferedImage picture(ChartView view) {
    return GuiActionRunner.execute(() -> {
      BufferedImage image = new BufferedImage(view.getWidth(), view.getHeight(), BufferedImage.TYPE_INT_RGB);
      view.paint(image.getGraphics());
      return image;
    });
  }
}
