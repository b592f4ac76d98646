package org.mien.network;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mien.learn.Epoch;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.PixelInput;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;

/**
 * What {@code model.json} holds in format version 1; described in docs/file-formats.md. Components are only ever added,
 * so that old files keep loading.
 */
record ModelDocument(
    String format,
    int version,
    Net network,
    Data data,
    Training training,
    Map<String, String> versions,
    int threads,
    List<Weight> weights,
    List<Integer> testFrames) {

  static final String FORMAT = "mien-model";
  static final int VERSION = 1;

  /** Beyond anything real; keep a damaged or hostile file from asking for gigabytes. */
  private static final int LARGEST_FRAME = 256;
  private static final int LARGEST_HISTOGRAM = 1 << 16;
  private static final int MOST_CLASSES = 1000;

  ModelDocument {
    Objects.requireNonNull(network, "network is missing");
    Objects.requireNonNull(data, "data is missing");
    Objects.requireNonNull(training, "training is missing");
    versions = new TreeMap<>(Map.copyOf(Objects.requireNonNull(versions, "versions is missing")));
    weights = List.copyOf(Objects.requireNonNull(weights, "weights is missing"));
    testFrames = List.copyOf(Objects.requireNonNull(testFrames, "testFrames is missing"));
    if (data.lbp().isEmpty() != (network.histogramLength() == 0)) {
      throw new IllegalArgumentException("data.lbp and network.histogramLength do not fit together");
    }
    if (testFrames.isEmpty() || testFrames.size() > 16 || testFrames.stream().anyMatch(f -> f < 1 || f > 64)) {
      throw new IllegalArgumentException("testFrames must be 1 to 16 numbers from 1 to 64");
    }
  }

  /** The first thing to look at. */
  record Head(String format, int version) {}

  /** What the network is built from; its layers are those of the preset, never named in the file. */
  record Net(String preset, boolean sequences, int frameSize, int histogramLength, long parameters) {
    Net {
      Objects.requireNonNull(preset, "network.preset is missing");
      if (frameSize < 1 || frameSize > LARGEST_FRAME || histogramLength < 0 || histogramLength > LARGEST_HISTOGRAM) {
        throw new IllegalArgumentException("network.frameSize or network.histogramLength is out of range");
      }
    }
  }

  /** What it was trained on. */
  record Data(String name, String hash, String labelSet, List<String> classes, String resize, String lbp, String pixels,
      String time, Double framesPerSecond) {
    Data {
      framesPerSecond = framesPerSecond == null ? Double.valueOf(Double.NaN) : framesPerSecond;
      time = time == null ? "" : time;
      pixels = pixels == null ? PixelInput.GRAY.key() : pixels;
      Objects.requireNonNull(name, "data.name is missing");
      Objects.requireNonNull(hash, "data.hash is missing");
      Objects.requireNonNull(labelSet, "data.labelSet is missing");
      Objects.requireNonNull(resize, "data.resize is missing");
      Objects.requireNonNull(lbp, "data.lbp is missing");
      classes = List.copyOf(Objects.requireNonNull(classes, "data.classes is missing"));
      if (classes.size() > MOST_CLASSES) {
        throw new IllegalArgumentException("data.classes has more than " + MOST_CLASSES + " entries");
      }
      if (classes.stream().distinct().count() != classes.size()) {
        throw new IllegalArgumentException("data.classes names a class twice");
      }
    }
  }

  /** How it was trained. */
  record Training(
      int batchSize,
      int epochs,
      int minEpochs,
      int patience,
      double learningRate,
      boolean classWeights,
      String augmentation,
      long seed,
      TrainingTools tools,
      int trainingExamples,
      int validationExamples,
      int bestEpoch,
      List<Epoch> history,
      Double temperature,
      String startedFrom) {
    Training {
      tools = tools == null ? TrainingTools.NONE : tools;
      temperature = temperature == null ? Temperature.NONE : temperature;
      startedFrom = startedFrom == null ? "" : startedFrom;
      if (!(temperature >= Temperature.COLDEST && temperature <= Temperature.HOTTEST)) {
        throw new IllegalArgumentException("training.temperature is out of range");
      }
      Objects.requireNonNull(augmentation, "training.augmentation is missing");
      history = List.copyOf(Objects.requireNonNull(history, "training.history is missing"));
      if (bestEpoch < 1 || bestEpoch > history.size()) {
        throw new IllegalArgumentException("training.bestEpoch is none of the epochs of training.history");
      }
    }
  }

  /** One array of weights.bin: its values in C order (last index fastest), one array after the other. */
  record Weight(String name, List<Long> shape) {
    Weight {
      shape = List.copyOf(Objects.requireNonNull(shape, "the shape of a weight is missing"));
    }
  }

  static ModelDocument of(ModelCard card, List<Epoch> history, Network network, List<Integer> testFrames) {
    TrainingOptions o = card.options();
    Origin origin = card.origin();
    NetworkPlan plan = network.plan();
    return new ModelDocument(
        FORMAT,
        VERSION,
        new Net(o.preset(), plan.clips(), plan.width(), plan.textureLength(), network.parameterCount()),
        new Data(origin.dataName(), origin.dataHash(), origin.labelSet(), origin.classes(),
            origin.preparation().resize(), origin.preparation().lbp(), origin.preparation().pixels(),
            origin.preparation().time(), origin.framesPerSecond()),
        new Training(o.batchSize(), o.epochs(), o.minEpochs(), o.patience(), o.learningRate(), o.classWeights(),
            o.augmentation(), o.seed(), o.tools(), card.trainingExamples(), card.validationExamples(), card.bestEpoch(), history,
            card.temperature(), card.startedFrom()),
        card.versions(),
        card.threads(),
        network.weightTable(),
        testFrames);
  }

  /** What to build the network from. */
  NetworkPlan plan() {
    int size = network.frameSize();
    int classes = data.classes().size();
    return new NetworkPlan(
        size, size, network.sequences(), network.histogramLength(), classes, training.seed(), training.learningRate(),
        PixelInput.of(data.pixels()), training.tools().dropout());
  }

  ModelCard card() {
    Training t = training;
    TrainingOptions options = new TrainingOptions(network.preset(), network.sequences(), t.batchSize(), t.epochs(),
        t.minEpochs(), t.patience(), t.learningRate(), t.classWeights(), t.augmentation(), t.seed(), t.tools());
    Preparation preparation = new Preparation(network.frameSize(), data.resize(), data.lbp(), data.pixels(), data.time());
    Origin origin = new Origin(data.name(), data.hash(), data.labelSet(), data.classes(), preparation,
        data.framesPerSecond());
    return new ModelCard(
        "network", options, origin, t.trainingExamples(), t.validationExamples(), t.bestEpoch(), versions, threads,
        t.temperature(), t.startedFrom());
  }
}
