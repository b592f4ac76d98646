package org.mien.workbench.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mien.command.CommandCall;
import org.mien.job.UserError;
import org.mien.workbench.state.History;
import org.mien.workbench.widget.ListTable;

/** The steps, the latest last. */
final class HistoryModel extends ListTable<HistoryModel.Row> {

  private static final long serialVersionUID = 1;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /**
   * One row.
   *
   * @param step what was done
   * @param blind whether its settings are hidden: they name files, people and labels
   */
  record Row(History.Step step, boolean blind) {

    /** The settings of the step as they are shown. */
    String settings() {
      return blind ? "Hidden while names are hidden" : inputs(step.call());
    }
  }

  HistoryModel() {
    super("Step", "Time", "Command", "Settings unlike the usual ones", "End");
  }

  /** Shows steps, their settings hidden from somebody who must not know names. */
  void steps(List<History.Step> steps, boolean blind) {
    show(steps.stream().map(step -> new Row(step, blind)).toList());
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
      return call.changes();
    } catch (UserError e) {
      // Not every value can stand in a macro; the table shows it all the same.
      return call.inputs().entrySet().stream().map(HistoryModel::word).collect(Collectors.joining(" "));
    }
  }

  private static String word(Map.Entry<String, Object> input) {
    return input.getKey() + "=" + input.getValue();
  }

  @Override
  protected boolean same(Row before, Row now) {
    return before.step().number() == now.step().number() && before.step().time().equals(now.step().time());
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return column == 0 ? Integer.class : String.class;
  }

  @Override
  protected Object cell(Row row, int column) {
    History.Step step = row.step();
    return switch (column) {
      case 0 -> step.number();
      case 1 -> CLOCK.format(step.time().atZone(ZoneId.systemDefault()));
      case 2 -> step.call().name();
      case 3 -> row.settings();
      default -> end(step.end());
    };
  }
}
