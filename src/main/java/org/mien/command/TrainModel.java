package org.mien.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.util.List;
import org.mien.chart.LearningCurves;
import org.mien.dataset.LabelMerge;
import org.mien.experiment.Run;
import org.mien.experiment.RunPlan;
import org.mien.imagej.ChartImages;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.ReportWork;
import org.mien.workflow.StudyOutlook;
import org.mien.workflow.StudyShape;
import org.mien.workflow.Toolbox;
import org.mien.workflow.TrainWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Trains a network on a data set, tests it once on what was held out, and fills a run folder. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Train>Mien Train Model...", headless = true)
public final class TrainModel extends MienCommand implements StudyCommand {

  @Parameter(
      label = "Data set", style = "both", persist = false,
      description = "A folder or zip archive with a folder per class or per clip, or a CSV manifest. It is only read.")
  private File data;

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "The run folder: plan, model, predictions, figures. An unfinished training in it goes on where"
          + " it stopped.")
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
      label = "Protocol", choices = {"by-subject", "random"}, persist = false,
      description = "by-subject: nobody is in training and test. random: the paper's split, which says little about"
          + " new people.")
  private String protocol = "by-subject";

  @Parameter(
      label = "Preset of the network", persist = false,
      description = "The key of a network preset; paper is that of the source paper.")
  private String preset = "paper";

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
      label = "Pixels and what they are", choices = {"gray", "lbp-map", "gray+lbp-map", "motion"}, persist = false,
      description = "motion: maps of horizontal flow, vertical flow and strain in the colours of the images.")
  private String pixels = "gray";

  @Parameter(
      label = "Time base of clips", persist = false,
      description = "recorded, or what clips of several frame rates are brought to: frames=10, tim=10 or fps=100.")
  private String time = "recorded";

  @Parameter(
      label = "Tools for small data", persist = false,
      description = "none, or a list such as smoothing=0.1,mixup=0.2,decay=0.0001,dropout=0.3,schedule=cosine,"
          + "sampling=balanced,mirror,tta,temperature,fixed-epochs.")
  private String tools = "none";

  @Parameter(
      label = "Augmentation", persist = false,
      description = "Seeded changes of training images, such as flip,rotate=10,noise=0.02, or none.")
  private String augmentation = "none";

  @Parameter(
      label = "Baselines", choices = {"yes", "no"}, persist = false,
      description = "Whether simple classifiers are trained on the texture histograms beside the network.")
  private String baselines = "yes";

  @Parameter(
      label = "Groups", persist = false,
      description = "none, or columns of the manifest with commas by which the figures are broken down.")
  private String groups = "none";

  @Parameter(
      label = "Epochs at most", min = "1", max = "10000", persist = false,
      description = "Passes over the training part; training stops early.")
  private int epochs = 50;

  @Parameter(
      label = "Least epochs", min = "0", max = "10000", persist = false,
      description = "Passes before training may stop early; never more than the most.")
  private int least = TrainingOptions.PAPER_EPOCHS;

  @Parameter(
      label = "Patience in epochs", min = "1", max = "1000", persist = false,
      description = "Passes without a better validation loss until it stops.")
  private int patience = 3;

  @Parameter(
      label = "Batch size", min = "1", max = "4096", persist = false,
      description = "Examples an update of the weights.")
  private int batch = 8;

  @Parameter(
      label = "Rate of learning", min = "0.0000001", max = "1", persist = false,
      description = "The learning rate of Adam.")
  private double rate = 0.001;

  @Parameter(
      label = "Weights of classes", choices = {"equal", "balanced"}, persist = false,
      description = "balanced: rare classes weigh more.")
  private String weights = "equal";

  @Parameter(label = "Seed", persist = false, description = "The same seed on the same data gives the same model.")
  private long seed = 1;

  @Parameter(
      label = "Estimate only", choices = {"no", "yes"}, persist = false,
      description = "yes: says how long it will take and how much memory it needs, and trains nothing.")
  private String estimate = "no";

  @Parameter(type = ItemIO.OUTPUT, label = "Scores on the test part")
  private ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Epochs")
  private ResultsTable history;

  @Parameter(type = ItemIO.OUTPUT, label = "Learning curves")
  private ImagePlus curves;

  @Parameter(type = ItemIO.OUTPUT, label = "Estimate of time and memory")
  private ResultsTable expected;

  @Override
  protected void work(Job job) {
    if (estimate.equals("yes")) {
      expected = Estimating.table(this, tools(), job);
      return;
    }
    Run run = new TrainWork(tools()).run(request(), out.toPath(), watch().training(), job);
    new ReportWork(tools()).run(out.toPath(), job);
    scores = ResultTables.scores(run.network().evaluation());
    history = ResultTables.epochs(run.history());
    curves = ChartImages.of(LearningCurves.of(run.history(), run.manifest().bestEpoch()));
  }

  @Override
  public Planned planned(Toolbox tools) {
    return new Planned(StudyShape.of(request()), data.toPath());
  }

  @Override
  public Object plan(Toolbox tools, StudyOutlook outlook) {
    return TrainWork.plan(request(), outlook.labels(), outlook.clips());
  }

  TrainWork.Request request() {
    return new TrainWork.Request(
        data.toPath(), new LabelChoice(labels, LabelMerge.parse(CommandWords.orEmpty(merge))), preparation(), training(),
        RunPlan.Protocol.of(protocol, seed), baselines.equals("yes"), CommandWords.split(groups, ","));
  }

  @Override
  public List<String> commandLine() {
    CommandWords words = CommandWords.of("train").path(data).option("--labels", labels, "all").option("--merge", merge, "none")
        .flag("--clips", kind.equals("clips")).option("--protocol", protocol, "by-subject").option("--preset", preset, "paper")
        .flag("--no-lbp", texture.equals("none"));
    return (texture.equals("none") ? words : words.option("--lbp", texture, "lbp-paper"))
        .option("--size", size, 48).option("--resize", resize, "bilinear").option("--pixels", pixels, "gray")
        .option("--time", time, "recorded").option("--tools", tools, "none").option("--augment", augmentation, "none")
        .flag("--no-baselines", baselines.equals("no")).option("--groups", groups, "none").option("--epochs", epochs, 50)
        .option("--min-epochs", Math.min(least, epochs), Math.min(TrainingOptions.PAPER_EPOCHS, epochs))
        .option("--patience", patience, 3).option("--batch", batch, 8).option("--rate", rate, 0.001)
        .flag("--class-weights", weights.equals("balanced")).option("--seed", seed, 1L)
        .flag("--estimate", estimate.equals("yes")).option("--out", out).list();
  }

  private Preparation preparation() {
    return new Preparation(size, resize, CommandWords.orEmpty(texture), pixels, time.equals("recorded") ? "" : time);
  }

  private TrainingOptions training() {
    return new TrainingOptions(
        preset, kind.equals("clips"), batch, epochs, Math.min(least, epochs), patience, rate, weights.equals("balanced"),
        CommandWords.orEmpty(augmentation), seed, TrainingTools.parse(tools));
  }
}
