package org.mien.workbench.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JTable;
import javax.swing.JTree;
import org.assertj.core.data.Offset;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.data.TableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mien.chart.ChartView;
import org.mien.dataset.Clip;
import org.mien.file.Csv;

/**
 * A student follows the first part of the page. The window shows the figures that its runs wrote, on every processor; on the
 * kind of processor on which the page was written they are those of the page, to the last digit that stands there.
 */
@Tag("window")
class StudentTutorialTest extends TutorialTest {

  /** Figures of the page have three digits. */
  private static final Offset<Double> SAME = Offset.offset(0.0005);

  /** Whether a training here gives the figures of the page; on other processors it learns something else, as the page says. */
  private static final boolean AS_ON_THE_PAGE = PageProcessor.isHere();

  private Path sample;
  private Path random;
  private Path people;

  @BeforeEach
  void copySample() throws IOException {
    sample = dir.resolve("sample-data");
    copySample(sample, "(stills|clips)/.*|[a-z]+\\.(csv|json)");
    random = sample.resolve("runs/published-random-split");
    people = sample.resolve("runs/same-network-new-people");
  }

  @Test
  void everyStepOfThePageIsDone() throws IOException {
    repeat();
    seeTheLeak();
    facesBehindANumber();
    compareModels();
    follow("tutorial-student.md");
  }

  private void repeat() {
    step("Choose **Help > Welcome**. The welcome has three doors.", () -> {
      menu("Help > Welcome");
      waitUntil("the welcome", () -> showing("welcome"));
    });
    step("Press **Repeat the published experiment**. A small window asks where the sample data shall go.", () -> {
      click("Repeat the published experiment");
      waitUntil("the question", () -> !text("sample-folder").isEmpty());
    });
    step("Write a folder of your own behind **Folder**, or leave what is suggested, and press **Start**. The same network is"
        + " trained"
        + " twice, as the view **Training** shows: first on the published split, in which pictures are dealt at random, then"
        + " on a split in"
        + " which nobody is on both sides. It takes one to two minutes and ends with the sheet **Result**.", () -> {
          write("Folder", sample.toString(), within("sample-dialog"));
          click("Start", within("sample-dialog"));
          waitUntil("the training", () -> showing("training"));
          look();
          waitLong("the result", () -> Files.exists(people.resolve("report.html")) && !text("results-accuracy").isEmpty());
        });
  }

  /** The window shows what the run wrote, and where a training gives the figures of the page, those. */
  private void shows(String name, Path run, String metric, double onThePage) {
    double figure = metrics(run).get(metric).get("value").asDouble();
    assertThat(text(name)).as(name).isEqualTo(String.format(Locale.ROOT, "%.3f", figure));
    onThePage(name, figure, onThePage);
  }

  private static void onThePage(String what, double figure, double onThePage) {
    if (AS_ON_THE_PAGE) {
      assertThat(figure).as(what).isCloseTo(onThePage, SAME);
    }
  }

