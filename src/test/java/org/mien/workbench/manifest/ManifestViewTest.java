package org.mien.workbench.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.JTableFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestEdit;
import org.mien.sample.SomeFaces;
import org.mien.workbench.Dropping;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.LogBook;
import org.mien.workbench.state.ManifestEdits;
import org.mien.workbench.widget.TableText;
import org.mien.workflow.Project;

/** Clicking, filtering, editing, undoing and setting many cells at once in the table of the manifest. */
class ManifestViewTest extends WindowTest {

  @TempDir
  private static Path faces;

  private JTableFixture table;
  private Path project;

  @BeforeAll
  static void draw() {
    SomeFaces.copy(faces.resolve("faces"), 3, 1, 3);
  }

  @BeforeEach
  void open() throws Exception {
    GuiActionRunner.execute(() -> workbench.show("manifest"));
    window.label("manifest-empty").requireVisible();
    project = dir.resolve("project");
    session.create(faces.resolve("faces"), project).result().get();
    table = window.table("manifest-table");
    waitForRows(now().clips().size());
    robot.waitForIdle();
  }

  private Manifest now() {
    return session.project().get().orElseThrow().manifest();
  }

  private void waitForRows(int count) {
    waitUntil(count + " rows", () -> GuiActionRunner.execute(() -> table.target().getRowCount()) == count);
  }

  private int column(String name) {
    return table.columnIndexFor(name);
  }

  private String id(int row) {
    return table.valueAt(TableCell.row(row).column(0));
  }

  private Clip clip(String id) {
    return now().clip(id).orElseThrow();
  }

  private void press(String letter, int modifier) {
    robot.pressAndReleaseKey(KeyEvent.VK_A + letter.charAt(0) - 'A', modifier);
  }

  /** Selects cells and gives them the keyboard. */
  private void cells(int fromRow, int fromColumn, int toRow, int toColumn) {
    GuiActionRunner.execute(() -> {
      table.target().changeSelection(fromRow, fromColumn, false, false);
      table.target().changeSelection(toRow, toColumn, false, true);
    });
    robot.focusAndWaitForFocusGain(table.target());
  }

  private void rows(int from, int to) {
    cells(from, 0, to, 0);
  }

  /** Types into a cell, and does not leave it. */
  private void type(int row, String column, String text) {
    GuiActionRunner.execute(() -> {
      table.target().editCellAt(row, column(column));
      ((JTextField) table.target().getEditorComponent()).setText(text);
    });
  }

  private List<String> selected() {
    return GuiActionRunner.execute(() -> IntStream.of(table.target().getSelectedRows())
        .mapToObj(row -> (String) table.target().getValueAt(row, 0)).toList());
  }

  @Test
  void aCellIsEditedInPlaceAndUndoneByKey() throws IOException {
    String id = id(2);
    table.enterValue(TableCell.row(2).column(column("subject")), "P9");
    waitUntil("the edit", () -> clip(id).subject().equals("P9"));
    waitUntil("saved", () -> session.edits().state().get().phase() == ManifestEdits.Phase.SAVED);
    assertThat(Files.readString(project.resolve("manifest.csv"))).contains("P9");
    waitUntil("said", () -> window.label("manifest-state").text().startsWith("Saved "));
    picture("manifest-edited");

    press("Z", InputEvent.CTRL_MASK);
    waitUntil("undone", () -> !clip(id).subject().equals("P9"));
    press("Y", InputEvent.CTRL_MASK);
    waitUntil("done again", () -> clip(id).subject().equals("P9"));
    assertThat(session.history().steps().get()).extracting(step -> step.call().name())
        .containsExactly("Make Project", "Edit Manifest", "Edit Manifest", "Edit Manifest");
  }

  @Test
  void aDoubleClickEditsACellOfAClipThatWasNotLookedAt() {
    Patience.press(window.button("manifest-add-column").target());
    Patience.answer(window, "site");
    waitUntil("shown", () -> GuiActionRunner.execute(() -> table.target().getColumnModel().getColumnCount()) == columns());
    front();
    assertThat(session.clip().get()).isEmpty();
    table.cell(TableCell.row(4).column(column("site"))).doubleClick();
    waitUntil("editing", () -> GuiActionRunner.execute(() -> table.target().isEditing()));
    window.textBox("manifest-cell").setText("north").pressAndReleaseKeys(KeyEvent.VK_ENTER);
    waitUntil("the edit", () -> clip(id(4)).column("site").equals("north"));
    assertThat(session.clip().get().map(Clip::id)).contains(id(4));
  }

