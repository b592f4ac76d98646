package org.mien.workbench.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.swing.JTable;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.quality.Decision;
import org.mien.quality.Decisions;
import org.mien.quality.QualityResults;
import org.mien.workbench.WindowTest;

/** Reviewing what the quality check found in the sample data. */
class FindingsViewTest extends WindowTest {

  private JTable table;

  private void check() throws Exception {
    GuiActionRunner.execute(() -> workbench.perspective("quality"));
    picture("findings-no-project");
    session.create(Path.of("sample-data"), dir.resolve("project")).result().get(60, TimeUnit.SECONDS);
    waitUntil("can be checked", () -> window.button("findings-check").isEnabled());
    picture("findings-no-check");
    window.button("findings-check").click();
    table = robot.finder().findByName("findings-table", JTable.class, false);
    waitUntil("findings are there", () -> rows() > 0 && GuiActionRunner.execute(() -> table.isShowing()));
    robot.waitForIdle();
  }

  private int rows() {
    return GuiActionRunner.execute(() -> table.getRowCount());
  }

  private String cell(int row, int column) {
    return GuiActionRunner.execute(() -> String.valueOf(table.getValueAt(row, column)));
  }

  private int chosen() {
    return GuiActionRunner.execute(() -> table.getSelectedRow());
  }

  private void choose(int row) {
    window.table("findings-table").selectRows(row);
  }

  private void press(int key) {
    robot.pressAndReleaseKey(key);
    robot.waitForIdle();
  }

  private List<Decision> stored() {
    return Decisions.read(dir.resolve("project/quality")).all();
  }

  private int fileRow() {
    for (int row = 0; row < rows(); row++) {
      if (cell(row, 1).startsWith("stills/")) {
        return row;
      }
    }
    throw new AssertionError("no finding about a file");
  }

  @Test
  void theReviewerIsAskedOnce() throws Exception {
    check();
    choose(fileRow());
    window.button("findings-keep").click();
    JOptionPaneFinder.findOptionPane().withTimeout(30_000).using(robot).textBox().enterText("AB");
    JOptionPaneFinder.findOptionPane().using(robot).okButton().click();
    waitUntil("stored", () -> stored().size() == 1);
    assertThat(session.settings().values().get().reviewer()).isEqualTo("AB");
    window.button("findings-reject").click();
    waitUntil("not asked again", () -> stored().size() == 2);
    assertThat(stored()).extracting(Decision::reviewer).containsOnly("AB");
  }

  @Test
  void keepRejectAndUndoByKey() throws Exception {
    session.settings().change(values -> values.withReviewer("AB"));
    check();
    int row = fileRow();
    String first = cell(row, 1);
    choose(row);
    waitUntil("the picture is looked at", () -> session.clip().get().map(Clip::file).equals(java.util.Optional.of(first)));
    window.textBox("findings-note").enterText("looks fine");
    choose(row);
    window.table("findings-table").focus();
    press(KeyEvent.VK_K);
    waitUntil("stored", () -> stored().size() == 1);
    waitUntil("shown as decided", () -> cell(row, 6).equals("keep, AB"));
    assertThat(chosen()).isGreaterThan(row);
    String second = cell(chosen(), 1);
    assertThat(second).isNotEqualTo(first);
    assertThat(session.clip().get().orElseThrow().file()).isEqualTo(second);

    press(KeyEvent.VK_R);
    press(KeyEvent.VK_R);
    press(KeyEvent.VK_U);
    waitUntil("all stored", () -> stored().size() == 4);
    List<Decision> rows = stored();
    assertThat(rows).extracting(Decision::word).containsExactly("keep", "reject", "reject", "undo");
    assertThat(rows).extracting(Decision::reviewer).containsOnly("AB");
    assertThat(rows.get(0).file()).isEqualTo(first);
    assertThat(rows.get(0).note()).isEqualTo("looks fine");
    assertThat(rows.get(1).file()).isEqualTo(second);
    assertThat(rows.get(3).file()).isEqualTo(rows.get(2).file());
    QualityResults results = QualityResults.read(dir.resolve("project/quality"), session.tools().checks());
    rows.forEach(d -> assertThat(d.contentHash()).isEqualTo(results.files().get(d.file()).contentHash()));
    waitUntil("progress", () -> window.label("findings-progress").text().equals(
        "2 of " + results.questions().size() + " files looked at"));
    assertThat(session.history().steps().get()).filteredOn(step -> step.call().name().equals("Review File")).hasSize(4);
    picture("findings-reviewed");

    java.nio.file.Files.writeString(dir.resolve("project/quality/findings.csv"), "not what the check writes");
    session.changed();
    waitUntil("nothing can be decided that is not seen", () -> rows() == 0);
    assertThat(window.textBox("findings-sentence").text()).contains("findings.csv");
    assertThat(window.button("findings-check").isEnabled()).isTrue();
  }

