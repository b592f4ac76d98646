package org.mien.workbench.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.table.AbstractTableModel;
import org.mien.command.CommandCall;
import org.mien.job.UserError;
import org.mien.workbench.state.History;

/** The steps, the latest last. */
final class HistoryModel extends AbstractTableModel {

  private static final long serialVersionUID = 1;
  private static final String[] COLUMNS = {"Step", "Time", "Command", "Settings unlike the usual ones", "End"};
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private transient List<History.Step> steps = List.of();
  private boolean blind;

  /** Hides the settings of all steps, or shows them again: they name files, people and labels. */
  void blind(boolean hidden) {
    blind = hidden;
    fireTableDataChanged();
  }

  /** The settings of a step as they are shown. */
  String settings(int row) {
    return blind ? "Hidden while names are hidden" : inputs(steps.get(row).call());
  }

  void steps(List<History.Step> next) {
    int before = steps.size();
    steps = next;
    if (next.size() < before) {
      fireTableDataChanged();
      return;
    }
    if (before > 0) {
      fireTableRowsUpdated(0, before - 1);
    }
    if (next.size() > before) {
      fireTableRowsInserted(before, next.size() - 1);
    }
  }

  History.Step step(int row) {
    return steps.get(row);
  }

  static String end(History.End end) {
    return switch (end) {
      case RUNNING -> "at work";
      case DONE -> "done";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
    };
  }

  /** The inputs that are not the usual ones, in the words of a macro. */
  static String inputs(CommandCall call) {
    try {
      String line = call.macro();
      int from = line.indexOf("\", \"");
      return from < 0 ? "" : line.substring(from + 4, line.lastIndexOf('"'));
    } catch (UserError e) {
      // Not every value can stand in a macro; the table shows it all the same.
      return call.inputs().entrySet().stream().map(HistoryModel::word).collect(Collectors.joining(" "));
    }
  }

  private static String word(Map.Entry<String, Object> input) {
    return input.getKey() + "=" + input.getValue();
  }

  @Override
  public int getRowCount() {
    return steps.size();
  }

  @Override
  public int getColumnCount() {
    return COLUMNS.length;
  }

  @Override
  public String getColumnName(int column) {
    return COLUMNS[column];
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return column == 0 ? Integer.class : String.class;
  }

  @Override
  public Object getValueAt(int row, int column) {
    History.Step step = steps.get(row);
    return switch (column) {
      case 0 -> step.number();
      case 1 -> CLOCK.format(step.time().atZone(ZoneId.systemDefault()));
      case 2 -> step.call().name();
      case 3 -> settings(row);
      default -> end(step.end());
    };
  }
}
