package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.FoldComparison;
import org.mien.imagej.Tables;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.workflow.CrossValidationRerunWork;
import org.mien.workflow.RerunWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Repeats a run or a cross-validation from its folder and compares the predictions bit for bit. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Evaluate>Mien Rerun...", headless = true)
public final class RerunStudy extends MienCommand {

  private static final List<String> COLUMNS = List.of("clips", "different", "largest_difference", "result");

  @Parameter(
      label = "Run folder", style = "directory", persist = false,
      description = "The folder of a finished run or cross-validation.")
  private File run;

  @Parameter(
      label = "Data set", style = "both", required = false, persist = false,
      description = "Where the data lie now; empty for where they lay then. They are only read.")
  private File data;

  @Parameter(
      label = "Out folder", style = "directory", required = false, persist = false,
      description = "The folder of the repetition; empty for a folder beside the run with -rerun behind its name.")
  private File out;

  @Parameter(
      label = "Folds", required = false, persist = false,
      description = "Of a cross-validation, the folds to repeat, commas between them; empty for all.")
  private String folds = "";

  @Parameter(type = ItemIO.OUTPUT, label = "Repetition")
  private ResultsTable table;

  @Override
  protected void work(Job job) {
    Path folder = out != null ? out.toPath() : run.toPath().resolveSibling(run.getName() + "-rerun");
    Path place = data == null ? null : data.toPath();
    List<String> names = CommandWords.split(folds, ",");
    if (CrossValidationFolder.isOne(run.toPath())) {
      FoldComparison found =
          new CrossValidationRerunWork(tools()).run(run.toPath(), place, folder, names, watch().folds(), job);
      say(found.identical(), found.sentence(), found.clips(), found.different().size(), found.largest());
      return;
    }
    if (!names.isEmpty()) {
      throw new UserError(run + " is not a cross-validation, so it has no folds to choose; leave the folds out.");
    }
    RerunWork.Comparison found = new RerunWork(tools()).run(run.toPath(), place, folder, watch().training(), job);
    say(found.identical(), found.sentence(), found.clips(), found.different(), found.largest());
  }

  private void say(boolean identical, String sentence, int clips, int different, double largest) {
    table = Tables.empty();
    Tables.add(table, COLUMNS, clips, different, largest, sentence);
    if (!identical) {
      throw new UserError(sentence);
    }
    note(sentence);
  }

  @Override
  public List<String> commandLine() {
    return CommandWords.of("rerun").path(run).option("--data", data).option("--out", out)
        .option("--folds", CommandWords.joined(folds), "").list();
  }
}
