package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.dataset.LabelMerge;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.LearnerResults;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.metrics.Metric;
import org.mien.workflow.CrossValidateWork;
import org.mien.workflow.CrossValidationRequest;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.StudyOutlook;
import org.mien.workflow.StudyShape;
import org.mien.workflow.Toolbox;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Trains and tests learners in every fold of a protocol, for every seed, and pools the predictions once. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Evaluate>Mien Cross Validate...", headless = true)
public final class CrossValidate extends MienCommand implements StudyCommand {

  @Parameter(
      label = "Data set", style = "both", persist = false,
      description = "A folder or zip archive with a folder per class or per clip, or a CSV manifest. It is only read.")
  private File data;

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Plan, splits, folds, predictions, figures, report. Unfinished work in it goes on where it stopped.")
  private File out;

  @Parameter(
      label = "Labels", persist = false,
      description = "all, basic (the six basic emotions as in the paper), or labels separated by commas.")
  private String labels = "all";

  @Parameter(
      label = "Merge of labels", persist = false,
      description = "none, or labels that are counted as one, such as positive=happiness,negative=anger+disgust.")
  private String merge = "none";

  @Parameter(
      label = "Kind of examples", choices = {"stills", "clips"}, persist = false,
      description = "Single images, or recordings of several frames.")
  private String kind = "stills";

  @Parameter(
      label = "Protocol", persist = false,
      description = "loso, k-fold-by-subject@5, leave-one-group-out@COLUMN, by-subject, random (leaky where people repeat) ...")
  private String protocol = "k-fold-by-subject@5";

  @Parameter(label = "Seeds", persist = false, description = "Whole numbers with commas, each a whole cross-validation.")
  private String seeds = "1";

  @Parameter(
      label = "Learners", persist = false,
      description = "usual (the paper's network and all baselines), or learners separated by semicolons, such as"
          + " paper:epochs=60;svm=linear-svm:histogram,C=0.01|0.1.")
  private String learners = "usual";

  @Parameter(
      label = "Ensembles", persist = false,
      description = "none, or averages of learners separated by semicolons, such as both=paper+svm.")
  private String ensembles = "none";

  @Parameter(
      label = "Groups", persist = false,
      description = "none, or columns of the manifest with commas by which the figures are broken down.")
  private String groups = "none";

  @Parameter(
      label = "Texture descriptor", persist = false,
      description = "Whose histogram enters beside the pixels: lbp-paper, lbp-uniform@4x4 ..., or none.")
  private String texture = "lbp-paper";

  @Parameter(
      label = "Size of the input", min = "16", max = "256", persist = false,
      description = "Width and height in pixels that every frame is brought to.")
  private int size = 48;

  @Parameter(
      label = "Resize", choices = {"bilinear", "area"}, persist = false,
      description = "bilinear: as in the paper. area: the mean over what each pixel covers.")
  private String resize = "bilinear";

  @Parameter(
      label = "Pixels", choices = {"gray", "lbp-map", "gray+lbp-map", "motion"}, persist = false,
      description = "motion: maps of horizontal flow, vertical flow and strain in the colours of the images.")
  private String pixels = "gray";

  @Parameter(
      label = "Time base of clips", persist = false,
      description = "recorded, or what clips of several frame rates are brought to: frames=10, tim=10 or fps=100.")
  private String time = "recorded";

  @Parameter(
      label = "Estimate only", choices = {"no", "yes"}, persist = false,
      description = "yes: says how long it will take and how much memory it needs, and trains nothing.")
  private String estimate = "no";

  @Parameter(type = ItemIO.OUTPUT, label = "Learners compared")
  private ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Report")
  private File report;

  @Parameter(type = ItemIO.OUTPUT, label = "Estimate of time and memory")
  private ResultsTable expected;

  @Override
  protected void work(Job job) {
    if (estimate.equals("yes")) {
      expected = Estimating.table(this, tools(), job);
      return;
    }
    CrossValidationRequest request = request();
    CrossValidationResults results = new CrossValidateWork(tools())
        .run(request.plan(tools()), request.labels(), out.toPath(), watch().folds(), job);
    scores = scores(results);
    report = results.folder().report().toFile();
  }

  @Override
  public Planned planned(Toolbox tools) {
    CrossValidationRequest request = request();
    return new Planned(StudyShape.of(request.plan(tools), request.labels()), data.toPath());
  }

  @Override
  public Object plan(Toolbox tools, StudyOutlook outlook) {
    return request().plan(tools).withLabels(outlook.labels());
  }

  CrossValidationRequest request() {
    return new CrossValidationRequest(
        data.toPath(), new LabelChoice(labels, LabelMerge.parse(CommandWords.orEmpty(merge))), kind.equals("clips"), protocol,
        CommandWords.split(seeds, ",").stream().map(CrossValidate::seed).toList(),
        new Preparation(size, resize, CommandWords.orEmpty(texture), pixels, time.equals("recorded") ? "" : time),
        learners(), CommandWords.split(ensembles, ";"), CommandWords.split(groups, ","));
  }

  private List<String> learners() {
    return learners.strip().equals("usual") ? List.of() : CommandWords.split(learners, ";");
  }

  @Override
  public List<String> commandLine() {
    CommandWords words = CommandWords.of("crossvalidate").path(data).option("--labels", labels, "all")
        .option("--merge", merge, "none").flag("--clips", kind.equals("clips"))
        .option("--protocol", protocol, "k-fold-by-subject@5").option("--seeds", seeds, "1")
        .each("--learner", learners()).each("--ensemble", CommandWords.split(ensembles, ";"))
        .option("--groups", groups, "none").flag("--no-lbp", texture.equals("none"));
    return (texture.equals("none") ? words : words.option("--lbp", texture, "lbp-paper"))
        .option("--size", size, 48).option("--resize", resize, "bilinear").option("--pixels", pixels, "gray")
        .option("--time", time, "recorded").flag("--estimate", estimate.equals("yes"))
        .option("--out", out).list();
  }

  static ResultsTable scores(CrossValidationResults results) {
    return ResultTables.learners(
        results.learners().stream().map(LearnerResults::spread).toList(), List.of(Metric.values()));
  }

  private static long seed(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw new UserError("A seed is a whole number, not '" + word + "'.", e);
    }
  }
}
