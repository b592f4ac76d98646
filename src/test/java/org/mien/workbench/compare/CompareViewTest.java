package org.mien.workbench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.swing.JTable;
import javax.swing.JTree;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.chart.ChartView;
import org.mien.command.CommandCall;
import org.mien.command.CompareRuns;
import org.mien.file.Csv;
import org.mien.workbench.Dropping;
import org.mien.workbench.Patience;
import org.mien.workbench.TinyProject;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.History;

/** Two trainings beside each other. */
class CompareViewTest extends WindowTest {

  @TempDir
  private static Path folder;

  private static TinyProject tiny;
  private static Path first;
  private static Path second;

  @BeforeAll
  static void train() {
    tiny = TinyProject.make(folder, 8, 0);
    first = tiny.train("first", 5, true, "by-subject");
    second = tiny.train("second", 6, false, "by-subject");
  }

  private String text(String name) {
    return GuiActionRunner.execute(() -> window.textBox(name).target().getText());
  }

  @Test
  void comparesTwoRunsByTheCommandAndShowsItsNumbers() {
    session.open(tiny.project().folder()).result().join();
    perspective("evaluate");
    GuiActionRunner.execute(() -> workbench.show("compare"));
    waitFor("compare-nothing");
    assertThat(text("compare-nothing")).contains("No run takes part yet");
    picture("compare-empty");
    session.compare(first, true);
    session.compare(second, true);
    waitUntil("both take part", () -> window.list("compare-runs").target().getModel().getSize() == 2);
    Patience.press(window.button("compare-start").target());
    waitUntil("compared", () -> GuiActionRunner.execute(() -> window.button("compare-page").target().isEnabled()));
    Path out = tiny.project().comparisons().resolve("first-second");
    assertThat(out.resolve("compare.html")).isRegularFile();
    List<Map<String, String>> pairs = Csv.read(out.resolve("pairs.csv")).rows();
    JTable table = window.table("compare-differences").requireRowCount(pairs.size()).target();
    for (int i = 0; i < pairs.size(); i++) {
      int row = i;
      Object shown = GuiActionRunner.execute(() -> table.getModel().getValueAt(row, 7));
      String written = pairs.get(i).get("p_permutation_holm");
      assertThat((Double) shown).isEqualTo(written.isEmpty() ? Double.NaN : Double.parseDouble(written));
    }
    picture("compare-differences");
    tab("compare-tabs", "Scores");
    ChartView scores = (ChartView) window.panel("compare-scores").target();
    assertThat(GuiActionRunner.execute(() -> scores.figure().orElseThrow().table()).rows())
        .hasSize(3 * window.table("compare-learners").target().getRowCount());
    picture("compare-scores");
    tab("compare-tabs", "Notes");
    picture("compare-notes");
    List<History.Step> steps = session.history().steps().get();
    assertThat(steps.get(steps.size() - 1).call().label()).isEqualTo("Mien Compare Runs...");
    session.compare(second, false);
    waitUntil("the list is another one", () -> GuiActionRunner.execute(() -> window.textBox("compare-outdated").target().isVisible()));
    picture("compare-outdated");
    assertThat(Files.exists(folder.resolve("project/comparisons/first-second-2"))).isFalse();
  }

  @Test
  void aComparisonOfAnotherDayIsOpenedFromTheExplorer() {
    Path out = tiny.project().comparisons().resolve("earlier");
    session.run(new CommandCall(CompareRuns.class, Map.of("run", first.toFile(), "others", second.toString(), "out", out.toFile())))
        .result().join();
    session.open(tiny.project().folder()).result().join();
    perspective("evaluate");
    robot.waitForIdle();
    JTree tree = window.tree("explorer-tree").target();
    waitUntil("it is listed", () -> GuiActionRunner.execute(() -> row(tree, out)) >= 0);
    window.tree("explorer-tree").doubleClickRow(GuiActionRunner.execute(() -> row(tree, out)));
    waitFor("compare-page");
    waitUntil("it is shown", () -> GuiActionRunner.execute(() -> window.button("compare-page").target().isEnabled()));
    picture("compare-earlier");
    GuiActionRunner.execute(() -> workbench.show("results"));
    assertThat(text("results-nothing")).contains("the view Compare shows it");
    comparedWithAllOptionsAndBack(tree, out);
  }

  /** What the form with all options gave is shown, and the earlier comparison again when it is opened once more. */
  private void comparedWithAllOptionsAndBack(JTree tree, Path earlier) {
    int before = rows();
    session.compare(first, true);
    GuiActionRunner.execute(() -> workbench.show("compare"));
    Patience.press(window.button("compare-more").target());
    DialogFixture form = WindowFinder.findDialog("command-dialog").withTimeout(1, TimeUnit.MINUTES).using(robot);
    Path alone = tiny.project().comparisons().resolve("alone");
    GuiActionRunner.execute(() -> form.textBox("form-out").target().setText(alone.toString()));
    Patience.press(form.button("command-run").target());
    waitUntil("it is shown", () -> rows() > 0 && rows() < before);
    waitUntil("both are listed", () -> GuiActionRunner.execute(() -> row(tree, alone) >= 0 && row(tree, earlier) >= 0));
    GuiActionRunner.execute(() -> tree.setSelectionRow(row(tree, alone)));
    GuiActionRunner.execute(() -> session.run().put(Optional.of(earlier)));
    waitUntil("the earlier one", () -> rows() == before);
    Patience.press(window.button("compare-start").target());
    waitUntil("one run alone", () -> rows() < before && rows() > 0);
    GuiActionRunner.execute(() -> session.run().put(Optional.of(earlier)));
    waitUntil("the earlier one again", () -> rows() == before);
  }

  private int rows() {
    return GuiActionRunner.execute(() -> ((JTable) robot.finder().findByName("compare-learners", false)).getRowCount());
  }

  private static int row(JTree tree, Path folder) {
    for (int row = 0; row < tree.getRowCount(); row++) {
      if (tree.getPathForRow(row).getLastPathComponent().toString().contains(folder.toString())) {
        return row;
      }
    }
    return -1;
  }

  @Test
  void aRunIsTakenOutAndWhatCannotBeComparedIsToldInASentence() {
    perspective("evaluate");
    GuiActionRunner.execute(() -> workbench.show("compare"));
    session.compare(folder.resolve("faces"), true);
    waitUntil("it takes part", () -> window.list("compare-runs").target().getModel().getSize() == 1);
    Patience.press(window.button("compare-start").target());
    waitUntil("a sentence", () -> text("compare-nothing").contains("faces"));
    GuiActionRunner.execute(() -> window.list("compare-runs").target().setSelectedIndex(0));
    Patience.press(window.button("compare-remove").target());
    waitUntil("it is taken out", () -> session.compared().get().isEmpty());
    waitUntil("the list is empty", () -> text("compare-nothing").contains("No run takes part yet"));
    assertThat(GuiActionRunner.execute(() -> window.button("compare-start").target().isEnabled())).isFalse();
  }

  @Test
  void runsAreDroppedFromTheExplorerOrTheDesktop() {
    perspective("evaluate");
    GuiActionRunner.execute(() -> workbench.show("compare"));
    robot.waitForIdle();
    assertThat(Dropping.files(robot.finder().findByName("compare-nothing"), first)).isTrue();
    waitUntil("one takes part", () -> session.compared().get().size() == 1);
    assertThat(Dropping.files(window.list("compare-runs").target(), second)).isTrue();
    waitUntil("both take part", () -> session.compared().get()
        .equals(List.of(first.toAbsolutePath().normalize(), second.toAbsolutePath().normalize())));
  }
}
