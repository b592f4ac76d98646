package org.mien.workbench.history;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import org.mien.command.CommandCall;
import org.mien.file.AtomicFile;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.History;
import org.mien.workbench.widget.Buttons;
import org.mien.workbench.widget.ColumnWidths;
import org.mien.workbench.widget.CommandStart;
import org.mien.workbench.widget.Glossary;
import org.mien.workbench.widget.GlossaryText;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.TableMenu;
import org.mien.workbench.widget.WrapBar;

/** The open view of the history. */
final class HistoryPanel implements View {

  private final Desk desk;
  private final HistoryModel model = new HistoryModel();
  private final JTable table = new JTable(model) {
    private static final long serialVersionUID = 1;

    @Override
    public String getToolTipText(java.awt.event.MouseEvent event) {
      int row = rowAtPoint(event.getPoint());
      return row < 0 ? null : model.row(row).settings();
    }
  };
  private final JComboBox<ScriptKind> kinds = new JComboBox<>(ScriptKind.values());
  private final List<JButton> onSelection;
  private final List<JButton> namers;
  private final CardLayout cards = new CardLayout();
  private final JPanel body = new JPanel(cards);
  private final JPanel panel = new JPanel(new BorderLayout());
  private final Edt edt = new Edt();
  private boolean repeating;

  HistoryPanel(Desk desk) {
    this.desk = desk;
    table.setName("history-table");
    Keys.main(table);
    table.getTableHeader().setReorderingAllowed(false);
    table.setFillsViewportHeight(true);
    int em = table.getFontMetrics(table.getFont()).charWidth('m');
    int[] widths = {4, 7, 14, 50, 8};
    for (int i = 0; i < widths.length; i++) {
      table.getColumnModel().getColumn(i).setPreferredWidth(em * widths[i]);
    }
    ColumnWidths.keep(table, desk.session().columns(), "history");
    Keys.menu(table, "copy", this::copy);
    JButton copy = Buttons.button("Copy", "history-copy", "Copies the selected steps, or all, as the script named at the left",
        this::copy);
    JButton save = Buttons.button("Save...", "history-save", "Saves the selected steps, or all, as a script", this::save);
    JButton again = Buttons.button("Run Again", "history-again", "Runs the selected steps again, one after the other",
        this::again);
    JButton change = Buttons.button("Change and Run...", "history-change",
        "Opens the form of the selected step with its settings", this::change);
    onSelection = List.of(again, change);
    new TableMenu(table).add("change", change.getText(), change::doClick).add("again", again.getText(), again::doClick)
        .add("copy", copy.getText(), copy::doClick);
    namers = List.of(copy, save);
    kinds.setName("history-kind");
    kinds.setToolTipText("The script that steps are copied and saved as");
    WrapBar tools = new WrapBar();
    tools.add(kinds);
    List.of(copy, save, again, change).forEach(tools::add);
    panel.add(tools, BorderLayout.NORTH);
    panel.add(body(), BorderLayout.CENTER);
    table.getSelectionModel().addListSelectionListener(event -> enable());
    edt.follow(desk.session().history().steps(), this::show);
    edt.follow(desk.session().settings().values(), values -> show(desk.session().history().steps().get()));
    enable();
  }

  private JPanel body() {
    GlossaryText empty = new GlossaryText(Glossary.usual(), "Nothing was done yet. Whatever you start - a quality check, a"
        + " training, a classification - stands here with its settings, and can be saved as a macro or a script that computes the"
        + " same numbers again.");
    empty.setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
    body.add(empty, "empty");
    body.add(new JScrollPane(table), "steps");
    return body;
  }

  private void show(List<History.Step> steps) {
    model.steps(steps, hides());
    cards.show(body, steps.isEmpty() ? "empty" : "steps");
    enable();
  }

  private void enable() {
    onSelection.get(0).setEnabled(!repeating && table.getSelectedRowCount() > 0);
    onSelection.get(1).setEnabled(!hides() && table.getSelectedRowCount() == 1);
    namers.forEach(button -> button.setEnabled(!hides()));
  }

