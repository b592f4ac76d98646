package org.mien.workbench.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.finder.JFileChooserFinder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mien.chart.ChartView;
import org.mien.job.Job;
import org.mien.quality.Decision;
import org.mien.quality.Decisions;
import org.mien.workbench.widget.FramePicture;
import org.mien.workflow.Project;
import org.mien.workflow.Toolbox;

/** The people of a lab follow their page in one project, from the first step to the last. */
@Tag("window")
class LabTutorialTest extends TutorialTest {

  private Path project;
  private String before;

  @BeforeEach
  void share() throws IOException {
    Path faces = dir.resolve("faces");
    copySample(faces, SOME + "|mien\\.json");
    Files.write(faces.resolve("manifest.csv"), Files.readAllLines(Path.of("sample-data/manifest.csv")).stream()
        .filter(line -> line.startsWith("file,") || Files.exists(faces.resolve(line.split(",")[0]))).toList());
    project = dir.resolve("shared/study");
    Project.create(faces, project, Toolbox.builtIn(), Job.quiet());
  }

  @Test
  void everyStepOfThePageIsDone() throws IOException {
    open();
    reviewBlind();
    secondOpinion();
    annotate();
    texture();
    compareClips();
    groups();
    follow("tutorial-lab.md");
  }

  private void open() {
    step("Choose **File > Open Project...**, choose the project folder on the shared drive and press **Open**. The title of"
        + " the window"
        + " tells its name.", () -> {
          menu("File > Open Project...");
          JFileChooserFinder.findFileChooser("open-project").withTimeout(30, TimeUnit.SECONDS).using(robot)
              .setCurrentDirectory(project.getParent().toFile()).selectFile(project.toFile());
          click("Open");
          waitUntil("open", () -> session.project().get().isPresent());
          waitUntil("the title", () -> on(() -> ((JFrame) workbench.window()).getTitle())
              .equals(manifest().name() + " - Mien"));
        });
    step("Choose **Edit > Name or Initials of the Reviewer...**, write your initials and press **OK**. They stand beside"
        + " every decision"
        + " that you take on this computer.", () -> {
          menu("Edit > Name or Initials of the Reviewer...");
          answer("AB");
          waitUntil("known", () -> session.settings().values().get().reviewer().equals("AB"));
        });
  }

  private JTable findings() {
    return table("findings-table");
  }

  private String cell(int row, int column) {
    JTable table = findings();
    return on(() -> table.getValueAt(row, column).toString());
  }

  private int chosen() {
    JTable table = findings();
    return on(table::getSelectedRow);
  }

  private int line(int column, String pattern) {
    int rows = rows(column).size();
    for (int row = 0; row < rows; row++) {
      if (cell(row, column).matches(pattern)) {
        return row;
      }
    }
    throw new AssertionError("no line with " + pattern);
  }

  private void clickLine(int row) {
    window.table("findings-table").cell(TableCell.row(row).column(1)).click();
    robot.waitForIdle();
  }

  private List<Decision> decisions() {
    return Decisions.read(project.resolve("quality")).all();
  }

