package org.mien.network;

import java.nio.file.Path;
import java.util.Optional;
import org.mien.file.PathText;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.Joined;
import org.mien.learn.Mirrored;
import org.mien.learn.Origin;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;

/**
 * Trains a network with Adam on sparse categorical cross-entropy, stops early on the loss of the validation part, and
 * keeps the weights of the best pass. The same seed, data and native build give bit-identical weights, however many
 * threads the job has: one network always computes on one native thread, the other threads prepare its batches.
 *
 * <p>Memory: one batch being learned from and one being prepared. A batch of clips holds all their frames.
 */
public final class NetworkTrainer implements Trainer {

  private final NetworkPresets presets;
  private final TrainingOptions options;
  private final Optional<Path> stateFile;
  private final StartWeights given;

  /** A trainer whose interrupted work is lost. */
  public NetworkTrainer(TrainingOptions options) {
    this(NetworkPresets.builtIn(), options, Optional.empty());
  }

  /**
   * A trainer that writes where it stands after every pass, and takes up what it finds there: interrupted and taken up, a
   * training ends bit-identical to one that ran through.
   *
   * @param stateFile the state, written whole or not at all; the caller deletes it when the model is saved
   */
  public NetworkTrainer(TrainingOptions options, Path stateFile) {
    this(NetworkPresets.builtIn(), options, Optional.of(stateFile));
  }

  /** A trainer that knows these presets; otherwise as above. */
  public NetworkTrainer(NetworkPresets presets, TrainingOptions options, Optional<Path> stateFile) {
    this.presets = presets;
    this.options = options;
    this.stateFile = stateFile;
    this.given = null;
  }

  /** A trainer that starts from weights at hand, whatever file the options name; its interrupted work is lost. */
  NetworkTrainer(NetworkPresets presets, TrainingOptions options, StartWeights given) {
    this.presets = presets;
    this.options = options;
    this.stateFile = Optional.empty();
    this.given = given;
  }

  /**
   * The trainer of a network, or of an ensemble where the preset is a word such as {@code ensemble:paper*3+plastic}.
   *
   * @param state file (of an ensemble: folder) of the unfinished training
   * @throws UserError if an ensemble names an unknown preset
   */
  public static Trainer of(NetworkPresets presets, TrainingOptions options, Optional<Path> state) {
    return EnsembleKey.matches(options.preset())
        ? new EnsembleTrainer(presets, options, state) : new NetworkTrainer(presets, options, state);
  }

  @Override
  public boolean needsValidation() {
    return !options.tools().fixedEpochs();
  }

  /**
   * {@inheritDoc}
   *
   * @throws UserError if an example has no class, there are fewer than two classes, the preset does not exist, the training
   *     diverges in its first pass, the state file belongs to another training, the model to start from does not fit, or a
   *     temperature is to be fitted without a validation part
   */
  @Override
  public NetworkModel train(
      ExampleSet training, ExampleSet validation, Origin origin, TrainingListener listener, Job job) {
    NetworkPreset preset = presets.get(options.preset());
    NetworkPlan plan = check(training, validation, origin);
    StartWeights start = start(plan, origin);
    Answering answering = new Answering(origin.preparation(), options.tools().mirrorTesting(), Temperature.NONE);
    try (Network network = Network.build(preset, plan)) {
      if (start != null) {
        start.start(network, origin.classes());
      }
      StateFile state = stateFile.map(f -> new StateFile(f, options, origin, training, validation, start)).orElse(null);
      TrainingLoop loop = new TrainingLoop(
          options, network, answering, all(training, origin), validation, listener, job, state);
      Learning learned = loop.run();
      network.setWeights(learned.best());
      double temperature = options.tools().temperature()
          ? answering.fit(network, validation, uncancelled(job)) : Temperature.NONE;
      String startedFrom = start == null ? "" : start.dataHash();
      return NetworkModel.trained(options, origin, Network.build(preset, plan), learned, training.size(), validation.size(),
          temperature, startedFrom);
    }
  }

  /** The training part, with the mirror image of every example where the options say so. */
  private ExampleSet all(ExampleSet training, Origin origin) {
    return options.tools().mirroredCopies()
        ? Joined.of(training, Mirrored.of(training, origin.preparation())) : training;
  }

  private StartWeights start(NetworkPlan plan, Origin origin) {
    if (given != null) {
      return given;
    }
    String from = options.tools().startFrom();
    return from.isEmpty() ? null
        : StartWeights.read(PathText.of(from), presets, options.preset(), plan, origin.preparation());
  }

  /** Somebody who stops a training wants the model so far, whole. */
  private static Job uncancelled(Job job) {
    return job.cancel().isCancelled() ? new Job(job.progress(), new CancelToken(), job.threads()) : job;
  }

  private NetworkPlan check(ExampleSet training, ExampleSet validation, Origin origin) {
    if (training.size() == 0) {
      throw new UserError("There is no example to train on; check the data set and the split.");
    }
    if (origin.classes().size() < 2) {
      throw new UserError("A network needs at least two classes to tell apart, this data set has "
          + origin.classes().size() + "; add examples of another class.");
    }
    if (options.tools().temperature() && validation.size() == 0) {
      throw noValidation();
    }
    sameForm(training, origin);
    if (validation.size() > 0) {
      sameForm(validation, origin);
    }
    int size = training.frameSize();
    return new NetworkPlan(size, size, options.sequences(), training.histogramLength(), origin.classes().size(),
        options.seed(), options.learningRate(), origin.preparation().input(), options.tools().dropout());
  }

  static UserError noValidation() {
    return new UserError("The temperature is fitted on a validation part, and there is none; leave out the tool 'temperature',"
        + " or choose a split with a validation part.");
  }

  private static void sameForm(ExampleSet part, Origin origin) {
    if (part.frameSize() != origin.preparation().frameSize()
        || part.channels() != origin.preparation().input().stored()
        || part.histogramLength() > 0 != origin.preparation().hasLbp()) {
      throw new IllegalArgumentException("the examples were not prepared as the origin says");
    }
    for (int i = 0; i < part.size(); i++) {
      if (part.label(i) < 0 || part.label(i) >= origin.classes().size()) {
        throw new UserError("The example " + part.clipId(i) + " has no class; leave it out of the training or label it.");
      }
    }
  }
}
