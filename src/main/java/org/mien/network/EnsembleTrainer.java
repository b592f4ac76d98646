package org.mien.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.ModelCard;
import org.mien.learn.Origin;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;

/**
 * Trains the networks of an ensemble, as many at once as the job has threads, each with a seed of its own; the result does
 * not depend on how many. A temperature is fitted on the answer of all together, not on that of each.
 */
public final class EnsembleTrainer implements Trainer {

  private final NetworkPresets presets;
  private final TrainingOptions options;
  private final Optional<Path> stateFolder;
  private final EnsembleKey key;

  /**
   * @param options whose preset is a word such as {@code ensemble:paper*3+plastic}
   * @param stateFolder where each network keeps its state, and takes up what it finds; the caller deletes it
   * @throws UserError if the word is not of this form, or names an unknown preset
   */
  public EnsembleTrainer(NetworkPresets presets, TrainingOptions options, Optional<Path> stateFolder) {
    this.presets = presets;
    this.options = options;
    this.stateFolder = stateFolder;
    this.key = EnsembleKey.parse(options.preset(), presets);
  }

  @Override
  public boolean needsValidation() {
    return !options.tools().fixedEpochs();
  }

  /** The options of each network. */
  List<TrainingOptions> members() {
    TrainingTools tools = withTemperature(options.tools(), false);
    List<TrainingOptions> members = new ArrayList<>();
    for (String preset : key.presets()) {
      long seed = Seeds.of(options.seed(), Seeds.MEMBER, members.size());
      members.add(withPreset(options, preset, seed, tools));
    }
    return members;
  }

  static TrainingTools withTemperature(TrainingTools t, boolean temperature) {
    return new TrainingTools(t.labelSmoothing(), t.mixup(), t.weightDecay(), t.dropout(), t.schedule(), t.sampling(),
        t.mirroredCopies(), t.mirrorTesting(), temperature, t.fixedEpochs(), t.startFrom());
  }

  static TrainingOptions withPreset(TrainingOptions o, String preset, long seed, TrainingTools tools) {
    return new TrainingOptions(preset, o.sequences(), o.batchSize(), o.epochs(), o.minEpochs(), o.patience(),
        o.learningRate(), o.classWeights(), o.augmentation(), seed, tools);
  }

  /**
   * {@inheritDoc} The listener hears of the epochs when all networks are trained.
   *
   * @throws UserError as {@link NetworkTrainer#train}
   */
  @Override
  public EnsembleModel train(
      ExampleSet training, ExampleSet validation, Origin origin, TrainingListener listener, Job job) {
    if (options.tools().temperature() && validation.size() == 0) {
      throw NetworkTrainer.noValidation();
    }
    List<TrainingOptions> all = members();
    Shared shared = new Shared(job, all.size());
    NetworkModel[] trained = new NetworkModel[all.size()];
    try {
      OrderedParallel.forEach(
          IntStream.range(0, all.size()).iterator(),
          i -> trained[i] = trainer(all.get(i), i).train(training, validation, origin, TrainingListener.NONE, shared.of(i)),
          model -> {},
          // Cancelled networks end by themselves, with what they have.
          new Job(Progress.NONE, new CancelToken(), job.threads()));
      List<NetworkModel> members = List.of(trained);
      double temperature =
          options.tools().temperature() ? EnsembleModel.temperature(members, validation, job) : Temperature.NONE;
      ModelCard card = card(options, members.stream().map(NetworkModel::card).toList(), temperature);
      EnsembleModel model = new EnsembleModel(card, members);
      model.history().forEach(listener::epochDone);
      return model;
    } catch (RuntimeException e) {
      shared.own.cancel();
      for (NetworkModel model : trained) {
        if (model != null) {
          model.close();
        }
      }
      throw e;
    }
  }

  private NetworkTrainer trainer(TrainingOptions member, int number) {
    return new NetworkTrainer(
        presets, member, stateFolder.map(f -> f.resolve("member-" + (number + 1) + ".state")));
  }

  /** The card of all together: what all members have in common, and the mean of their best epochs. */
  static ModelCard card(TrainingOptions options, List<ModelCard> members, double temperature) {
    ModelCard first = members.get(0);
    double best = members.stream().mapToInt(ModelCard::bestEpoch).average().orElseThrow();
    return new ModelCard("ensemble", options, first.origin(), first.trainingExamples(), first.validationExamples(),
        (int) Math.round(best), first.versions(), first.threads(), temperature, first.startedFrom());
  }

  /** One progress out of those of all networks. */
  private static final class Shared {
    private static final int PARTS = 1000;
    private final Job job;
    private final double[] shares;

    /** Stops all networks when one fails, and when the job is cancelled, which is looked at after every batch. */
    private final CancelToken own = new CancelToken();

    Shared(Job job, int members) {
      this.job = job;
      this.shares = new double[members];
    }

    Job of(int member) {
      return new Job(step -> report(member, step), own, 1);
    }

    private synchronized void report(int member, Progress.Step step) {
      if (job.cancel().isCancelled()) {
        own.cancel();
      }
      shares[member] = Double.isNaN(step.fraction()) ? shares[member] : step.fraction();
      double sum = 0;
      for (double share : shares) {
        sum += share;
      }
      job.progress().report(new Progress.Step(step.stage(), (long) (sum * PARTS), (long) PARTS * shares.length,
          "network " + (member + 1) + " of " + shares.length + ", " + step.detail()));
    }
  }
}
