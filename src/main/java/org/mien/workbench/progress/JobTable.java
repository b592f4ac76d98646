package org.mien.workbench.progress;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.mien.job.RemainingTime;
import org.mien.workbench.state.RunningJob;
import org.mien.workbench.widget.ListTable;

/** Jobs as rows, the newest first. */
final class JobTable extends ListTable<JobTable.Row> {

  /** The column with how much is done. */
  static final int DONE = 2;

  private static final long serialVersionUID = 1;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /**
   * One row.
   *
   * @param job what is at work
   * @param state how far it was when it was looked at
   * @param stopping whether somebody had asked it to stop
   */
  record Row(RunningJob job, RunningJob.State state, boolean stopping) {}

  private final transient UnaryOperator<String> readable;

  /**
   * An empty table.
   *
   * @param readable a sentence as the person in front may read it
   */
  JobTable(UnaryOperator<String> readable) {
    super("Work", "What it does", "Done", "Left", "Started");
    this.readable = readable;
  }

  /** Looks at the jobs again. */
  void look(List<RunningJob> jobs) {
    show(jobs.stream().map(job -> new Row(job, job.state().get(), job.isCancelled())).toList());
  }

  /** The row of a job, or -1 where it is no longer kept. */
  int row(RunningJob job) {
    for (int i = 0; i < getRowCount(); i++) {
      if (row(i).job() == job) {
        return i;
      }
    }
    return -1;
  }

  @Override
  protected boolean same(Row before, Row now) {
    return before.job() == now.job();
  }

  @Override
  protected Object cell(Row row, int column) {
    RunningJob.State state = row.state();
    return switch (column) {
      case 0 -> row.job().name();
      case 1 -> readable.apply(stage(row));
      case DONE -> Double.isNaN(state.fraction()) ? "" : Math.round(state.fraction() * 100) + " %";
      case 3 -> state.running() ? RemainingTime.words(state.secondsLeft()) : "";
      default -> CLOCK.format(row.job().started().atZone(ZoneId.systemDefault()));
    };
  }

  private static String stage(Row row) {
    RunningJob.State state = row.state();
    return switch (state.phase()) {
      case RUNNING -> row.stopping() ? "Stopping..." : state.stage().isEmpty() ? "Starting" : state.stage();
      case DONE -> "Done";
      case CANCELLED -> "Cancelled";
      case FAILED -> "Failed: " + state.message();
    };
  }
}