  private void reviewBlind() {
    step("Choose **View > Hide Names and Labels (Blinding)**. From now on clips are called \"No. 1\", \"No. 2\" and so on,"
        + " in an order that"
        + " says nothing. The **Manifest** shows neither labels nor people.", () -> {
          menu("View > Hide Names and Labels (Blinding)");
          JTable manifest = table("manifest-table");
          waitUntil("hidden", () -> on(() -> manifest.getRowCount() > 0
              && manifest.getValueAt(0, 0).toString().startsWith("No. ")));
          assertThat(window.table("manifest-table").contents()[0])
              .noneMatch(text -> text.contains("anger") || text.contains("p0"));
        });
    step("Press **Quality** at the top of the window, and **Check quality** in the view **Problems** if nobody has checked"
        + " yet. The table"
        + " lists what was found, by number.", () -> {
          perspective("Quality");
          click("Check quality");
          waitLong("findings", () -> on(() -> all("findings-table", JTable.class).filter(t -> t.getRowCount() > 0).isPresent()));
        });
    step("Choose **By problem** in the list above the table. What is wrong in the same way stands together.", () -> {
      window.comboBox("findings-group").selectItem("By problem");
      waitUntil("headings", () -> rows(5).get(0).matches("\\d+ findings?"));
    });
    step("Click on the first line that says \"Warning\". The picture stands at the right, what is wrong below.", () -> {
      int row = line(0, "Warning");
      clickLine(row);
      waitUntil("the picture", () -> session.clip().get().isPresent()
          && named("clip-frame", FramePicture.class).caption().startsWith(cell(row, 1)));
      assertThat(text("findings-details")).isNotBlank().doesNotContain("stills/");
    });
    step("Write a reason into **Note** and press `Enter`. You are back in the table; the note is stored with your next"
        + " decision.", () -> {
      write("Note:", "too dark to see the brows", within("view-findings"));
      window.textBox("findings-note").pressAndReleaseKeys(KeyEvent.VK_ENTER);
      JTable table = findings();
      waitUntil("back", () -> on(table::isFocusOwner));
    });
    step("Press `R`. The file is rejected, with your initials, the time and the note; the next undecided one is chosen.", () -> {
      before = cell(chosen(), 1);
      robot.pressAndReleaseKey(KeyEvent.VK_R);
      waitUntil("stored", () -> decisions().size() == 1);
      Decision decision = decisions().get(0);
      assertThat(decision).returns("reject", Decision::word).returns("AB", Decision::reviewer)
          .returns("too dark to see the brows", Decision::note);
      assertThat(decision.time()).isNotNull();
      assertThat(cell(chosen(), 1)).isNotEqualTo(before);
    });
    step("Press `K`. This one is kept, and so you go on by key: the line below the table counts how many files were looked"
        + " at.", () -> {
      robot.pressAndReleaseKey(KeyEvent.VK_K);
      waitUntil("stored", () -> decisions().size() == 2);
      assertThat(decisions().get(1).word()).isEqualTo("keep");
      waitUntil("counted", () -> text("findings-progress").matches("2 of \\d+ files looked at"));
    });
    step("Choose **Undecided only**. Only what is still to be done remains, whoever did the rest.", () -> {
      click("Undecided only");
      waitUntil("nothing decided", () -> rows(6).stream().noneMatch(text -> text.contains("AB")));
    });
  }

  private List<String> rows(int column) {
    JTable table = findings();
    return on(() -> IntStream.range(0, table.getRowCount()).mapToObj(row -> table.getValueAt(row, column).toString()).toList());
  }

  private void secondOpinion() {
    step("Take the mark away from **Undecided only**. All findings are there again.", () -> {
      click("Undecided only");
      waitUntil("decided ones", () -> rows(6).contains("reject, AB"));
    });
    step("Press the button that says **Reviewer: AB**, write `CD` and press **OK**. A second person sits at the computer"
        + " now.", () -> {
      java.awt.EventQueue.invokeLater(() -> window.button("findings-reviewer").target().doClick());
      answer("CD");
      says("findings-reviewer", "Reviewer: CD");
    });
    step("Click on a line that says \"reject, AB\" and press `K`. It says \"keep, CD\": of several decisions about a file"
        + " the latest counts,"
        + " and the file `quality/decisions.csv` keeps them all, with names and times.", () -> {
          clickLine(line(6, "reject, AB"));
          JTable lines = named("findings-table", JTable.class);
          waitUntil("the keyboard", () -> on(lines::isFocusOwner));
          robot.pressAndReleaseKey(KeyEvent.VK_K);
          waitUntil("stored", () -> decisions().size() == 3);
          waitUntil("shown", () -> rows(6).contains("keep, CD"));
          assertThat(decisions()).extracting(Decision::reviewer).containsExactly("AB", "AB", "CD");
          assertThat(decisions().get(2).file()).isEqualTo(decisions().get(0).file());
        });
    step("Take the mark away from **Hide names and labels**. Names are back, when the review is over.", () -> {
      click("Hide names and labels");
      waitUntil("names", () -> rows(1).stream().anyMatch(text -> text.startsWith("stills/")));
      assertThat(named("findings-blind", JCheckBox.class).isSelected()).isFalse();
    });
  }