  @Test
  void whatAColumnCannotHoldKeepsThePersonInTheCell() {
    String id = id(0);
    TableCell cell = TableCell.row(0).column(column("onset"));
    Clip before = clip(id);
    table.cell(cell).startEditing();
    window.textBox("manifest-cell").setText("soon").pressAndReleaseKeys(KeyEvent.VK_ENTER);
    waitUntil("the sentence", () -> window.label("manifest-count").text().startsWith("Not changed: " + id + ": 'soon' is no frame"));
    assertThat(GuiActionRunner.execute(() -> table.target().isEditing())).isTrue();
    window.textBox("manifest-cell").setText("0").pressAndReleaseKeys(KeyEvent.VK_ENTER);
    waitUntil("the edit", () -> clip(id).timing().onset() == 0);
    assertThat(clip(id).label()).isEqualTo(before.label());
  }

  @Test
  void theFilterFindsRowsAndManyAreSetAtOnce() {
    long fears = now().clips().stream().filter(c -> c.label().equals("fear")).count();
    window.textBox("manifest-filter").setText("label=fear");
    waitForRows((int) fears);
    rows(0, 1);
    List<String> ids = List.of(id(0), id(1));
    waitUntil("selected", () -> session.selection().get().equals(ids));
    GuiActionRunner.execute(() -> window.comboBox("manifest-set-column").target().setSelectedItem("session"));
    window.textBox("manifest-set-text").setText("pilot");
    Patience.press(window.button("manifest-set").requireText("Set in 2 rows").target());
    waitUntil("set", () -> ids.stream().allMatch(id -> clip(id).session().equals("pilot")));
    picture("manifest-filtered");
    assertThat(now().clips().stream().filter(c -> c.session().equals("pilot"))).hasSize(2);

    Patience.press(window.button("manifest-undo").target());
    waitUntil("undone", () -> now().clips().stream().noneMatch(c -> c.session().equals("pilot")));
    window.textBox("manifest-filter").setText("");
    waitForRows(now().clips().size());
    assertThat(GuiActionRunner.execute(() -> table.target().getSelectedRowCount())).isEqualTo(2);

    window.textBox("manifest-filter").setText("label=fear");
    waitForRows((int) fears);
    String other = now().clips().stream().filter(c -> !c.label().equals("fear")).findFirst().orElseThrow().id();
    assertThat(Dropping.clips(table.target(), other)).isTrue();
    waitForRows(now().clips().size());
    waitUntil("its row", () -> GuiActionRunner.execute(() -> table.target().getSelectedRowCount()) == 1);
    assertThat(id(GuiActionRunner.execute(() -> table.target().getSelectedRow()))).isEqualTo(other);
  }

  @Test
  void aHeaderSortsAndARowIsLookedAt() {
    table.tableHeader().clickColumn(column("label"));
    waitUntil("sorted", () -> clip(id(0)).label().equals("anger"));
    table.tableHeader().clickColumn(column("label \u25b2".replace(" \u25b2", "")));
    waitUntil("the other way", () -> clip(id(0)).label().equals("surprise"));
    table.selectCell(TableCell.row(3).column(1));
    waitUntil("looked at", () -> session.clip().get().map(Clip::id).equals(java.util.Optional.of(id(3))));

    Clip other = now().clips().get(0);
    GuiActionRunner.execute(() -> session.look(other));
    waitUntil("followed", () -> GuiActionRunner.execute(() -> table.target().getSelectedRow()) >= 0
        && id(GuiActionRunner.execute(() -> table.target().getSelectedRow())).equals(other.id()));
  }

