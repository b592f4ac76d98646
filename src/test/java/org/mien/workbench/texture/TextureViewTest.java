package org.mien.workbench.texture;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.mien.chart.ChartFigure;
import org.mien.chart.ChartView;
import org.mien.command.CommandCall;
import org.mien.command.MakeLbpHistogram;
import org.mien.command.MakeLbpMap;
import org.mien.dataset.Clip;
import org.mien.imagej.Grays;
import org.mien.texture.BlockGrid;
import org.mien.texture.Lbp;
import org.mien.texture.LbpHistogram;
import org.mien.texture.LbpOptions;
import org.mien.workbench.Dropping;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.FramePicture;

/** The inspector against hand-worked codes and against the commands. */
class TextureViewTest extends WindowTest {

  private static final Path CLIP = Path.of("sample-data/clips/anger/p01_anger_c01.tif");

  private FramePicture frame;
  private ChartView chart;

  private void inspect(Path image) {
    GuiActionRunner.execute(() -> workbench.perspective("texture"));
    frame = robot.finder().findByName("texture-frame", FramePicture.class, true);
    session.look(image);
    waitUntil("shown", () -> GuiActionRunner.execute(() -> frame.image().isPresent()));
    robot.waitForIdle();
    // Where nothing is open, there is no chart to be seen.
    chart = robot.finder().findByName("texture-chart", ChartView.class, true);
  }

  private String code() {
    return window.textBox("texture-code").text();
  }

  private void press(int key) {
    robot.pressAndReleaseKey(key);
    robot.waitForIdle();
  }

  private Optional<List<List<Object>>> table() {
    return GuiActionRunner.execute(() -> chart.figure().map(ChartFigure::table).map(t -> t.rows()));
  }