  private void annotate() {
    step("Press **Data** at the top of the window, then **Add column...** above the **Manifest**. Write `label-AB` and press"
        + " **OK**. The"
        + " table has a new column.", () -> {
          perspective("Data");
          java.awt.EventQueue.invokeLater(() -> window.button("manifest-add-column").target().doClick());
          answer("label-AB");
          waitUntil("the column", () -> on(() -> column("label-AB")) >= 0);
        });
    step("Double-click on a cell of this column, write `fear`, and press `Enter`. It is saved by itself.", () -> {
      writeCell(0, "label-AB", "fear");
      assertThat(read(project.resolve("manifest.csv"))).contains("label-AB");
    });
    step("Write `label-AB=fear` into **Find** above the **Manifest**. You see what AB calls"
        + " fear.", () -> filter("label-AB=fear", 1));
    step("Empty **Find**. Press **Add column...** again, write `label-CD` and press **OK**. Now there is room for a second"
        + " annotator.", () -> {
          filter("", manifest().clips().size());
          java.awt.EventQueue.invokeLater(() -> window.button("manifest-add-column").target().doClick());
          answer("label-CD");
          waitUntil("the column", () -> on(() -> column("label-CD")) >= 0);
        });
    step("Write `surprise` into the cell of CD beside the `fear` of AB. Give the next two clips `anger` and `joy` in both"
        + " columns.", () -> {
          writeCell(0, "label-CD", "surprise");
          for (String coder : List.of("label-AB", "label-CD")) {
            writeCell(1, coder, "anger");
            writeCell(2, coder, "joy");
          }
        });
    agree();
  }

  private void agree() {
    step("Press **Agreement...** above the **Manifest**. A form opens that has the project filled in already.", () -> {
      click("Agreement...");
      JTextComponent data = (JTextComponent) field("Data set", within("command-dialog"));
      assertThat((String) on(data::getText)).isEqualTo(project.toString());
    });
    step("Press **Run**. A table tells how far AB and CD agree: the share of the same answer, Cohen's kappa and"
        + " Krippendorff's alpha, each with its interval over people.", () -> {
          click("Run", within("command-dialog"));
          JTable figures = table("agreement-figures");
          assertThat(on(() -> IntStream.range(0, 3).mapToObj(row -> figures.getValueAt(row, 2).toString()).toList()))
              .containsExactly("same answer", "Cohen's kappa", "Krippendorff's alpha");
          assertThat(on(() -> (Double) figures.getValueAt(0, 3))).isEqualTo(2 / 3.0);
        });
    step("Open the sheet **Differences (1)**. It is the list for your meeting: the clips on which you differ and what each"
        + " says, the largest differences of each kind first.", () -> {
          tab("Differences (1)");
          JTable differences = table("agreement-differences");
          assertThat(on(() -> differences.getValueAt(0, 5) + " " + differences.getValueAt(0, 6))).isEqualTo("fear surprise");
        });
    step("Double-click on its line. The clip is opened, so that you can look at it together.", () -> {
      JTable differences = table("agreement-differences");
      String id = on(() -> differences.getValueAt(0, 0).toString());
      new org.assertj.swing.fixture.JTableFixture(robot, differences).cell(TableCell.row(0).column(1)).doubleClick();
      waitUntil("the clip", () -> session.clip().get().filter(clip -> clip.id().equals(id)).isPresent() && showing("clip"));
    });
    step("Press **Close**, and write `differs=label` into **Find**. The **Manifest** shows only the clips on which you"
        + " differ.", () -> {
          click("Close", within("agreement"));
          filter("differs=label", 1);
          assertThat(project.resolve("agreement/disagreements.csv")).exists();
        });
  }

  private JTable table() {
    return all("manifest-table", JTable.class).orElseThrow();
  }

