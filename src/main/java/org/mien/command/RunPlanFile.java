package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.RunPlan;
import org.mien.file.PathText;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.ReportWork;
import org.mien.workflow.RunPlanWork;
import org.mien.workflow.StudyOutlook;
import org.mien.workflow.StudyShape;
import org.mien.workflow.Toolbox;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Repeats a study from its plan alone, that of a cross-validation or of one training. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Evaluate>Mien Run Plan...", headless = true)
public final class RunPlanFile extends MienCommand implements StudyCommand {

  @Parameter(label = "Plan", style = "open", persist = false, description = "The plan.json of a study.")
  private File plan;

  @Parameter(
      label = "Data set", style = "both", required = false, persist = false,
      description = "Where the data of the plan lie here; empty for where the plan says. They are only read.")
  private File data;

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "The folder of the study. Unfinished work in it goes on where it stopped.")
  private File out;

  @Parameter(type = ItemIO.OUTPUT, label = "Scores")
  private ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Report")
  private File report;

  @Override
  protected void work(Job job) {
    RunPlanWork work = new RunPlanWork(tools());
    Path folder = out.toPath();
    Path place = data == null ? null : data.toPath();
    if (CrossValidationPlan.isOne(plan.toPath())) {
      scores = CrossValidate.scores(
          work.crossValidate(plan.toPath(), place, folder, watch().folds(), job));
      report = folder.resolve("report.html").toFile();
    } else {
      scores = ResultTables.scores(
          work.train(plan.toPath(), place, folder, watch().training(), job).network().evaluation());
      report = new ReportWork(tools()).run(folder, job).toFile();
    }
  }

  @Override
  public Planned planned(Toolbox tools) {
    if (CrossValidationPlan.isOne(plan.toPath())) {
      CrossValidationPlan read = CrossValidationPlan.read(plan.toPath());
      return new Planned(StudyShape.of(read, LabelChoice.ALL), data == null ? PathText.of(read.data()) : data.toPath());
    }
    RunPlan read = RunPlan.read(plan.toPath());
    return new Planned(StudyShape.of(read), data == null ? PathText.of(read.data()) : data.toPath());
  }

  @Override
  public Object plan(Toolbox tools, StudyOutlook outlook) {
    return CrossValidationPlan.isOne(plan.toPath()) ? CrossValidationPlan.read(plan.toPath()) : RunPlan.read(plan.toPath());
  }

  @Override
  public List<String> commandLine() {
    return CommandWords.of("run").path(plan).option("--data", data).option("--out", out).list();
  }
}
