package org.mien.workbench.progress;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.Timer;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.RunningJob;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.ColumnWidths;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.TableMenu;
import org.mien.workbench.widget.WrappedText;

/** The open view: a table of jobs, and below it the one that is chosen. */
final class ProgressPane implements View {

  private static final int TICK_MILLIS = 300;
  private static final int[] WIDTHS = {14, 30, 8, 8, 7};

  private final Desk desk;
  private final Session session;
  private final Edt edt = new Edt();
  private final JobTable jobs;
  private final JTable table;
  private final JTextArea detail = new WrappedText();
  private final JButton cancel = new JButton("Cancel");
  private final JButton copy = new JButton("Copy");
  private final JPanel panel = new JPanel(new BorderLayout());
  private RunningJob byHand;
  private boolean looking;
  private final Timer tick = new Timer(TICK_MILLIS, event -> look());

  ProgressPane(Desk desk) {
    this.desk = desk;
    this.session = desk.session();
    this.jobs = new JobTable(session::readable);
    this.table = new JTable(jobs);
    panel.setName("progress");
    table();
    panel.add(new JScrollPane(table), BorderLayout.CENTER);
    panel.add(foot(), BorderLayout.SOUTH);
    edt.follow(session.jobs().all(), all -> look());
    tick.start();
  }

  private void table() {
    table.setName("progress-table");
    Keys.main(table);
    new TableMenu(table).add("cancel", "Cancel", this::cancel).add("copy", "Copy", this::copy);
    table.getAccessibleContext().setAccessibleName("Work that runs or ran, the newest first");
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.setFillsViewportHeight(true);
    table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 6);
    table.getTableHeader().setReorderingAllowed(false);
    table.setDefaultRenderer(Object.class, new Words());
    table.getColumnModel().getColumn(JobTable.DONE).setCellRenderer(new Bar());
    int letter = table.getFontMetrics(table.getFont()).charWidth('n');
    for (int i = 0; i < WIDTHS.length; i++) {
      table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i] * letter);
    }
    ColumnWidths.keep(table, session.columns(), "progress");
    table.getSelectionModel().addListSelectionListener(event -> chosen());
    table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), "cancel-job");
    table.getActionMap().put("cancel-job", new AbstractAction() {
      private static final long serialVersionUID = 1;

      @Override
      public void actionPerformed(ActionEvent event) {
        cancel();
      }
    });
  }

  private JComponent foot() {
    detail.setName("progress-detail");
    detail.setFocusable(true);
    detail.getAccessibleContext().setAccessibleName("The chosen work");
    cancel.setName("progress-cancel");
    cancel.setToolTipText("Stop the chosen work within a second (Delete); what is finished is kept");
    cancel.addActionListener(event -> cancel());
    copy.setName("progress-copy");
    copy.setToolTipText("Copy this sentence, for a mail to whoever helps you");
    copy.addActionListener(event -> copy());
    JPanel foot = new JPanel(new MigLayout("fillx, insets 6", "[grow,fill][][]", "[top]"));
    foot.add(detail, "wmin 0");
    foot.add(copy);
    foot.add(cancel);
    return foot;
  }

  private void look() {
    looking = true;
    jobs.look(session.jobs().all().get());
    int row = byHand == null ? -1 : jobs.row(byHand);
    if (jobs.getRowCount() > 0 && table.getSelectedRow() != Math.max(0, row)) {
      table.setRowSelectionInterval(Math.max(0, row), Math.max(0, row));
    }
    looking = false;
    chosen();
  }

  /** The newest work is shown until a person chooses another. */
  private void chosen() {
    int row = table.getSelectedRow();
    if (!looking && row > 0 && row < jobs.getRowCount()) {
      byHand = jobs.row(row).job();
    } else if (!looking && row == 0) {
      byHand = null;
    }
    boolean any = row >= 0 && row < jobs.getRowCount();
    RunningJob.State state = any ? jobs.row(row).state() : null;
    cancel.setEnabled(any && state.running() && !jobs.row(row).stopping());
    copy.setEnabled(any);
    String text = any ? jobs.row(row).job().name() + ". " + jobs.getValueAt(row, 1)
        : "Nothing has run yet. Work that takes a while stands here: checks, trainings, reports.";
    if (!text.equals(detail.getText())) {
      detail.setText(text);
      panel.revalidate();
    }
  }

  private void cancel() {
    int row = table.getSelectedRow();
    if (row >= 0) {
      jobs.row(row).job().cancel();
      look();
    }
  }

  private void copy() {
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(detail.getText()), null);
    desk.tell("Copied.");
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    tick.stop();
    edt.close();
  }

  /** Text with the whole text as its tooltip, since a narrow column cuts it off. */
  private static final class Words extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      setToolTipText(value == null || value.toString().isEmpty() ? null : value.toString());
      return this;
    }
  }

  /** A bar while it runs; words when it is over, so that a full bar is not all that tells the end. */
  private final class Bar implements TableCellRenderer {
    private static final int WHOLE = 100;
    private final JProgressBar bar = new JProgressBar(0, WHOLE);
    private final Words words = new Words();

    @Override
    public Component getTableCellRendererComponent(
        JTable of, Object value, boolean selected, boolean focused, int row, int column) {
      RunningJob.State state = jobs.row(of.convertRowIndexToModel(row)).state();
      if (!state.running() || Double.isNaN(state.fraction())) {
        return words.getTableCellRendererComponent(of, state.running() ? "" : value, selected, focused, row, column);
      }
      bar.setStringPainted(true);
      bar.setString(String.valueOf(value));
      bar.setValue((int) Math.round(state.fraction() * WHOLE));
      return bar;
    }
  }
}
