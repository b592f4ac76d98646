package org.mien.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import org.mien.chart.LearningCurves;
import org.mien.experiment.Run;
import org.mien.imagej.ChartImages;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.workflow.ReportWork;
import org.mien.workflow.StudyShape;
import org.mien.workflow.Toolbox;
import org.mien.workflow.TrainWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Trains a network on a data set, tests it once on what was held out, and fills a run folder. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Train>Mien Train Model...", headless = true)
public final class TrainModel extends NetworkInputs {

  @Parameter(type = ItemIO.OUTPUT, label = "Scores on the test part")
  private ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Epochs")
  private ResultsTable history;

  @Parameter(type = ItemIO.OUTPUT, label = "Learning curves")
  private ImagePlus curves;

  /** Trains on all labels where nobody says others. */
  public TrainModel() {
    super("train", "all");
  }

  @Override
  void study(Job job) {
    Run run = new TrainWork(tools()).run(request(), out(), watch().training(), job);
    new ReportWork(tools()).run(out(), job);
    scores = ResultTables.scores(run.network().evaluation());
    history = ResultTables.epochs(run.history());
    curves = ChartImages.of(LearningCurves.of(run.history(), run.manifest().bestEpoch()));
  }

  @Override
  public Planned planned(Toolbox parts) {
    return new Planned(StudyShape.of(request().checked(parts)), data());
  }
}
