package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mien.classify.Classification;
import org.mien.dataset.Manifest;
import org.mien.experiment.HistoryTable;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.learn.Epoch;
import org.mien.quality.QualityReport;
import org.mien.workflow.ReproduceWork;
import org.mien.workflow.Toolbox;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Repeats the published experiment from beginning to end, on the random split of the paper and on people held out. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Train>Mien Reproduce Experiment...", headless = true)
public final class ReproduceExperiment extends NetworkInputs {

  @Parameter(type = ItemIO.OUTPUT, label = "Scores on the random split")
  private ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Scores on people held out")
  private ResultsTable heldout;

  @Parameter(type = ItemIO.OUTPUT, label = "Report")
  private File report;

  /** Trains on the six basic emotions of the paper where nobody says others. */
  public ReproduceExperiment() {
    super("reproduce", "basic");
  }

  @Override
  void study(Job job) {
    List<Run> runs = new ReproduceWork(tools()).run(request(), out(), new Hearing(), job);
    scores = ResultTables.scores(runs.get(0).network().evaluation());
    heldout = runs.size() > 1 ? ResultTables.scores(runs.get(1).network().evaluation()) : null;
  }

  @Override
  public Planned planned(Toolbox parts) {
    return new Planned(ReproduceWork.shapes(ReproduceWork.checked(request(), parts)), data());
  }

  /** Lets who watches hear of epochs, and keeps the first report: that of the random split. */
  private final class Hearing implements ReproduceWork.Listener {

    @Override
    public void checked(Manifest manifest, QualityReport quality) {}

    /** Whoever draws curves gets their beginning too. */
    @Override
    public void training(String protocol, RunFolder folder) {
      if (Files.exists(folder.checkpoint()) && Files.isRegularFile(folder.history())) {
        HistoryTable.read(folder.history()).forEach(watch().training()::epochDone);
      }
    }

    @Override
    public void epochDone(Epoch epoch) {
      watch().training().epochDone(epoch);
    }

    @Override
    public void trained(Run run) {}

    @Override
    public void takenOver(Run run) {}

    @Override
    public void classified(String name, Classification result) {}

    @Override
    public void reported(Path written) {
      report = report == null ? written.toFile() : report;
    }
  }
}