  private int column(String name) {
    JTable table = table();
    for (int i = 0; i < table.getColumnCount(); i++) {
      if (table.getColumnName(i).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private FramePicture frame() {
    return named("texture-frame", FramePicture.class);
  }

  private Point screen(int x, int y) {
    FramePicture frame = frame();
    return on(() -> frame.onScreen(new Point(x, y)));
  }

  private void texture() {
    step("Press **Texture** at the top of the window. The **LBP Inspector** shows the map of the frame: its gray values are"
        + " *local binary"
        + " patterns*, which say which of a pixel's eight neighbours are brighter than it is.", () -> {
          perspective("Texture");
          waitUntil("the map", () -> named("texture-map", FramePicture.class).image().isPresent());
        });
    step("Open a clip by a double click in the **Project Explorer**. Its first frame and the map of it are shown.", () -> {
      findInExplorer("anger_c01");
      openInExplorer("anger_c01");
      waitUntil("the frame", () -> frame().image().isPresent() && frame().caption().contains("anger_c01"));
    });
    step("Rest the mouse on the picture. The pattern of this pixel is drawn as the square of nine pixels that it comes"
        + " from.", () -> {
      robot.moveMouse(frame(), screen(20, 20));
      says("texture-code", "Pixel 20, 20");
    });
    step("Drag a rectangle over the mouth. The chart is the histogram of this region now: how often each pattern occurs in"
        + " it.", () -> {
      robot.pressMouse(frame(), screen(20, 40));
      robot.moveMouse(frame(), screen(43, 55));
      robot.releaseMouseButtons();
      says("texture-region", "Region: 24 \u00d7 16 pixels at 20, 40");
      waitUntil("the chart", () -> svg().contains("Histogram of the region"));
    });
    step("Press **Whole picture**. The chart is that of the whole frame again.", () -> {
      click("Whole picture");
      waitUntil("the chart", () -> svg().contains("Histogram of the whole picture"));
    });
  }

  private String svg() {
    return named("texture-chart", ChartView.class).figure().map(figure -> figure.svg()).orElse("");
  }

  private void compareClips() {
    step("Press **Pin as second**. The frame is kept.", () -> {
      click("Pin as second");
      says("texture-distance", "Chi-squared distance: 0.0000");
    });
    step("Open another clip in the **Project Explorer**. Both stand one above the other, with both histograms in one chart"
        + " and their"
        + " distance: 0 is equal texture, 2 nothing in common.", () -> {
          findInExplorer("disgust_c02");
          openInExplorer("disgust_c02");
          waitUntil("a distance", () -> text("texture-distance").matches("Chi-squared distance: [01]\\.\\d*[1-9]\\d*"));
          assertThat(named("texture-second-frame", FramePicture.class).caption()).contains("anger_c01");
        });
    step("Press **Let go**. The second frame is gone.", () -> {
      click("Let go");
      waitUntil("gone", () -> text("texture-distance").isBlank());
    });
  }

  private Predicate<Component> form() {
    return within("experiment-form-training");
  }

  private void groups() {
    step("Press **Train** at the top of the window. Write `group` behind **Groups**, or several columns with commas between"
        + " them.", () -> {
      perspective("Train");
      write("Groups", "group", form());
    });
    step("Write `3` behind **Epochs at most** for a first try, and press **Start**. The training ends by itself.", () -> {
      write("Epochs at most", "3", form());
      waitUntil("looked at", () -> on(() -> all("experiment-start", javax.swing.JButton.class).orElseThrow().isEnabled()));
      click("Start");
      waitUntil("the view", () -> showing("training"));
      waitLong("trained", () -> text("training-state").startsWith("Done: "));
    });
    step("Press **Open Results**, and open the sheet **Groups**. It shows the figures of each group with their intervals,"
        + " and the gap"
        + " between the best and the worst.", () -> {
          click("Open Results");
          waitUntil("the results", () -> !text("results-uf1").isEmpty());
          tab("Groups");
          JComboBox<?> columns = (JComboBox<?>) field("By column", within("view-results"));
          assertThat(on(() -> String.valueOf(columns.getSelectedItem()))).isEqualTo("group");
          says("results-gap", "it says nothing about any person");
          JTable groups = table("results-group-table");
          assertThat(on(groups::getRowCount)).isPositive();
          assertThat(project.resolve("runs/training/quality/decisions.csv")).hasSameTextualContentAs(
              project.resolve("quality/decisions.csv"));
        });
  }
}