  private boolean hides() {
    return desk.session().settings().values().get().blind();
  }

  /** Scripts and forms name files, people and labels, so they are kept from a reviewer who must not know them. */
  private boolean refused() {
    if (hides()) {
      desk.tell("The settings of steps are hidden while names are hidden (View > Hide Names and Labels).");
    }
    return hides();
  }

  private List<CommandCall> calls() {
    int[] chosen = table.getSelectedRows();
    int[] rows = chosen.length > 0 ? chosen : IntStream.range(0, model.getRowCount()).toArray();
    return Arrays.stream(rows).mapToObj(row -> model.row(row).step().call()).toList();
  }

  private void copy() {
    if (refused()) {
      return;
    }
    List<CommandCall> calls = calls();
    ScriptKind kind = (ScriptKind) kinds.getSelectedItem();
    if (calls.isEmpty()) {
      desk.tell("There is no step to copy yet.");
      return;
    }
    try {
      Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(kind.text(calls)), null);
      desk.tell((calls.size() == 1 ? "One step is" : calls.size() + " steps are") + " copied as: " + kind + ".");
    } catch (UserError e) {
      desk.problem(e.getMessage());
    }
  }

  private void save() {
    List<CommandCall> calls = calls();
    ScriptKind kind = (ScriptKind) kinds.getSelectedItem();
    if (calls.isEmpty()) {
      desk.tell("There is no step to save yet.");
      return;
    }
    JFileChooser chooser = new JFileChooser();
    chooser.setName("history-file");
    chooser.setDialogTitle("Save as " + kind);
    chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), "mien-steps" + kind.ending()));
    if (chooser.showSaveDialog(desk.window()) == JFileChooser.APPROVE_OPTION) {
      write(chooser.getSelectedFile().toPath(), kind, calls);
    }
  }

  private void write(Path file, ScriptKind kind, List<CommandCall> calls) {
    CompletableFuture.supplyAsync(() -> Files.exists(file)).thenAccept(there -> edt.later(() -> {
      if (!there || replaces(file, kind)) {
        put(file, kind, calls);
      }
    }));
  }

  private boolean replaces(Path file, ScriptKind kind) {
    String question = file + " is there already. Put the steps in its place?";
    return JOptionPane.showConfirmDialog(desk.window(), question, "Save as " + kind, JOptionPane.YES_NO_OPTION)
        == JOptionPane.YES_OPTION;
  }

  private void put(Path file, ScriptKind kind, List<CommandCall> calls) {
    try {
      String text = kind.text(calls);
      desk.session().jobs().start("Save " + file.getFileName(), job -> {
        AtomicFile.write(file, text);
        return file;
      }).result().whenComplete((done, failure) -> edt.later(() -> {
        if (failure == null) {
          desk.tell("Saved " + file + ".");
        } else {
          desk.problem(failure.getMessage());
        }
      }));
    } catch (UserError e) {
      desk.problem(e.getMessage());
    }
  }

  private void again() {
    repeat(true);
    next(calls(), 0);
  }

  /** While steps are at work again, a second press does not start them once more. */
  private void repeat(boolean now) {
    repeating = now;
    enable();
  }

  /** One after the other, since a step may need what the one before it wrote; stops at the first that fails. */
  private void next(List<CommandCall> calls, int at) {
    if (at == calls.size()) {
      repeat(false);
    } else {
      CommandStart.run(desk.session(), calls.get(at)).result().whenComplete((outputs, failure) -> edt.later(() -> {
        if (failure == null) {
          next(calls, at + 1);
        } else {
          repeat(false);
          desk.tell("Stopped at '" + calls.get(at).name() + "': "
              + (failure instanceof UserError || failure instanceof CancelledException ? failure.getMessage()
                  : "the log says why."));
        }
      }));
    }
  }

  private void change() {
    if (refused()) {
      return;
    }
    CommandCall call = model.row(table.getSelectedRow()).step().call();
    desk.ask(call.type(), call.inputs());
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    edt.close();
  }
}
