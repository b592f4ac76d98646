package org.mien.workbench.progress;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.table.AbstractTableModel;
import org.mien.job.RemainingTime;
import org.mien.workbench.state.RunningJob;

/** Jobs as rows, the newest first; a row is told of only where something in it changed. */
final class JobTable extends AbstractTableModel {

  /** The column with how much is done. */
  static final int DONE = 2;

  private static final long serialVersionUID = 1;
  private static final List<String> COLUMNS = List.of("Work", "What it does", "Done", "Left", "Started");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private transient List<RunningJob> jobs = List.of();
  private transient List<RunningJob.State> states = List.of();

  /** Looks at the jobs again. */
  void look(List<RunningJob> next) {
    List<RunningJob.State> now = new ArrayList<>();
    next.forEach(job -> now.add(job.state().get()));
    int added = next.size() - jobs.size();
    boolean same = next.equals(jobs);
    boolean newer = !same && added > 0 && next.subList(added, next.size()).equals(jobs);
    List<RunningJob.State> before = states;
    jobs = List.copyOf(next);
    states = List.copyOf(now);
    if (newer) {
      fireTableRowsInserted(0, added - 1);
    } else if (!same) {
      fireTableDataChanged();
      return;
    }
    for (int row = newer ? added : 0; row < now.size(); row++) {
      if (!now.get(row).equals(before.get(row - (newer ? added : 0)))) {
        fireTableRowsUpdated(row, row);
      }
    }
  }

  /** The row of a job, or -1 where it is no longer kept. */
  int row(RunningJob job) {
    return jobs.indexOf(job);
  }

  RunningJob job(int row) {
    return jobs.get(row);
  }

  RunningJob.State state(int row) {
    return states.get(row);
  }

  @Override
  public int getRowCount() {
    return jobs.size();
  }

  @Override
  public int getColumnCount() {
    return COLUMNS.size();
  }

  @Override
  public String getColumnName(int column) {
    return COLUMNS.get(column);
  }

  @Override
  public Object getValueAt(int row, int column) {
    RunningJob job = jobs.get(row);
    RunningJob.State state = states.get(row);
    return switch (column) {
      case 0 -> job.name();
      case 1 -> stage(job, state);
      case DONE -> Double.isNaN(state.fraction()) ? "" : Math.round(state.fraction() * 100) + " %";
      case 3 -> state.running() ? RemainingTime.words(state.secondsLeft()) : "";
      default -> CLOCK.format(job.started().atZone(ZoneId.systemDefault()));
    };
  }

  private static String stage(RunningJob job, RunningJob.State state) {
    return switch (state.phase()) {
      case RUNNING -> job.isCancelled() ? "Stopping..." : state.stage().isEmpty() ? "Starting" : state.stage();
      case DONE -> "Done";
      case CANCELLED -> "Cancelled";
      case FAILED -> "Failed: " + state.message();
    };
  }
}
