package org.mien.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.chart.ChartView;
import org.mien.command.CommandCall;
import org.mien.command.CrossValidate;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.workbench.Dropping;
import org.mien.workbench.Patience;
import org.mien.workbench.TinyProject;
import org.mien.workbench.WindowTest;

/** What a person sees of a finished run, and the way from a cell of the matrix to a clip. */
class ResultsViewTest extends WindowTest {

  @TempDir
  private static Path folder;

  private static TinyProject tiny;
  private static Path run;
  private static List<Map<String, String>> predictions;

  @BeforeAll
  static void train() {
    tiny = TinyProject.make(folder, 14, 0);
    run = tiny.train("first", 5, true, "by-subject");
    predictions = Csv.read(run.resolve("predictions.csv")).rows();
  }

  private void openProject() {
    session.open(tiny.project().folder()).result().join();
  }

  private void openResults() {
    perspective("evaluate");
    session.run().set(Optional.of(run));
    waitUntil("results are shown", () -> showing("results-tabs"));
  }

  private boolean showing(String name) {
    return GuiActionRunner.execute(() -> robot.finder().findAll(c -> name.equals(c.getName()) && c.isShowing())).size() == 1;
  }

  @Test
  void showsTheFiguresOfMetricsJson() throws IOException {
    openProject();
    openResults();
    JsonNode metrics = new ObjectMapper().readTree(Files.readString(run.resolve("metrics.json")));
    for (String key : List.of("accuracy", "uf1", "uar", "kappa")) {
      JsonNode figure = metrics.get(key);
      window.label("results-" + key).requireText(fixed(figure.get("value").asDouble()));
      window.label("results-" + key + "-interval")
          .requireText(fixed(figure.get("ci_low").asDouble()) + " to " + fixed(figure.get("ci_high").asDouble()));
    }
    window.textBox("results-data-hash").requireText(metrics.get("data_hash").asText());
    assertThat(window.textBox("results-meaning").text()).contains("describe recordings", "diagnose nobody");
    picture("results-headline");
  }

  private static String fixed(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
  }

  @Test
  void aCellOpensTheClipsBehindIt() {
    openProject();
    openResults();
    tab("results-tabs", "Confusion");
    Map<String, String> one = predictions.get(0);
    List<String> classes = predictions.get(0).keySet().stream().filter(c -> c.startsWith("p_")).map(c -> c.substring(2)).toList();
    int actual = classes.indexOf(one.get("actual"));
    int predicted = classes.indexOf(one.get("predicted"));
    ChartView chart = (ChartView) window.panel("results-confusion").target();
    waitUntil("the matrix is painted", () -> GuiActionRunner.execute(() -> chart.place(predicted, actual).isPresent()));
    Point2D at = GuiActionRunner.execute(() -> chart.place(predicted, actual).orElseThrow());
    robot.click(chart.canvas(), new Point((int) at.getX() + 20, (int) at.getY() + 14));
    List<String> expected = predictions.stream()
        .filter(r -> r.get("actual").equals(one.get("actual")) && r.get("predicted").equals(one.get("predicted")))
        .map(r -> r.get("clip")).toList();
    waitFor("results-clips");
    waitUntil("the clips", () -> window.table("results-clips").rowCount() == expected.size());
    picture("results-confusion");
    JTable table = window.table("results-clips").target();
    String wanted = GuiActionRunner.execute(() -> table.getValueAt(0, 0).toString());
    assertThat(expected).contains(wanted);
    window.table("results-clips").cell(TableCell.row(0).column(0)).doubleClick();
    waitUntil("the clip is looked at", () -> session.clip().get().isPresent());
    assertThat(session.clip().get().orElseThrow().id()).isEqualTo(wanted);
  }

  @Test
  void theMatrixIsGoneThroughByKey() {
    openProject();
    openResults();
    tab("results-tabs", "Confusion");
    ChartView chart = (ChartView) window.panel("results-confusion").target();
    press(chart, KeyEvent.VK_RIGHT);
    press(chart, KeyEvent.VK_DOWN);
    press(chart, KeyEvent.VK_LEFT);
    List<String> classes = predictions.get(0).keySet().stream().filter(c -> c.startsWith("p_")).map(c -> c.substring(2)).toList();
    long count = predictions.stream()
        .filter(r -> r.get("actual").equals(classes.get(1)) && r.get("predicted").equals(classes.get(0))).count();
    window.table("results-clips").requireRowCount((int) count);
    assertThat(window.textBox("results-cell").text()).contains("labelled " + classes.get(1), "called " + classes.get(0));
  }

  private static void press(ChartView chart, int key) {
    assertThat(GuiActionRunner.execute(() -> SwingUtilities.processKeyBindings(new KeyEvent(chart.canvas(),
        KeyEvent.KEY_PRESSED, System.currentTimeMillis(), 0, key, KeyEvent.CHAR_UNDEFINED)))).isTrue();
  }

