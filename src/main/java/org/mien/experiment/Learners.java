package org.mien.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.mien.baseline.Baselines;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingOptions;

/**
 * The learners that a plan can name.
 *
 * @param networks makes the trainer of a network
 * @param baselines makes the trainer of a baseline from a seed, by key, in the order in which they are shown
 */
public record Learners(Networks networks, Map<String, LongFunction<Trainer>> baselines) {

  /** Makes the trainer of a network. */
  @FunctionalInterface
  public interface Networks {
    /**
     * A trainer that keeps its state in {@code stateFile} and goes on from the state it finds there.
     *
     * @param stateFile where to keep it, or null for a trainer that keeps none
     */
    Trainer trainer(TrainingOptions options, Path stateFile);
  }

  /** A trainer of the network that the options name. */
  public Trainer network(TrainingOptions options, Path stateFile) {
    return networks.trainer(options, stateFile);
  }

  /**
   * A trainer of a baseline.
   *
   * @param spec one of {@link #baselineKeys}, or a baseline with its options as {@link org.mien.baseline.BaselineSpec} reads it
   * @throws org.mien.job.UserError if there is none of this name
   */
  public Trainer baseline(String spec, long seed) {
    LongFunction<Trainer> maker = baselines.get(spec);
    return maker == null ? Baselines.trainer(spec, seed) : maker.apply(seed);
  }

  /** The keys of all baselines. */
  public List<String> baselineKeys() {
    return List.copyOf(baselines.keySet());
  }
}
