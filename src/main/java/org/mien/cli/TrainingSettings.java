package org.mien.cli;

import java.nio.file.Path;
import java.util.List;
import org.mien.dataset.LabelMerge;
import org.mien.experiment.RunPlan;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;
import org.mien.split.ProtocolChoice;
import org.mien.split.SubjectSplit;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.TrainWork;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that decide a training; the defaults are the paper's. */
final class TrainingSettings {

  @Option(
      names = "--labels",
      paramLabel = "LABELS",
      description = "Classes: all, basic (the six basic emotions, as in the paper), or a list with commas. Default: all; for "
          + "reproduce: basic.")
  private String labels;

  @Option(
      names = "--merge",
      paramLabel = "MERGE",
      description = "Labels that are counted as one, such as positive=happiness,negative=anger+disgust+fear. Default: none.")
  private String merge = "";

  @Option(names = "--clips", description = "Train on clips, whose frames are the sequence, instead of stills.")
  private boolean clips;

  @Option(
      names = "--protocol",
      paramLabel = "KEY[@ARGUMENT]",
      description = "How clips are divided: by-subject, random (leaky where people repeat), cross-database@COLUMN=TRAIN:TEST, or"
          + " imported@FILE. Reproduce has the random split first, and then this one, which holds people out. Default: "
          + "${DEFAULT-VALUE}.")
  private String protocol = SubjectSplit.KEY;

  @Option(names = "--no-baselines", description = "Train no baselines beside the network.")
  private boolean noBaselines;

  @Option(names = "--groups", paramLabel = "COLUMN,COLUMN", split = ",", description = "Break the figures down by these columns.")
  private List<String> groups = List.of();

  @Option(
      names = "--preset",
      paramLabel = "KEY",
      description = "Network, or several whose probabilities are averaged, such as ensemble:paper*3+plastic. Default: "
          + "${DEFAULT-VALUE}.")
  private String preset = "paper";

  @Mixin
  private FrameSettings frames;

  @Option(
      names = "--tools",
      paramLabel = "LIST",
      description = "What helps on small data, such as smoothing=0.1,mixup=0.2,decay=0.0001,dropout=0.3,schedule=cosine,"
          + "sampling=balanced,mirror,tta,temperature,fixed-epochs,start=MODEL.")
  private String tools = "";

  @Option(names = "--batch", paramLabel = "N", description = "Examples an update. Default: ${DEFAULT-VALUE}.")
  private int batch = 8;

  @Option(names = "--epochs", paramLabel = "N", description = "Most passes. Default: ${DEFAULT-VALUE}.")
  private int epochs = 50;

  @Option(
      names = "--min-epochs",
      paramLabel = "N",
      description = "Passes before early stopping may end the training. Default: 20, or --epochs if that is less.")
  private Integer minEpochs;

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Passes without a better validation loss. Default: ${DEFAULT-VALUE}.")
  private int patience = 3;

  @Option(names = "--rate", paramLabel = "X", description = "Learning rate of Adam. Default: ${DEFAULT-VALUE}.")
  private double rate = 0.001;

  @Option(names = "--class-weights", description = "Let rare classes weigh more.")
  private boolean classWeights;

  @Option(
      names = "--augment",
      paramLabel = "HOW",
      description = "Seeded changes of training images, mild, or such as flip=0.5,rotation=10,noise=0.02.")
  private String augment = "";

  @Option(names = "--seed", paramLabel = "N", description = "Seed of split, weights and order. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  /**
   * The training that the options ask for.
   *
   * @param usual labels where none are named
   */
  TrainWork.Request request(Path data, String usual) {
    LabelChoice chosen = new LabelChoice(labels == null ? usual : labels, LabelMerge.parse(merge));
    return new TrainWork.Request(data, chosen, frames.preparation(), training(),
        RunPlan.Protocol.of(ProtocolChoice.parse(protocol), seed), !noBaselines, groups);
  }

  private TrainingOptions training() {
    int least = minEpochs == null ? Math.min(TrainingOptions.PAPER_EPOCHS, epochs) : minEpochs;
    return new TrainingOptions(preset, clips, batch, epochs, least, patience, rate, classWeights, augment, seed,
        TrainingTools.parse(tools));
  }
}
