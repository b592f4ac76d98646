package org.mien.command;

import ij.measure.ResultsTable;
import java.util.List;
import org.mien.imagej.Tables;
import org.mien.job.Job;
import org.mien.workflow.Estimate;
import org.mien.workflow.EstimateWork;
import org.mien.workflow.Toolbox;

/** Estimates a study instead of doing it. */
final class Estimating {

  private static final List<String> HEADER = List.of("part", "least_seconds", "most_seconds", "memory_mb", "disk_mb", "note");

  private Estimating() {}

  /** Time and room that a command needs: one row a part of the work, and a last one for all of it. */
  static ResultsTable table(StudyCommand command, Toolbox tools, Job job) {
    StudyCommand.Planned planned = command.planned(tools);
    Estimate estimate = new EstimateWork(tools).run(planned.shapes(), planned.data(), job);
    ResultsTable table = Tables.empty();
    estimate.parts().forEach(part -> Tables.add(
        table, HEADER, part.name(), part.time().least(), part.time().most(), Double.NaN, Double.NaN, part.time().words()));
    Tables.add(table, HEADER, "All", estimate.time().least(), estimate.time().most(), estimate.megabytes(),
        estimate.diskMegabytes(), String.join(" ", estimate.how()));
    return table;
  }
}
