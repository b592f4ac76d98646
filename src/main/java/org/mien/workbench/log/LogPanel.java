package org.mien.workbench.log;

import java.awt.BorderLayout;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.LogBook;
import org.mien.workbench.state.LogFile;
import org.mien.workbench.widget.Buttons;
import org.mien.workbench.widget.ColumnWidths;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.Outside;
import org.mien.workbench.widget.TableMenu;
import org.mien.workbench.widget.Typing;
import org.mien.workbench.widget.WrapBar;

/** The open view of the log. */
final class LogPanel implements View {

  private final Desk desk;
  private final LogModel model = new LogModel();
  private final JTable table = new JTable(model);
  private final JTextArea detail = new JTextArea();
  private final JComboBox<LogFilter> kinds = new JComboBox<>(LogFilter.values());
  private final JTextField words = new JTextField(12);
  private final JPanel panel = new JPanel(new BorderLayout());
  private final Edt edt = new Edt();

  LogPanel(Desk desk) {
    this.desk = desk;
    table.setName("log-table");
    Keys.main(table);
    new TableMenu(table).add("copy", "Copy", this::copy);
    table.getTableHeader().setReorderingAllowed(false);
    table.setFillsViewportHeight(true);
    table.setShowGrid(false);
    int em = table.getFontMetrics(table.getFont()).charWidth('m');
    table.getColumnModel().getColumn(0).setPreferredWidth(em * 8);
    table.getColumnModel().getColumn(0).setMaxWidth(em * 14);
    table.getColumnModel().getColumn(1).setPreferredWidth(em * 8);
    table.getColumnModel().getColumn(1).setMaxWidth(em * 14);
    ColumnWidths.keep(table, desk.session().columns(), "log");
    table.getSelectionModel().addListSelectionListener(event -> selected());
    table.getActionMap().put("copy", new AbstractAction() {
      private static final long serialVersionUID = 1;

      @Override
      public void actionPerformed(java.awt.event.ActionEvent event) {
        copy();
      }
    });
    detail.setName("log-detail");
    detail.setEditable(false);
    detail.setLineWrap(true);
    detail.setWrapStyleWord(true);
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, new JScrollPane(table), new JScrollPane(detail));
    split.setResizeWeight(0.75);
    split.setBorder(null);
    panel.add(tools(), BorderLayout.NORTH);
    panel.add(split, BorderLayout.CENTER);
    edt.follow(desk.session().log().lines(), this::show);
    edt.follow(desk.session().settings().values(), values -> show(desk.session().log().lines().get()));
  }

  private JComponent tools() {
    WrapBar tools = new WrapBar();
    kinds.setName("log-kinds");
    kinds.setToolTipText("Which lines are shown");
    kinds.addActionListener(event -> filter());
    words.setName("log-words");
    words.setToolTipText("Only lines with these letters");
    Typing.follow(words, this::filter);
    tools.add(kinds);
    tools.add(words);
    tools.add(Buttons.button("Copy", "log-copy", "Copies the selected lines, or all that are shown", this::copy));
    tools.add(Buttons.button("Open Log Folder", "log-folder", "Log files of the last days", this::openFolder));
    return tools;
  }

  private void filter() {
    model.filter((LogFilter) kinds.getSelectedItem(), words.getText());
  }

  private void show(List<LogBook.Line> lines) {
    Rectangle seen = table.getVisibleRect();
    boolean atEnd = seen.y + seen.height >= table.getHeight() - table.getRowHeight();
    model.lines(lines, desk.session().settings().values().get().blind());
    if (atEnd && model.getRowCount() > 0) {
      table.scrollRectToVisible(table.getCellRect(model.getRowCount() - 1, 0, true));
    }
  }

  private void selected() {
    int[] rows = table.getSelectedRows();
    detail.setText(Arrays.stream(rows).filter(r -> r < model.getRowCount()).mapToObj(model::row).map(LogModel::text)
        .collect(Collectors.joining("\n")));
    detail.setCaretPosition(0);
  }

  private void copy() {
    int[] chosen = table.getSelectedRows();
    int[] rows = chosen.length > 0 ? chosen : IntStream.range(0, model.getRowCount()).toArray();
    String text = Arrays.stream(rows).mapToObj(model::row).map(LogModel::text).collect(Collectors.joining("\n"));
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    desk.tell(rows.length == 1 ? "One line is copied." : rows.length + " lines are copied.");
  }

  private void openFolder() {
    Outside.named(desk, LogFile.folder(desk.session().settings().folder()));
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
