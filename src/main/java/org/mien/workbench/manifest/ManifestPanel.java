package org.mien.workbench.manifest;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import org.mien.command.AnnotatorAgreement;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestEdit;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.Blinding;
import org.mien.workbench.state.Holder;
import org.mien.workbench.state.ManifestEdits;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.ColumnWidths;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.Latest;
import org.mien.workbench.widget.Typing;
import org.mien.workbench.widget.WrapBar;

/** The open view: table, filter, edits, and what becomes of them. */
final class ManifestPanel implements View {

  private static final String TABLE = "table";
  private static final String EMPTY = "empty";

  /** More clips than this are edited in the background. */
  private static final int MANY = 2_000;

  private final Desk desk;
  private final Session session;
  private final Edt edt = new Edt();
  private final Latest arranging = new Latest("mien-manifest-rows");
  private final ManifestModel model = new ManifestModel();
  private final ClipTable table;
  private final CellBlocks blocks;
  private final ColumnWidths widths;
  private final JPanel cards = new JPanel(new CardLayout());
  private final JTextField filter = new JTextField(14);
  private final JButton undo = button("undo", "Undo");
  private final JButton redo = button("redo", "Redo");
  private final JButton add = button("add-column", "Add column...");
  private final JButton agreement = button("agreement", "Agreement...");
  private final JLabel count = new JLabel(" ");
  private final SetBar setBar;
  private final SaveLine saveLine;
  private RowOrder order = RowOrder.USUAL;
  private Manifest arranged;
  private final Holder.Observation leaving;
  private boolean selecting;
  private String refused = "";

  ManifestPanel(Desk desk) {
    this.desk = desk;
    this.session = desk.session();
    this.table = new ClipTable(model, this::set, column -> arrange(order.by(column)));
    this.blocks = new CellBlocks(table, model);
    this.widths = ColumnWidths.keep(table, session.columns(), "manifest");
    WrapBar top = new WrapBar();
    top.add(WrapBar.pair(new JLabel("Find"), filter));
    top.add(undo);
    top.add(redo);
    top.add(add);
    top.add(agreement);
    this.setBar = new SetBar(top, (column, text) -> edit(ManifestEdit.set(table.selectedIds(), column, text)));
    WrapBar bottom = new WrapBar();
    bottom.add(count);
    this.saveLine = new SaveLine(bottom, () -> settle("Go on with the other version", session.edits()::takeTheirs),
        () -> settle("Put my version in place", session.edits()::takeOurs));
    layOut(top, bottom);
    listen();
    keys();
    new RowDrop(session, model, filter).on(cards, table);
    edt.follow(session.project(), open -> show());
    edt.follow(session.settings().values(), values -> show());
    edt.follow(session.edits().state(), this::show);
    edt.follow(session.clip(), clip -> lookedAt(clip));
    edt.follow(session.selection(), this::selected);
    // Whoever closes or opens a project does it on the event thread, and what is typed is entered before it is gone.
    leaving = session.leaving().observe(n -> {
      if (EventQueue.isDispatchThread()) {
        finishEditing();
      } else {
        edt.later(this::finishEditing);
      }
    });
  }

  private static JButton button(String name, String text) {
    JButton button = new JButton(text);
    button.setName("manifest-" + name);
    return button;
  }

  private void layOut(JPanel top, JPanel bottom) {
    JPanel full = new JPanel(new BorderLayout());
    JScrollPane scroll = new JScrollPane(table);
    full.add(top, BorderLayout.NORTH);
    full.add(scroll, BorderLayout.CENTER);
    full.add(bottom, BorderLayout.SOUTH);
    JLabel empty = new JLabel("<html><center>No project is open.<br>Open one, or make one of your recordings.</center></html>",
        SwingConstants.CENTER);
    empty.setName("manifest-empty");
    cards.add(full, TABLE);
    cards.add(empty, EMPTY);
    filter.setName("manifest-filter");
    filter.setToolTipText("<html>Shows only rows that hold all of these words.<br>"
        + "<b>label=fear</b> asks one column, <b>label=</b> finds rows without a label,<br>"
        + "<b>differs=label</b> clips on which coders differ (onset, apex, offset, action_units too).</html>");
    count.setName("manifest-count");
    agreement.setToolTipText("<html>Tells how far coders agree who have columns of their own, such as label-AB or onset-AB,<br>"
        + "and lists the clips on which they differ.</html>");
    add.setToolTipText("Adds a column of your own, such as group or site. The recordings are never changed.");
  }