  private static JsonNode metrics(Path run) {
    return json(run.resolve("metrics.json"));
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void seeTheLeak() {
    step("Read the figures of the sheet **Result**. The random split reaches an accuracy of 0.547 and a UF1 of 0.529, and"
        + " the sentence"
        + " above them says that the protocol is leaky. Your figures may be others; the section below says why.", () -> {
          shows("results-accuracy", random, "accuracy", 0.547);
          shows("results-uf1", random, "uf1", 0.529);
          assertThat(texts()).anyMatch(text -> text.startsWith("Leaky protocol"));
        });
    step("Open the sheet **Audit**. \"14 of 14 people in the test part are in the training part too\": that is the leak.", () -> {
      tab("Audit");
      says("results-audit", "14 of 14 people in the test part are in the training part too");
    });
    step("Look into the **Project Explorer** under **Runs**. Beside `published-random-split` stands \"UF1 0.53\", beside"
        + " `same-network-new-people` \"UF1 0.29\".", () -> {
          waitUntil("both runs", () -> row("published-random-split") >= 0 && row("same-network-new-people") >= 0);
          for (Path run : List.of(random, people)) {
            assertThat(beside(run.getFileName().toString())).isEqualTo(
                String.format(Locale.ROOT, "%.2f", metrics(run).get("uf1").get("value").asDouble()));
          }
          onThePage("beside the random split", Double.parseDouble(beside("published-random-split")), 0.53);
          onThePage("beside new people", Double.parseDouble(beside("same-network-new-people")), 0.29);
          // What every row of the page's table shows.
          assertThat(metrics(random).get("accuracy").get("value").asDouble())
              .isGreaterThan(metrics(people).get("accuracy").get("value").asDouble() + 0.1);
        });
    step("Double-click on `same-network-new-people`. On three people whom it has not seen, the same network reaches an"
        + " accuracy of 0.293"
        + " and a UF1 of 0.287.", () -> {
          JTree tree = tree();
          Rectangle line = on(() -> {
            Rectangle found = tree.getRowBounds(row("same-network-new-people"));
            tree.scrollRectToVisible(found);
            return found;
          });
          robot.waitForIdle();
          robot.click(tree, new Point(line.x + 20, line.y + line.height / 2), MouseButton.LEFT_BUTTON, 2);
          waitUntil("its results", () -> session.run().get().equals(Optional.of(people))
              && !text("results-audit").contains("14 of 14"));
          tab("Result");
          waitUntil("its figures", () -> !text("results-accuracy").isEmpty());
          shows("results-accuracy", people, "accuracy", 0.293);
          shows("results-uf1", people, "uf1", 0.287);
        });
    step("Read the two numbers below the UF1. They are its interval, 0.048 to 0.310: three people are few, and the interval"
        + " says so.", () -> {
      double low = metrics(people).get("uf1").get("ci_low").asDouble();
      double high = metrics(people).get("uf1").get("ci_high").asDouble();
      assertThat(text("results-uf1-interval")).isEqualTo(String.format(Locale.ROOT, "%.3f to %.3f", low, high));
      onThePage("lower end", low, 0.048);
      onThePage("upper end", high, 0.310);
    });
    step("Open the sheet **Audit** again. Here no person is on both sides.", () -> {
      tab("Audit");
      says("results-audit", "No person is on both sides");
    });
  }

  private List<String> texts() {
    return List.copyOf(on(ScreenNames::now));
  }

  private JTree tree() {
    return named("explorer-tree", JTree.class);
  }

  private int row(String name) {
    return on(() -> {
      JTree tree = all("explorer-tree", JTree.class).orElseThrow();
      for (int row = 0; row < tree.getRowCount(); row++) {
        boolean leaf = tree.getModel().isLeaf(tree.getPathForRow(row).getLastPathComponent());
        if (leaf && ScreenNames.line(tree, row).equals(name)) {
          return row;
        }
      }
      return -1;
    });
  }

  private String beside(String run) {
    int row = row(run);
    String detail = on(() -> ScreenNames.detail(all("explorer-tree", JTree.class).orElseThrow(), row));
    return detail.split("UF1 ")[1].split("[^0-9.]")[0];
  }

  private ChartView matrix() {
    return named("results-confusion", ChartView.class);
  }

  private void facesBehindANumber() {
    step("Open the sheet **Confusion**. Each row is a label, each column what the network called it.", () -> {
      tab("Confusion");
      waitUntil("drawn", () -> on(() -> all("results-confusion", ChartView.class).orElseThrow().place(0, 0).isPresent()));
    });
    step("Click on a cell beside the diagonal that is not empty. Below stand the clips that were called something else than"
        + " they are"
        + " labelled.", () -> {
          Map<String, String> wrong = Csv.read(people.resolve("predictions.csv")).rows().stream()
              .filter(answer -> !answer.get("actual").equals(answer.get("predicted"))).findFirst().orElseThrow();
          List<String> classes = wrong.keySet().stream().filter(c -> c.startsWith("p_")).map(c -> c.substring(2)).toList();
          ChartView chart = matrix();
          Point2D at = on(() -> chart.place(
              classes.indexOf(wrong.get("predicted")), classes.indexOf(wrong.get("actual"))).orElseThrow());
          robot.click(chart.canvas(), new Point((int) at.getX(), (int) at.getY()));
          says("results-cell", "labelled " + wrong.get("actual") + " and called " + wrong.get("predicted"));
          assertThat(on(() -> all("results-clips", JTable.class).orElseThrow().getRowCount())).isPositive();
        });
    step("Double-click on one of them. The drawn face is shown, and you can judge whether you would have known.", () -> {
      JTable clips = table("results-clips");
      String clip = on(() -> clips.getValueAt(0, 0).toString());
      window.table("results-clips").cell(TableCell.row(0).column(0)).doubleClick();
      waitUntil("looked at", () -> session.clip().get().map(Clip::id).equals(Optional.of(clip)) && showing("clip"));
    });
  }

  private void compareModels() {
    step("Choose the sheet **Result** of `same-network-new-people` and press **Use in compare**. The view **Compare** opens"
        + " with this run.",
        () -> {
          tab("Result");
          click("Use in compare");
          waitUntil("the run takes part", () -> showing("compare") && session.compared().get().equals(List.of(people)));
        });
    step("Write `paper` behind **Against** and press **Compare**. Each other model is compared with the network of the"
        + " paper, on the same"
        + " 75 pictures.", () -> {
          write("Against", "paper", within("view-compare"));
          click("Compare", within("view-compare"));
          waitLong("compared", () -> on(() -> all("compare-differences", JTable.class)
              .filter(t -> t.getRowCount() > 0).isPresent()));
          assertThat(Csv.read(people.resolve("predictions.csv")).rows()).hasSize(75);
        });
    step("Read the sheet **Differences**. `rbf-svm:histogram` has a UF1 of 0.317 on every processor, here 0.030 higher than that"
        + " of the network; the corrected p of every pair is 1.", () -> {
          double machine = json(people.resolve("baselines/rbf-svm-histogram-metrics.json")).get("uf1").get("value").asDouble();
          assertThat(machine).isCloseTo(0.317, SAME);
          JTable table = table("compare-differences");
          int row = on(() -> {
            for (int i = 0; i < table.getRowCount(); i++) {
              if (table.getModel().getValueAt(i, 0).toString().equals("rbf-svm:histogram")
                  && table.getModel().getValueAt(i, 2).equals("UF1")) {
                return i;
              }
            }
            return -1;
          });
          double difference = (Double) on(() -> table.getModel().getValueAt(row, 3));
          assertThat(difference).isCloseTo(machine - metrics(people).get("uf1").get("value").asDouble(), Offset.offset(1e-9));
          onThePage("difference", difference, 0.030);
          for (int i = 0; i < on(table::getRowCount); i++) {
            int at = i;
            assertThat((Double) on(() -> table.getModel().getValueAt(at, 7))).isEqualTo(1);
          }
        });
    step("Open the sheet **Notes**. \"With 3 people no permutation by subject can have a p-value below 0.250\": with so few"
        + " people no"
        + " difference could be shown, however large it is.", () -> {
          tab("Notes");
          says("compare-notes", "With 3 people no permutation by subject can have a p-value below 0.250");
        });
  }
}