  @Test
  void blocksOfCellsAreCopiedAndPasted() {
    cells(0, column("label"), 1, column("subject"));
    press("C", InputEvent.CTRL_MASK);
    waitUntil("copied", () -> TableText.paste().size() == 2);
    assertThat(TableText.paste()).containsExactly(
        List.of(clip(id(0)).label(), clip(id(0)).subject()), List.of(clip(id(1)).label(), clip(id(1)).subject()));

    TableText.copy(List.of(List.of("Joy", "A, \"B\""), List.of("", "C\nD")));
    cells(2, column("label"), 2, column("label"));
    press("V", InputEvent.CTRL_MASK);
    waitUntil("pasted", () -> clip(id(3)).subject().equals("C\nD"));
    assertThat(clip(id(2)).label()).isEqualTo("happiness");
    assertThat(clip(id(2)).subject()).isEqualTo("A, \"B\"");
    assertThat(clip(id(3)).label()).isEmpty();
    cells(3, column("subject"), 3, column("subject"));
    table.pressAndReleaseKeys(KeyEvent.VK_DELETE);
    waitUntil("cleared", () -> clip(id(3)).subject().isEmpty());

    TableText.copy(List.of(List.of("P7")));
    Patience.press(window.menuItem("edit-paste").target());
    waitUntil("pasted by the menu", () -> clip(id(3)).subject().equals("P7"));
    press("X", InputEvent.CTRL_MASK);
    waitUntil("cut", () -> clip(id(3)).subject().isEmpty());
    assertThat(TableText.paste()).containsExactly(List.of("P7"));
    cells(3, column("label"), 3, column("label"));
    robot.pressAndReleaseKey(KeyEvent.VK_F10, InputEvent.SHIFT_MASK);
    robot.waitForIdle();
    Patience.press(window.menuItem("manifest-table-menu-sort").target());
    waitUntil("sorted", () -> clip(id(0)).label().equals("anger"));
    Patience.press(window.menuItem("manifest-table-menu-sort").target());
    waitUntil("the other way", () -> clip(id(1)).label().equals("surprise"));
    GuiActionRunner.execute(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
  }

  /** Nobody presses Enter first: other columns, an undo, another order, the end of the project or of the window come in between. */
  @Test
  void whatIsTypedIntoACellIsNeverLost() throws IOException {
    List<String> ids = List.of(id(0), id(1), id(2), id(3));
    type(0, "subject", "P70");
    GuiActionRunner.execute(() -> session.edits().edit(ManifestEdit.add("site")));
    waitUntil("entered before other columns came", () -> clip(ids.get(0)).subject().equals("P70"));
    waitUntil("shown", () -> GuiActionRunner.execute(() -> table.target().getColumnModel().getColumnCount()) == columns());
    type(1, "subject", "P71");
    Patience.press(window.button("manifest-undo").target());
    Patience.press(window.button("manifest-redo").target());
    waitUntil("taken back and done again", () -> clip(ids.get(1)).subject().equals("P71"));
    type(2, "subject", "P72");
    window.textBox("manifest-filter").setText("subject=P7");
    waitForRows(3);
    assertThat(clip(ids.get(2)).subject()).isEqualTo("P72");
    window.textBox("manifest-filter").setText("");
    waitForRows(now().clips().size());

    type(3, "subject", "P73");
    Patience.press(window.menuItem("file-close-project").target());
    waitUntil("closed", () -> session.project().get().isEmpty());
    assertThat(Files.readString(project.resolve("manifest.csv"))).contains("P70", "P71", "P72", "P73");
    session.open(project).result().join();
    waitForRows(now().clips().size());
    robot.waitForIdle();
    type(0, "onset", "soon");
    GuiActionRunner.execute(() -> session.closeProject());
    assertThat(session.log().lines().get()).extracting(LogBook.Line::text).anySatisfy(line ->
        assertThat(line).startsWith("What was typed into a cell of the manifest was not entered. " + ids.get(0) + ": 'soon'"));
    session.open(project).result().join();
    waitForRows(now().clips().size());
    robot.waitForIdle();
    type(0, "subject", "P74");
    GuiActionRunner.execute(() -> workbench.close());
    assertThat(Files.readString(project.resolve("manifest.csv"))).contains("P74").doesNotContain("P70");
  }

  @Test
  void aColumnIsAddedAndWhatWasSelectedStays() {
    rows(1, 2);
    List<String> ids = List.of(id(1), id(2));
    waitUntil("selected", () -> session.selection().get().equals(ids));
    Patience.press(window.button("manifest-add-column").target());
    Patience.answer(window, "site");
    waitUntil("added", () -> now().clips().get(0).columns().containsKey("site"));
    waitUntil("shown", () -> GuiActionRunner.execute(() -> table.target().getColumnModel().getColumnCount()) == columns());
    robot.waitForIdle();
    assertThat(session.selection().get()).isEqualTo(ids);
    assertThat(selected()).isEqualTo(ids);
    window.button("manifest-set").requireText("Set in 2 rows");
    Patience.press(window.button("manifest-undo").target());
    waitUntil("gone", () -> !now().clips().get(0).columns().containsKey("site"));
  }

  @Test
  void agreementIsMeasuredAndTheListForTheMeetingOpensAClip() throws Exception {
    List<Clip> clips = now().clips();
    String different = clips.get(1).id();
    GuiActionRunner.execute(() -> {
      List<String> all = clips.stream().map(Clip::id).toList();
      session.edits().edit(ManifestEdit.set(all, "label-AB", "fear").adding("label-AB"));
      session.edits().edit(ManifestEdit.set(all, "label-CD", "fear").adding("label-CD"));
      session.edits().edit(ManifestEdit.set(List.of(different), "label-CD", "surprise"));
    });
    window.textBox("manifest-filter").setText("differs=label");
    waitForRows(1);
    assertThat(id(0)).isEqualTo(different);
    Patience.press(window.button("manifest-agreement").target());
    DialogFixture form = WindowFinder.findDialog("command-dialog").withTimeout(30, TimeUnit.SECONDS).using(robot);
    picture(form.target(), "agreement-form");
    waitUntil("the form was looked through", () -> form.button("command-run").isEnabled());
    Patience.press(form.button("command-run").target());
    DialogFixture shown = WindowFinder.findDialog("agreement").withTimeout(60, TimeUnit.SECONDS).using(robot);
    picture(shown.target(), "agreement-figures");
    JTableFixture figures = shown.table("agreement-figures");
    assertThat(figures.contents()[0]).startsWith("Label", "AB+CD", "same answer");
    GuiActionRunner.execute(() -> {
      JTabbedPane tabs = shown.tabbedPane("agreement-tabs").target();
      tabs.setSelectedIndex(tabs.indexOfTab("Differences (1)"));
    });
    JTableFixture differences = shown.table("agreement-differences");
    assertThat(differences.contents()).hasDimensions(1, 7);
    assertThat(differences.contents()[0]).contains(different, "Label", "fear", "surprise");
    picture(shown.target(), "agreement-differences");
    GuiActionRunner.execute(() -> differences.target().setRowSelectionInterval(0, 0));
    robot.focusAndWaitForFocusGain(differences.target());
    robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
    waitUntil("looked at", () -> session.clip().get().map(Clip::id).equals(java.util.Optional.of(different)));
    assertThat(project.resolve("agreement/disagreements.csv")).exists();
    GuiActionRunner.execute(() -> session.settings().change(v -> v.withBlind(true)));
    waitUntil("closed", () -> GuiActionRunner.execute(() -> !shown.target().isShowing()));
    assertThat(GuiActionRunner.execute(() -> window.button("manifest-agreement").target().isEnabled())).isFalse();
  }

  private int columns() {
    return org.mien.dataset.ManifestFile.columns(now()).size();
  }

  @Test
  void aBlindReviewerSeesNoNamesAndNoLabels() {
    GuiActionRunner.execute(() -> session.settings().change(v -> v.withBlind(true)));
    waitUntil("hidden", () -> GuiActionRunner.execute(() -> table.target().getColumnCount()) == 5);
    waitForRows(now().clips().size());
    picture("manifest-blind");
    String[][] seen = table.contents();
    assertThat(seen[0][0]).isEqualTo("No. 1");
    assertThat(seen[1][0]).isEqualTo("No. 2");
    for (String[] row : seen) {
      for (String cell : row) {
        assertThat(cell).matches("(No\\. )?[0-9.]*");
      }
    }
    TableCell onset = TableCell.row(0).column(1);
    table.cell(onset).startEditing();
    window.textBox("manifest-cell").setText("soon").pressAndReleaseKeys(KeyEvent.VK_ENTER);
    waitUntil("the sentence", () -> window.label("manifest-count").text().startsWith("Not changed: No. 1: 'soon'"));
  }

  @Test
  void aConflictIsSaidAndSettledByAButton() throws IOException {
    Path file = Project.open(project).manifest();
    String theirs = Files.readString(file) + "\n";
    Files.writeString(file, theirs);
    String id = id(1);
    table.enterValue(TableCell.row(1).column(column("subject")), "P9");
    waitUntil("said", () -> window.label("manifest-state").text().startsWith("Somebody else changed manifest.csv."));
    picture("manifest-conflict");
    assertThat(Files.readString(file)).isEqualTo(theirs);
    Patience.press(window.button("manifest-ours").target());
    waitUntil("mine", () -> holds(file, "P9"));
    waitUntil("settled", () -> window.label("manifest-state").text().startsWith("Saved "));
    assertThat(clip(id).subject()).isEqualTo("P9");
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