  private void listen() {
    Typing.follow(filter, () -> arrange(order.withFilter(filter.getText())));
    undo.addActionListener(event -> undo());
    redo.addActionListener(event -> redo());
    add.addActionListener(event -> addColumn());
    agreement.addActionListener(event -> session.project().get().ifPresent(this::agreement));
    table.getSelectionModel().addListSelectionListener(event -> {
      if (!event.getValueIsAdjusting()) {
        chosen();
      }
    });
  }

  private void keys() {
    Keys.within(cards, "ctrl Z", this::undo);
    Keys.within(cards, "ctrl Y", this::redo);
    Keys.within(cards, "ctrl shift Z", this::redo);
    Keys.menu(cards, "undo", this::undo);
    Keys.menu(cards, "redo", this::redo);
    Keys.within(cards, "ctrl F", () -> filter.requestFocusInWindow());
    Keys.on(filter, "ESCAPE", () -> filter.setText(""));
    new CellKeys(table, blocks, this::edit, column -> arrange(order.by(model.column(column))));
  }

  /** What is being typed is the last edit. */
  private void undo() {
    if (finishEditing()) {
      lively("Undo", session.edits().undoClips(), session.edits()::undo);
    }
  }

  private void redo() {
    if (finishEditing()) {
      lively("Redo", session.edits().redoClips(), session.edits()::redo);
    }
  }

  /** What changes many clips at once takes a moment, and goes on in the background. */
  private void lively(String name, int clips, Runnable work) {
    if (clips > MANY) {
      settle(name, work);
    } else {
      work.run();
    }
  }

  /**
   * Enters what is being typed into a cell, before something comes that ends the editing. A text that the column cannot hold
   * cannot stay in the cell; it is said and stands in the log. Whether nothing had to be given up.
   */
  private boolean finishEditing() {
    if (!table.isEditing() || table.getCellEditor().stopCellEditing()) {
      return true;
    }
    session.log().problem("What was typed into a cell of the manifest was not entered. " + refused);
    table.getCellEditor().cancelCellEditing();
    return false;
  }

  private void addColumn() {
    Object name = JOptionPane.showInputDialog(desk.window(), "Name of the new column:", "Add a column",
        JOptionPane.PLAIN_MESSAGE);
    if (name != null) {
      edit(ManifestEdit.add(name.toString()));
    }
  }

  private void agreement(OpenProject open) {
    File folder = open.project().folder().toFile();
    desk.ask(AnnotatorAgreement.class, Map.of("data", folder, "out", new File(folder, "agreement")));
  }

  /** Does an edit, or says in the status bar and beside the table why it cannot be done. */
  private boolean edit(ManifestEdit edit) {
    try {
      lively("Edit the manifest", edit.cells().size(), () -> session.edits().edit(edit));
      return true;
    } catch (UserError e) {
      refuse(neutral(e.getMessage(), edit));
      return false;
    }
  }

  private void refuse(String sentence) {
    refused = sentence;
    count.setText("Not changed: " + sentence);
    desk.tell("Not changed: " + sentence);
  }

  private String neutral(String sentence, ManifestEdit edit) {
    if (!model.blind()) {
      return sentence;
    }
    String hidden = sentence;
    for (String id : edit.cells().keySet()) {
      hidden = hidden.replace(id, model.manifest().clip(id).map(session.blinding()::name).orElse("Hidden"));
    }
    return hidden;
  }

  private boolean set(int row, int column, String text) {
    if (row >= model.getRowCount() || model.getValueAt(row, column).equals(text.strip())) {
      return true;
    }
    if (session.project().get().map(open -> open.manifest().storage() != model.manifest().storage()).orElse(true)) {
      refuse("'" + text + "' was typed for the column " + model.column(column) + " of a project that is closed now.");
      return false;
    }
    return edit(ManifestEdit.set(List.of(model.clip(row).id()), model.column(column), text));
  }

  private void settle(String name, Runnable work) {
    session.jobs().start(name, job -> {
      work.run();
      return "";
    });
  }

  private void show(ManifestEdits.State state) {
    boolean blind = session.settings().values().get().blind();
    undo.setEnabled(!state.undo().isEmpty());
    undo.setToolTipText(tip("Takes the last edit back (Ctrl+Z)", blind ? "" : state.undo()));
    redo.setEnabled(!state.redo().isEmpty());
    redo.setToolTipText(tip("Does again what was taken back (Ctrl+Y)", blind ? "" : state.redo()));
    saveLine.show(state);
  }

