package org.mien.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.Explainable;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.TrainingOptions;

/**
 * A trained network. Thread-safe: callers take turns. It holds the weights and, while it answers, one batch of at most
 * 64 examples (fewer where clips are long), so a set of any size can be classified. Where it was trained so, an answer is the
 * mean of those for an example and for its mirror image, at the temperature of the card.
 */
public final class NetworkModel implements Explainable {

  private final ModelCard card;
  private final List<Epoch> history;
  private final boolean exact;
  private final Answering answering;
  private final Object turn = new Object();
  private Network network;

  NetworkModel(ModelCard card, List<Epoch> history, Network network, boolean exact) {
    this.card = card;
    this.history = List.copyOf(history);
    this.network = network;
    this.exact = exact;
    this.answering = new Answering(
        card.origin().preparation(), card.options().tools().mirrorTesting(), card.temperature());
  }

  /** The model of the best pass of a training. */
  static NetworkModel trained(
      TrainingOptions options, Origin origin, Network network, Learning learned, int training, int validation,
      double temperature, String startedFrom) {
    Backend backend = Nd4jBootstrap.start();
    ModelCard card = new ModelCard(
        "network", options, origin, training, validation, learned.bestEpoch(), versions(backend), backend.threads(),
        temperature, startedFrom);
    network.setWeights(learned.best());
    return new NetworkModel(card, learned.history(), network, true);
  }

  private static Map<String, String> versions(Backend backend) {
    String mien = Objects.requireNonNullElse(NetworkModel.class.getPackage().getImplementationVersion(), "development");
    return Map.of(
        "mien", mien,
        "java", backend.java(),
        "deeplearning4j", backend.version(),
        "native build", backend.nativeBuild(),
        "system", backend.system());
  }

  @Override
  public List<String> classes() {
    return card.origin().classes();
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public List<Epoch> history() {
    return history;
  }

  /**
   * Whether this machine gives the very bits of the machine that trained: false after loading where the answers to the
   * stored test input agree only to four decimals, as between different processors or native builds.
   */
  public boolean exactHere() {
    return exact;
  }

  /** Number of weights. */
  public long parameterCount() {
    synchronized (turn) {
      return open().parameterCount();
    }
  }

  @Override
  public List<Prediction> classify(ExampleSet examples, Job job) {
    return classify(examples, BatchPlan.LARGEST_ANSWER_BATCH, job);
  }

  /** Classifies in batches of at most so many examples; the answers do not depend on it but in the last digits. */
  List<Prediction> classify(ExampleSet examples, int largestBatch, Job job) {
    if (examples.size() == 0) {
      return List.of();
    }
    synchronized (turn) {
      check(examples, open().plan());
      List<float[]> answers = answering.answer(
          open(), examples, largestBatch, job, done -> job.step("Classifying", done, examples.size()));
      List<Prediction> predictions = new ArrayList<>(answers.size());
      for (int i = 0; i < answers.size(); i++) {
        predictions.add(new Prediction(examples.clipId(i), answers.get(i)));
      }
      return predictions;
    }
  }

  private void check(ExampleSet examples, NetworkPlan plan) {
    if (examples.frameSize() != plan.width()) {
      throw new UserError("This model reads frames of " + plan.width() + " x " + plan.width() + " pixels, not "
          + examples.frameSize() + " x " + examples.frameSize() + "; prepare the input as the model's card says.");
    }
    if (examples.channels() != plan.input().stored()) {
      throw new UserError("This model reads pixels of the kind '" + plan.input().key() + "', of which a frame has "
          + plan.input().stored() + (plan.input().stored() == 1 ? " plane" : " planes") + ", not " + examples.channels()
          + "; prepare the input as the model's card says.");
    }
    if (examples.histogramLength() != plan.textureLength()) {
      throw new UserError("This model reads texture histograms of " + plan.textureLength() + " bins, not "
          + examples.histogramLength() + "; prepare the input with '" + card.origin().preparation().lbp() + "' as its LBP.");
    }
  }

  @Override
  public Gradients gradients() {
    synchronized (turn) {
      return new InputGradients(open());
    }
  }

  @Override
  public NetworkModel randomised(long seed) {
    synchronized (turn) {
      Network fresh = Network.build(open().preset(), open().plan().withSeed(seed));
      return new NetworkModel(card, history, fresh, true);
    }
  }

  @Override
  public void save(Path file) {
    synchronized (turn) {
      Archive.write(file, ModelFile.contents(card, history, open()));
    }
  }

  /** The entries of its model file. */
  Map<String, byte[]> contents() {
    synchronized (turn) {
      return ModelFile.contents(card, history, open());
    }
  }

  /** The weights, for another training to start from. */
  StartWeights startWeights() {
    synchronized (turn) {
      return new StartWeights(
          card.origin().dataHash(), classes(), open().weightTable(), open().weightsInTableOrder());
    }
  }

  private Network open() {
    if (network == null) {
      throw new IllegalStateException("this model was closed");
    }
    return network;
  }

  @Override
  public void close() {
    synchronized (turn) {
      if (network != null) {
        network.close();
        network = null;
      }
    }
  }
}