  @Test
  void theMenuTakesADecisionBackAndAClosedViewStillStoresAll() throws Exception {
    session.settings().change(values -> values.withReviewer("AB"));
    check();
    choose(fileRow());
    window.table("findings-table").focus();
    press(KeyEvent.VK_R);
    waitUntil("stored", () -> stored().size() == 1);
    GuiActionRunner.execute(() -> window.menuItem("edit-undo").target().doClick());
    waitUntil("taken back", () -> stored().size() == 2);
    assertThat(stored()).extracting(Decision::word).containsExactly("reject", "undo");

    GuiActionRunner.execute(() -> {
      for (int i = 0; i < 4; i++) {
        window.button("findings-reject").target().doClick();
      }
      workbench.close();
    });
    assertThat(stored()).hasSize(6);
  }

  @Test
  void columnsKeepTheirWidths() throws Exception {
    check();
    GuiActionRunner.execute(() -> {
      table.getTableHeader().setResizingColumn(table.getColumnModel().getColumn(1));
      table.getColumnModel().getColumn(1).setWidth(333);
    });
    robot.waitForIdle();
    GuiActionRunner.execute(() -> table.getTableHeader().setResizingColumn(null));
    window.table("findings-table").tableHeader().clickColumn(2);
    robot.waitForIdle();
    int width = GuiActionRunner.execute(() -> table.getColumnModel().getColumn(1).getWidth());
    assertThat(width).isBetween(323, 343);
    assertThat(session.columns().get("findings")).containsKeys("File", "What is wrong");
  }

  @Test
  void filtersGroupsAndSorts() throws Exception {
    check();
    int all = rows();
    window.textBox("findings-filter").enterText("labelled");
    waitUntil("filtered", () -> rows() > 0 && rows() < all);
    for (int row = 0; row < rows(); row++) {
      assertThat((cell(row, 1) + cell(row, 2) + cell(row, 5)).toLowerCase(java.util.Locale.ROOT)).contains("label");
    }
    window.textBox("findings-filter").deleteText();
    window.toggleButton("findings-info").uncheck();
    waitUntil("no notes", () -> rows() < all);
    int without = rows();
    for (int row = 0; row < without; row++) {
      assertThat(cell(row, 0)).isNotEqualTo("Note");
    }
    window.comboBox("findings-group").selectItem("By problem");
    waitUntil("headings", () -> rows() > without);
    picture("findings-grouped");
    assertThat(cell(0, 5)).matches("[0-9]+ findings?");
    window.comboBox("findings-group").selectItem("No groups");
    window.table("findings-table").tableHeader().clickColumn(1);
    waitUntil("sorted", () -> cell(0, 1).compareTo(cell(without - 1, 1)) < 0);
    window.table("findings-table").focus();
  }

  @Test
  void aBlindReviewerSeesNumbersAndDecidesRightly() throws Exception {
    check();
    window.checkBox("findings-blind").check();
    session.settings().change(values -> values.withReviewer("CD"));
    waitUntil("hidden", () -> {
      for (int row = 0; row < rows(); row++) {
        String shown = cell(row, 1) + cell(row, 5);
        if (shown.contains("stills") || shown.contains("fear") || shown.contains("p0")) {
          return false;
        }
      }
      return rows() > 0;
    });
    int row = 0;
    while (!cell(row, 1).startsWith("No. ")) {
      row++;
    }
    choose(row);
    window.table("findings-table").focus();
    waitUntil("looked at", () -> session.clip().get().isPresent());
    Clip clip = session.clip().get().orElseThrow();
    assertThat(session.blinding().name(clip)).isEqualTo(cell(row, 1));
    picture("findings-blind");
    press(KeyEvent.VK_R);
    waitUntil("stored", () -> stored().size() == 1);
    assertThat(stored().get(0).file()).isEqualTo(clip.file());
    assertThat(stored().get(0).word()).isEqualTo("reject");
  }
}
