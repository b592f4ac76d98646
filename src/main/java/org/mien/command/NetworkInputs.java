package org.mien.command;

import java.util.List;
import org.mien.experiment.RunPlan;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;
import org.mien.split.ProtocolChoice;
import org.mien.workflow.StudyOutlook;
import org.mien.workflow.Toolbox;
import org.mien.workflow.TrainWork;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What the training of one network is asked for. */
abstract class NetworkInputs extends StudyInputs {

  @Parameter(
      label = "Protocol", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "by-subject random cross-database@COLUMN=TRAIN:TEST imported@FILE"
          + " imported-leaky@FILE"),
      description = "How clips are divided: by-subject, random (leaky where people repeat), cross-database@COLUMN=TRAIN:TEST,"
          + " imported@FILE ... The published experiment has the random split first, and then this one, which holds people out.")
  private String protocol = "by-subject";

  @Parameter(
      label = "Preset of the network", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "paper plastic plastic-frozen"
          + " stills motion transformer ensemble:paper*3"),
      description = "The key of a network preset; paper is that of the source paper.")
  private String preset = "paper";

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
      label = "Tools for small data", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "none smoothing=0.1,mixup=0.2"
          + " mirror,tta sampling=balanced temperature"),
      description = "none, or a list such as smoothing=0.1,mixup=0.2,decay=0.0001,dropout=0.3,schedule=cosine,"
          + "sampling=balanced,mirror,tta,temperature,fixed-epochs.")
  private String tools = "none";

  @Parameter(
      label = "Augmentation", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "none mild flip=0.5,rotation=10,noise=0.02"),
      description = "Seeded changes of training images, none, mild, or such as flip=0.5,rotation=10,noise=0.02.")
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

  @Parameter(
      label = "Seed", persist = false,
      description = "Of split, weights and order; the same seed on the same data gives the same model.")
  private long seed = 1;

  @Parameter(
      label = "Estimate only", choices = {"no", "yes"}, persist = false,
      description = "yes: says how long it will take and how much memory it needs, and trains nothing.")
  private String estimate = "no";

  private final String verb;

  /**
   * A training.
   *
   * @param verb of the command line that does the same
   * @param labels that take part where nobody says others
   */
  NetworkInputs(String verb, String labels) {
    super(labels);
    this.verb = verb;
  }

  @Override
  final boolean isEstimateOnly() {
    return estimate.equals("yes");
  }

  final TrainWork.Request request() {
    return new TrainWork.Request(data(), labels(), frames().preparation(), training(),
        RunPlan.Protocol.of(ProtocolChoice.parse(protocol), seed), baselines.equals("yes"), CommandWords.split(groups, ","));
  }

  @Override
  public final Object plan(Toolbox parts, StudyOutlook outlook) {
    return TrainWork.plan(request(), outlook.labels(), outlook.clips());
  }

  @Override
  public final List<String> commandLine() {
    CommandWords words = begin(verb).option("--protocol", protocol, "by-subject").option("--preset", preset, "paper");
    return end(frames().add(words).option("--tools", tools, "none").option("--augment", augmentation, "none")
        .flag("--no-baselines", baselines.equals("no")).option("--groups", CommandWords.joined(groups), "")
        .option("--epochs", epochs, 50)
        .option("--min-epochs", Math.min(least, epochs), Math.min(TrainingOptions.PAPER_EPOCHS, epochs))
        .option("--patience", patience, 3).option("--batch", batch, 8).option("--rate", rate, 0.001)
        .flag("--class-weights", weights.equals("balanced")).option("--seed", seed, 1L)).list();
  }

  private FrameWords frames() {
    return new FrameWords(texture, size, resize, pixels, time);
  }

  private TrainingOptions training() {
    return new TrainingOptions(preset, clips(), batch, epochs, Math.min(least, epochs), patience, rate,
        weights.equals("balanced"), CommandWords.orEmpty(augmentation), seed, TrainingTools.parse(tools));
  }
}