  @Test
  void saysWhoseClipsTheyAreWhereTheProjectIsNotOpen() {
    openResults();
    tab("results-tabs", "Confusion");
    Map<String, String> one = predictions.get(0);
    List<String> classes = one.keySet().stream().filter(c -> c.startsWith("p_")).map(c -> c.substring(2)).toList();
    ChartView chart = (ChartView) window.panel("results-confusion").target();
    int actual = classes.indexOf(one.get("actual"));
    int predicted = classes.indexOf(one.get("predicted"));
    waitUntil("the matrix is painted", () -> GuiActionRunner.execute(() -> chart.place(predicted, actual).isPresent()));
    Point2D at = GuiActionRunner.execute(() -> chart.place(predicted, actual).orElseThrow());
    robot.click(chart.canvas(), new Point((int) at.getX(), (int) at.getY()));
    waitFor("results-clips");
    waitUntil("the clips", () -> window.table("results-clips").rowCount() > 0);
    window.table("results-clips").cell(TableCell.row(0).column(0)).doubleClick();
    JOptionPaneFixture question = Patience.question(window);
    question.requireMessage(Pattern.compile("(?s).*which is not open.*"));
    Patience.press(question.okButton().target());
    assertThat(session.clip().get()).isEmpty();
  }

  @Test
  void everySheetOfEveryLearnerHasSomethingToShow() {
    openProject();
    perspective("evaluate");
    waitUntil("empty", () -> showing("results-nothing"));
    picture("results-empty");
    openResults();
    for (String tab : window.tabbedPane("results-tabs").tabTitles()) {
      tab("results-tabs", tab);
      robot.waitForIdle();
      picture("results-tab-" + tab.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
    choose("results-learner", window.comboBox("results-learner").contents()[1]);
    tab("results-tabs", "People");
    int people = (int) predictions.stream().map(r -> r.get("subject")).distinct().count();
    window.table("results-people").requireRowCount(people);
    Patience.press(window.toggleButton("results-compare").target());
    waitUntil("compared", () -> session.compared().get().equals(List.of(run)));
  }

  @Test
  void aCrossValidationShowsMeansOverSeedsAndEverySeedsMatrix() throws IOException {
    Path study = folder.resolve("study");
    Map<String, Object> inputs = Map.of("data", tiny.project().folder().toFile(), "out", study.toFile(), "protocol",
        "k-fold-by-subject@3", "seeds", "1,2", "learners", "majority;knn=knn:pixels", "groups", "group", "texture", "none", "size",
        16);
    session.run(new CommandCall(CrossValidate.class, inputs)).result().join();
    perspective("evaluate");
    session.run().set(Optional.of(study));
    waitUntil("results are shown", () -> showing("results-tabs"));
    JsonNode learners = new ObjectMapper().readTree(Files.readString(study.resolve("metrics.json"))).get("learners");
    assertThat(window.comboBox("results-learner").contents())
        .containsExactly("majority, seed 1", "majority, seed 2", "knn, seed 1", "knn, seed 2");
    choose("results-learner", "knn, seed 1");
    JsonNode mean = learners.get("knn").get("uf1");
    waitUntil("its figure", () -> fixed(mean.get("value").asDouble()).equals(window.label("results-uf1").text()));
    picture("results-study");
    tab("results-tabs", "Confusion");
    ChartView chart = (ChartView) window.panel("results-confusion").target();
    List<List<Object>> cells = GuiActionRunner.execute(() -> chart.figure().orElseThrow().table().rows());
    JsonNode counts = learners.get("knn").get("by_seed").get("1").get("confusion");
    int classes = counts.size();
    for (int i = 0; i < cells.size(); i++) {
      assertThat(((Number) cells.get(i).get(2)).longValue()).isEqualTo(counts.get(i / classes).get(i % classes).asLong());
    }
    tab("results-tabs", "Groups");
    window.table("results-group-table").requireRowCount(2);
  }

  @Test
  void aBlindReviewerReadsNoNameOfClipOrPersonInAnySheet() {
    openProject();
    session.settings().change(values -> values.withBlind(true));
    openResults();
    tab("results-tabs", "Confusion");
    ChartView chart = (ChartView) window.panel("results-confusion").target();
    press(chart, KeyEvent.VK_DOWN);
    assertThat(window.textBox("results-cell").text()).contains("clip", "Names, people and labels are hidden");
    assertThat(showing("results-clips")).isFalse();
    picture("results-blind-confusion");
    tab("results-tabs", "People");
    JTable people = window.table("results-people").target();
    List<String> persons = predictions.stream().map(r -> r.get("subject")).distinct().toList();
    window.table("results-people").requireRowCount(persons.size());
    for (int row = 0; row < persons.size(); row++) {
      int at = row;
      assertThat(GuiActionRunner.execute(() -> people.getValueAt(at, 0).toString())).isEqualTo("Person No. " + (row + 1));
    }
    picture("results-blind-people");
    Patience.press(window.button("results-report").target());
    JOptionPaneFixture question = Patience.question(window);
    question.requireMessage("Names and labels are hidden from you at present.\nWhat opens outside of Mien shows them. Open it all the same?");
    Patience.press(question.noButton().target());
    session.settings().change(values -> values.withBlind(false));
    waitUntil("names again", () -> persons.contains(GuiActionRunner.execute(() -> people.getValueAt(0, 0).toString())));
    tab("results-tabs", "Confusion");
    press(chart, KeyEvent.VK_DOWN);
    assertThat(window.textBox("results-cell").text()).doesNotContain("hidden");
    assertThat(showing("results-clips")).isTrue();
  }

  @Test
  void notesThatNameSomebodyAreKeptBack() {
    session.open(tiny.project().folder()).result().join();
    String person = predictions.get(0).get("subject");
    String clip = predictions.get(0).get("clip");
    ShownResults results = ResultsReader.read(run, Job.quiet());
    Hiding hiding = Hiding.of(results, session.project().get());
    assertThat(hiding.notes(List.of("2 clips are left out.", clip + " cannot be read.", "The people " + person + ", x are together.",
        "Fold '" + person + "': 1 clip is left out."))).hasSize(2).startsWith("2 clips are left out.")
        .noneMatch(note -> note.contains(person)).anyMatch(note -> note.startsWith("3 notes name"));
    assertThat(Hiding.NOTHING.notes(List.of(clip))).containsExactly(clip);
  }

  @Test
  void columnsThatWereMovedStillOpenTheClip() {
    openProject();
    openResults();
    tab("results-tabs", "Confusion");
    ChartView chart = (ChartView) window.panel("results-confusion").target();
    Map<String, String> one = predictions.get(0);
    List<String> classes = one.keySet().stream().filter(c -> c.startsWith("p_")).map(c -> c.substring(2)).toList();
    for (int i = 0; i < classes.indexOf(one.get("actual")); i++) {
      press(chart, KeyEvent.VK_DOWN);
    }
    for (int i = 0; i < classes.indexOf(one.get("predicted")); i++) {
      press(chart, KeyEvent.VK_RIGHT);
    }
    press(chart, KeyEvent.VK_ENTER);
    JTable table = window.table("results-clips").target();
    GuiActionRunner.execute(() -> table.moveColumn(0, 2));
    window.table("results-clips").cell(TableCell.row(0).column(0)).doubleClick();
    waitUntil("the clip is looked at", () -> session.clip().get().isPresent());
  }

  @Test
  void aFolderWithoutARunIsToldInASentence() {
    perspective("evaluate");
    session.run().set(Optional.of(folder.resolve("faces")));
    waitUntil("a sentence", () -> GuiActionRunner.execute(() ->
        window.textBox("results-nothing").target().getText()).contains("run.json"));
    assertThat(Dropping.files(window.textBox("results-nothing").target(), run.resolve("model.mien"))).isTrue();
    waitUntil("the run that was dropped", () -> showing("results-tabs"));
  }

  @Test
  void aRunThatIsFinishedLaterIsReadAgain() throws IOException {
    Path late = folder.resolve("late");
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.createDirectories(late.resolve(run.relativize(file)).getParent());
        Files.copy(file, late.resolve(run.relativize(file)));
      }
    }
    Files.delete(late.resolve("run.json"));
    perspective("evaluate");
    session.run().set(Optional.of(late));
    waitUntil("a sentence", () -> nothing().contains("run.json"));
    int jobs = session.jobs().all().get().size();
    session.changed();
    GuiActionRunner.execute(() -> workbench.show("results"));
    Files.copy(run.resolve("run.json"), late.resolve("finished"));
    Files.move(late.resolve("finished"), late.resolve("run.json"));
    session.changed();
    waitUntil("it is shown", () -> showing("results-tabs"));
    assertThat(session.jobs().all().get()).as("nothing is read where nothing has changed").hasSize(jobs + 1);
    Files.delete(late.resolve("run.json"));
    session.changed();
    waitUntil("it is gone", () -> nothing().contains("run.json") && showing("results-nothing"));
    Files.copy(run.resolve("run.json"), late.resolve("run.json"));
    // Another view opened it, and the file system may not tell the new file from the old one.
    session.run().put(Optional.of(late));
    waitUntil("it is shown again", () -> showing("results-tabs"));
  }

  private String nothing() {
    return GuiActionRunner.execute(() -> ((JTextComponent) robot.finder().findByName("results-nothing", false)).getText());
  }
}
