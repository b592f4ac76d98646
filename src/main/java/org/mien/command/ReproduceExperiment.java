package org.mien.command;

import ij.measure.ResultsTable;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.classify.Classification;
import org.mien.dataset.Manifest;
import org.mien.experiment.Run;
import org.mien.imagej.ResultTables;
import org.mien.job.Job;
import org.mien.learn.Epoch;
import org.mien.learn.TrainingOptions;
import org.mien.quality.QualityReport;
import org.mien.workflow.ReproduceWork;
import org.mien.workflow.StudyOutlook;
import org.mien.workflow.Toolbox;
import org.mien.workflow.TrainWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Repeats the published experiment from beginning to end, on the random split of the paper and on people held out. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Train>Mien Reproduce Experiment...", headless = true)
public final class ReproduceExperiment extends MienCommand implements StudyCommand {

  @Parameter(
      label = "Data set", style = "both", persist = false,
      description = "A folder or zip archive with a folder per class or per clip, or a CSV manifest. It is only read.")
  private File data;

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives the quality check and one run folder for each split, with their reports.")
  private File out;

  @Parameter(
      label = "Labels", persist = false,
      description = "basic (the six basic emotions, as in the paper), all, or labels separated by commas.")
  private String labels = "basic";

  @Parameter(
      label = "Merge of labels", persist = false,
      description = "none, or labels that are counted as one, such as positive=happiness,negative=anger+disgust.")
  private String merge = "none";

  @Parameter(
      label = "Kind of examples", choices = {"stills", "clips"}, persist = false,
      description = "Single images, or recordings of several frames.")
  private String kind = "stills";

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

  @Parameter(label = "Seed", persist = false, description = "Of splits, weights and order; the same seed gives the same models.")
  private long seed = 1;

  @Parameter(type = ItemIO.OUTPUT, label = "Scores on the random split")
  private ResultsTable scores;

  @Parameter(type = ItemIO.OUTPUT, label = "Scores on people held out")
  private ResultsTable heldout;

  @Parameter(type = ItemIO.OUTPUT, label = "Report")
  private File report;

  @Override
  protected void work(Job job) {
    List<Run> runs = new ReproduceWork(tools()).run(request(), out.toPath(), new Hearing(), job);
    scores = ResultTables.scores(runs.get(0).network().evaluation());
    heldout = runs.size() > 1 ? ResultTables.scores(runs.get(1).network().evaluation()) : null;
  }

  ReproduceWork.Request request() {
    TrainWork.Request same = training().request();
    return new ReproduceWork.Request(same.data(), same.labels(), same.preparation(), same.training(), seed);
  }

  @Override
  public Planned planned(Toolbox tools) {
    return new Planned(request().shapes(), data.toPath());
  }

  @Override
  public Object plan(Toolbox tools, StudyOutlook outlook) {
    return TrainWork.plan(training().request(), outlook.labels(), outlook.clips());
  }

  @Override
  public List<String> commandLine() {
    List<String> words = new ArrayList<>(training().commandLine());
    words.set(0, "reproduce");
    if (labels.equals("all")) {
      words.addAll(List.of("--labels", labels));
    }
    return words;
  }

  /** A training with these inputs, which have the same names and meanings there. */
  private TrainModel training() {
    CommandModule mine = new CommandModule(new CommandInfo(getClass()), this);
    CommandInfo info = new CommandInfo(TrainModel.class);
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (ModuleItem<?> item : CallInputs.items(mine.getInfo())) {
      if (info.getInput(item.getName()) != null) {
        inputs.put(item.getName(), mine.getInput(item.getName()));
      }
    }
    return (TrainModel) CallInputs.of(new CommandCall(TrainModel.class, inputs)).command();
  }

  /** Lets who watches hear of epochs, and keeps the first report: that of the random split. */
  private final class Hearing implements ReproduceWork.Listener {

    @Override
    public void checked(Manifest manifest, QualityReport quality) {}

    @Override
    public void training(String protocol) {}

    @Override
    public void epochDone(Epoch epoch) {
      watch().training().epochDone(epoch);
    }

    @Override
    public void trained(Run run) {}

    @Override
    public void classified(String name, Classification result) {}

    @Override
    public void reported(Path written) {
      report = report == null ? written.toFile() : report;
    }
  }
}