  @Test
  void theCodeUnderThePointerIsTheOneWorkedByHand() throws Exception {
    BufferedImage nine = new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY);
    int[] values = {6, 5, 2, 7, 6, 1, 9, 8, 7};
    for (int i = 0; i < values.length; i++) {
      nine.getRaster().setSample(i % 3, i / 3, 0, values[i]);
    }
    Path file = dir.resolve("nine.png");
    ImageIO.write(nine, "png", file.toFile());
    inspect(file);
    Point middle = GuiActionRunner.execute(() -> frame.onScreen(new Point(1, 1)));
    robot.moveMouse(frame, middle);
    waitUntil("the code", () -> code().contains("Pixel 1, 1"));
    assertThat(code()).contains("Gray level: 6").contains("Bits 7 to 0: 11110000").contains("Pattern as a number: 240")
        .contains("around: 2, uniform");
    picture("texture-nine");
    window.comboBox("texture-variant").selectItem("3x3");
    window.comboBox("texture-mapping").selectItem("ri");
    waitUntil("the other code", () -> code().contains("Bits 7 to 0: 11111000") && code().contains("mapping ri: 31"));
    robot.focusAndWaitForFocusGain(frame);
    press(KeyEvent.VK_RIGHT);
    press(KeyEvent.VK_DOWN);
    waitUntil("by keys", () -> code().contains("Pixel 2, 2") && code().contains("Bits 7 to 0: 00010000"));
    window.comboBox("texture-border").selectItem("valid");
    waitUntil("no code", () -> code().contains("has no code"));
  }

  @Test
  void histogramsEqualThoseOfTheCommands() throws Exception {
    inspect(CLIP);
    ImagePlus stack = IJ.openImage(CLIP.toString());
    ImagePlus image = new ImagePlus("frame", stack.getStack().getProcessor(30));
    session.frame().set(29);
    waitUntil("frame 29", () -> GuiActionRunner.execute(() -> frame.caption()).endsWith("frame 29"));
    Map<String, Object> made = session.run(new CommandCall(MakeLbpHistogram.class, Map.of("image", image, "texture", "lbp-paper")))
        .result().get(60, TimeUnit.SECONDS);
    ResultsTable expected = (ResultsTable) made.get("table");
    List<List<Object>> whole = table().orElseThrow();
    assertThat(whole).hasSize(256);
    for (int bin = 0; bin < 256; bin++) {
      assertThat((Double) whole.get(bin).get(1)).isEqualTo(expected.getValue("h" + bin, 0));
    }

    ImagePlus map = (ImagePlus) session.run(new CommandCall(MakeLbpMap.class, Map.of("image", image)))
        .result().get(60, TimeUnit.SECONDS).get("map");
    Point from = GuiActionRunner.execute(() -> frame.onScreen(new Point(10, 20)));
    Point to = GuiActionRunner.execute(() -> frame.onScreen(new Point(33, 41)));
    robot.pressMouse(frame, from);
    robot.moveMouse(frame, to);
    robot.releaseMouseButtons();
    waitUntil("region", () -> window.label("texture-region").text().equals("Region: 24 \u00d7 22 pixels at 10, 20"));
    waitUntil("its histogram", () -> !table().orElseThrow().equals(whole));
    double[] counted = new double[256];
    for (int y = 20; y <= 41; y++) {
      for (int x = 10; x <= 33; x++) {
        counted[map.getProcessor().get(x, y)] += 1.0 / (24 * 22);
      }
    }
    List<List<Object>> rows = table().orElseThrow();
    for (int bin = 0; bin < 256; bin++) {
      assertThat((Double) rows.get(bin).get(1)).isCloseTo(counted[bin], Offset.offset(1e-9));
    }
    image.setRoi(10, 20, 24, 22);
    ResultsTable selected = (ResultsTable) session.run(new CommandCall(MakeLbpHistogram.class, Map.of("image", image)))
        .result().get(60, TimeUnit.SECONDS).get("table");
    for (int bin = 0; bin < 256; bin++) {
      assertThat((Double) rows.get(bin).get(1)).isEqualTo(selected.getValue("h" + bin, 0));
    }
    picture("texture-region");
  }

  private static Clip clip(Session session, String id) {
    return session.project().get().orElseThrow().manifest().clip(id).orElseThrow();
  }

  private String second() {
    FramePicture picture = robot.finder().findByName("texture-second-frame", FramePicture.class, true);
    return GuiActionRunner.execute(() -> picture.image().isPresent() ? picture.caption() : picture.sentence());
  }

  @Test
  void theSecondClipRunsAlongFromItsFirstFrameOrFromItsOnset() throws Exception {
    session.create(Path.of("sample-data"), dir.resolve("project")).result().get(60, TimeUnit.SECONDS);
    GuiActionRunner.execute(() -> workbench.perspective("texture"));
    frame = robot.finder().findByName("texture-frame", FramePicture.class, true);
    String other = "clips/disgust/p02_disgust_c02";
    session.look(clip(session, other));
    waitUntil("shown", () -> GuiActionRunner.execute(() -> frame.caption()).startsWith(other)
        && GuiActionRunner.execute(() -> window.button("texture-pin").target().isEnabled()));
    chart = robot.finder().findByName("texture-chart", ChartView.class, true);
    Patience.press(window.button("texture-pin").target());
    waitFor("texture-unpin");
    session.look(clip(session, "clips/anger/p01_anger_c01.tif"));
    waitUntil("pinned", () -> GuiActionRunner.execute(() -> frame.caption()).contains("p01") && second().equals(other + ", frame 0"));
    session.frame().set(20);
    waitUntil("frame 20", () -> GuiActionRunner.execute(() -> frame.caption()).endsWith("frame 20"));
    assertThat(second()).isEqualTo(other + ", frame 0");
    window.comboBox("texture-pace").selectItem("Second runs along from its first frame");
    waitUntil("along", () -> second().equals(other + ", frame 20, start + 0.200 s"));
    // The onset of the one is frame 12, that of the other frame 7.
    window.comboBox("texture-pace").selectItem("Second runs along from its onset");
    waitUntil("by onset", () -> second().equals(other + ", frame 15, onset + 0.080 s"));
    picture("texture-along");
    List<String> files = new ArrayList<>(List.of(new File("sample-data", other).list()));
    files.sort(null);
    ImagePlus fifteen = IJ.openImage(new File(new File("sample-data", other), files.get(15)).toString());
    double[] expected = LbpHistogram.of(Lbp.map(Grays.of(fifteen.getProcessor()), LbpOptions.paper()), BlockGrid.WHOLE);
    List<List<Object>> rows = table().orElseThrow();
    for (int bin = 0; bin < 256; bin++) {
      assertThat((Double) rows.get(bin).get(2)).isEqualTo(expected[bin]);
    }
    session.frame().set(9);
    waitUntil("before", () -> second().equals(other + ", frame 4, onset \u2212 0.030 s"));
    session.frame().set(0);
    waitUntil("no frame", () -> second().startsWith(other + " has no frame 0.120 s before its onset; it has frames 0 to "));
    assertThat(window.label("texture-distance").text()).isBlank();
    session.settings().change(values -> values.withBlind(true));
    session.frame().set(20);
    waitUntil("hidden", () -> second().matches("No\\. \\d+, frame 15, onset \\+ 0\\.080 s"));
    session.closeProject();
    waitUntil("let go", () -> robot.finder().findAll(c -> "texture-unpin".equals(c.getName()) && c.isShowing()).isEmpty());
  }

  @Test
  void regionByKeysTwoFramesAndTheirDistance() {
    inspect(CLIP);
    picture("texture-whole");
    robot.focusAndWaitForFocusGain(frame);
    robot.moveMouse(window.button("texture-whole").target());
    press(KeyEvent.VK_RIGHT);
    waitUntil("a pixel", () -> code().startsWith("Pixel "));
    String at = code().split("Pixel | \\(")[1];
    robot.pressKey(KeyEvent.VK_SHIFT);
    try {
      for (int i = 0; i < 3; i++) {
        press(KeyEvent.VK_RIGHT);
        press(KeyEvent.VK_DOWN);
      }
    } finally {
      robot.releaseKey(KeyEvent.VK_SHIFT);
    }
    waitUntil("region by keys", () -> window.label("texture-region").text().equals("Region: 4 \u00d7 4 pixels at " + at));
    press(KeyEvent.VK_P);
    waitUntil("equal to itself", () -> window.label("texture-distance").text().equals("Chi-squared distance: 0.0000"));
    press(KeyEvent.VK_ESCAPE);
    waitUntil("the whole picture again", () -> window.label("texture-region").text().startsWith("Drag"));
    session.frame().set(29);
    waitUntil("different from frame 0", () -> window.label("texture-distance").text().matches("Chi-squared distance: [0-9.]+")
        && !window.label("texture-distance").text().endsWith(" 0.0000"));
    double distance = Double.parseDouble(window.label("texture-distance").text().split(": ")[1]);
    double sum = 0;
    for (List<Object> row : table().orElseThrow()) {
      double a = (Double) row.get(1);
      double b = (Double) row.get(2);
      sum += a + b > 0 ? (a - b) * (a - b) / (a + b) : 0;
    }
    assertThat(distance).isCloseTo(sum, Offset.offset(5e-5));
    picture("texture-two");
    window.button("texture-unpin").click();
    waitUntil("one again", () -> window.label("texture-distance").text().isBlank());
    Path other = CLIP.resolveSibling("p03_anger_c17");
    assertThat(Dropping.files(robot.finder().findByName("texture-code"), other)).isTrue();
    assertThat(session.loose().get()).contains(other.toAbsolutePath().normalize());
  }
}