  private static String tip(String what, String words) {
    return words.isEmpty() ? what + "." : what + ": " + words + ".";
  }

  /** Shows the manifest as it is now; where it has the clips that it had, rows stay where they are. */
  private void show() {
    Optional<OpenProject> open = session.project().get();
    ((CardLayout) cards.getLayout()).show(cards, open.isPresent() ? TABLE : EMPTY);
    boolean blind = session.settings().values().get().blind();
    Manifest next = open.map(OpenProject::manifest).orElse(null);
    Blinding numbers = blind && next != null ? session.blinding() : null;
    if (next == model.manifest() && blind == model.blind()) {
      return;
    }
    boolean sameClips = next != null && arranged != null && arranged.storage() == next.storage()
        && sameIds(arranged.clips(), next.clips()) && blind == model.blind();
    boolean sameTable = sameClips && model.columns().equals(ManifestModel.columns(next, blind));
    if (!sameTable && table.isEditing()) {
      finishEditing();
      // What was entered is in another manifest by now.
      show();
      return;
    }
    if (!sameClips) {
      model.order(new int[0]);
    }
    model.show(next, numbers);
    if (!sameTable) {
      restructure(next, blind);
    } else if (model.getRowCount() > 0) {
      model.fireTableRowsUpdated(0, model.getRowCount() - 1);
    }
    if (!sameClips && next != null) {
      arrange(order);
    }
    arranged = next;
    show(session.edits().state().get());
    counted();
  }

  private static boolean sameIds(List<Clip> one, List<Clip> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> one.get(i).id().equals(other.get(i).id()));
  }

  /** Other columns; what is selected stays selected, and no view hears of it. */
  private void restructure(Manifest next, boolean blind) {
    selecting = true;
    table.keepingColumns(model::fireTableStructureChanged);
    selecting = false;
    fitColumns();
    setBar.columns(next == null ? List.of() : ManifestModel.columns(next, blind));
    add.setEnabled(!blind);
    agreement.setEnabled(!blind);
    selected(session.selection().get());
  }

  private void arrange(RowOrder next) {
    finishEditing();
    boolean fresh = model.order().length == 0;
    order = next;
    table.order(next);
    Manifest manifest = model.manifest();
    if (manifest == null) {
      return;
    }
    Blinding numbers = model.blind() ? session.blinding() : null;
    arranging.run(() -> next.of(manifest, numbers), rows -> {
      finishEditing();
      selecting = true;
      model.order(rows);
      table.keepingColumns(model::fireTableDataChanged);
      selecting = false;
      if (fresh) {
        fitColumns();
      }
      selected(session.selection().get());
      counted();
    }, fault -> desk.tell("The rows cannot be arranged (" + fault.getMessage() + ")."));
  }

  private void fitColumns() {
    table.fitColumns();
    widths.apply();
  }

  private void counted() {
    int all = model.manifest() == null ? 0 : model.manifest().clips().size();
    int shown = model.getRowCount();
    int selected = table.getSelectedRowCount();
    count.setText((shown == all ? all + " clips" : shown + " of " + all + " clips")
        + (selected > 1 ? ", " + selected + " selected" : "") + (model.blind() ? ", names and labels hidden" : ""));
    setBar.selected(selected);
  }

  /** The person selected rows. */
  private void chosen() {
    if (selecting) {
      return;
    }
    counted();
    session.selection().set(table.selectedIds());
    Clip focused = table.focused();
    if (focused != null && !session.clip().get().map(Clip::id).equals(Optional.of(focused.id()))) {
      session.look(focused);
    }
  }

  /** Another view selected clips. */
  private void selected(List<String> ids) {
    if (model.manifest() != null && !table.isEditing() && !ids.equals(table.selectedIds())) {
      selecting = true;
      table.select(ids, session.clip().get().map(Clip::id).orElse(""));
      selecting = false;
    }
    counted();
  }

  /** Another view looks at a clip. */
  private void lookedAt(Optional<Clip> clip) {
    Clip focused = table.focused();
    String id = clip.map(Clip::id).orElse("");
    if (clip.isPresent() && !session.selection().get().contains(id) && (focused == null || !focused.id().equals(id))) {
      selected(List.of(id));
    }
  }

  @Override
  public JComponent component() {
    return cards;
  }

  @Override
  public void close() {
    leaving.close();
    finishEditing();
    edt.close();
    arranging.close();
  }
}
