package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.LearnerResults;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.metrics.Metric;
import org.mien.workflow.CrossValidateWork;
import org.mien.workflow.CrossValidationRequest;
import org.mien.workflow.StudyOutlook;
import org.mien.workflow.StudyShape;
import org.mien.workflow.Toolbox;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Trains and tests learners in every fold of a protocol, for every seed, and pools the predictions once. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Evaluate>Mien Cross Validate...", headless = true)
public final class CrossValidate extends StudyInputs {

  @Parameter(
      label = "Protocol", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "k-fold-by-subject@5 loso leave-one-group-out@COLUMN by-subject random"
          + " k-fold@5 cross-database@COLUMN=TRAIN:TEST imported@FILE imported-leaky@FILE"),
      description = "How clips are divided: loso, k-fold-by-subject@5, leave-one-group-out@COLUMN, by-subject, random (leaky"
          + " where people repeat) ...")
  private String protocol = "k-fold-by-subject@5";

  @Parameter(
      label = "Seeds", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "1 1,2,3 1,2,3,4,5"),
      description = "Whole numbers with commas, each a whole cross-validation.")
  private String seeds = "1";

  @Parameter(
      label = "Learners", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "usual paper"
          + " paper;plastic linear-svm rbf-svm:pixels,C=1|3|10,balanced"),
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
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "lbp-paper lbp-paper@4x4 lbp-uniform@4x4 lbp-riu2@4x4 lbp-top none"),
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
      label = "Pixels and what they are", choices = {"gray", "lbp-map", "gray+lbp-map", "motion"}, persist = false,
      description = "motion: maps of horizontal flow, vertical flow and strain in the colours of the images.")
  private String pixels = "gray";

  @Parameter(
      label = "Time base of clips", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "recorded frames=10 tim=10 fps=100"),
      description = "recorded, or what clips of several frame rates are brought to: frames=10, tim=10 or fps=100.")
  private String time = FrameWords.RECORDED;

  @Parameter(
      label = "Estimate only", choices = {"no", "yes"}, persist = false,
      description = "yes: says how long it will take and how much memory it needs, and trains nothing.")
  private String estimate = "no";

  @Parameter(type = ItemIO.OUTPUT, label = "Learners compared")
  private ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Report")
  private File report;

  /** Takes all labels where nobody says others. */
  public CrossValidate() {
    super("all");
  }

  @Override
  boolean isEstimateOnly() {
    return estimate.equals("yes");
  }

  @Override
  void study(Job job) {
    CrossValidationRequest request = request();
    CrossValidationResults results = new CrossValidateWork(tools())
        .run(request.plan(tools()), request.labels(), out(), watch().folds(), job);
    scores = scores(results);
    report = results.folder().report().toFile();
  }

  @Override
  public Planned planned(Toolbox tools) {
    CrossValidationRequest request = request();
    return new Planned(StudyShape.of(request.plan(tools), request.labels()), data());
  }

  @Override
  public Object plan(Toolbox tools, StudyOutlook outlook) {
    return request().plan(tools).withLabels(outlook.labels());
  }

  CrossValidationRequest request() {
    return new CrossValidationRequest(data(), labels(), clips(), protocol,
        CommandWords.split(seeds, ",").stream().map(CrossValidate::seed).toList(), frames().preparation(),
        learners(), CommandWords.split(ensembles, ";"), CommandWords.split(groups, ","));
  }

  private FrameWords frames() {
    return new FrameWords(texture, size, resize, pixels, time);
  }

  private List<String> learners() {
    return learners.strip().equals("usual") ? List.of() : CommandWords.split(learners, ";");
  }

  @Override
  public List<String> commandLine() {
    CommandWords words = begin("crossvalidate").option("--protocol", protocol, "k-fold-by-subject@5")
        .option("--seeds", CommandWords.joined(seeds), "1")
        .each("--learner", learners()).each("--ensemble", CommandWords.split(ensembles, ";"))
        .option("--groups", CommandWords.joined(groups), "");
    return end(frames().add(words)).list();
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
