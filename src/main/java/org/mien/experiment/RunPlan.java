package org.mien.experiment;

import java.nio.file.Path;
import java.util.List;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.IntervalMethod;
import org.mien.split.ProtocolChoice;
import org.mien.split.SplitInput;

/**
 * Everything that decides the result of a run but the data themselves: {@code plan.json}. The same plan on the same
 * data, on the same kind of machine, gives the same predictions bit for bit.
 *
 * @param format version of this file format, {@value #FORMAT}
 * @param data where the data set lay when the run was made; rerunning can name another place, since the content is
 *     checked by hash
 * @param labels keys of the classes that take part, in class order
 * @param preparation how frames become examples
 * @param training how the network is trained
 * @param protocol how the clips are divided
 * @param intervals how confidence intervals are made
 * @param baselines keys of the baselines that are trained beside the network
 * @param merge labels that are counted as one, as {@link org.mien.dataset.LabelMerge} reads it; the empty string (also where an
 *     old plan has none) for nothing merged
 * @param groups columns of the manifest by which the figures are broken down; none where an old plan does not say
 */
public record RunPlan(
    int format,
    String data,
    List<String> labels,
    Preparation preparation,
    TrainingOptions training,
    Protocol protocol,
    Intervals intervals,
    List<String> baselines,
    String merge,
    List<String> groups) {

  /** The version that this Mien writes and the newest that it reads. */
  public static final int FORMAT = 1;

  /** Copies the lists. */
  public RunPlan {
    labels = List.copyOf(labels);
    baselines = List.copyOf(baselines);
    merge = merge == null ? "" : merge;
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  /** A plan without a merge of labels. */
  public RunPlan(int format, String data, List<String> labels, Preparation preparation, TrainingOptions training,
      Protocol protocol, Intervals intervals, List<String> baselines) {
    this(format, data, labels, preparation, training, protocol, intervals, baselines, "", List.of());
  }

  /**
   * How the clips are divided.
   *
   * @param key of the split protocol, such as "random" or "by-subject"
   * @param argument of the protocol ({@link SplitInput#argument()}); absent in plans of the first versions, where there is none
   * @param testShare of all clips (or subjects), between 0 and 1; the paper has 0.2
   * @param validationShare of the training part (or its subjects) that chooses the epoch, between 0 and 1
   * @param seed of the division
   */
  public record Protocol(String key, String argument, double testShare, double validationShare, long seed) {

    /** Checks the shares. */
    public Protocol {
      argument = argument == null ? "" : argument;
      if (!(testShare > 0 && testShare < 1) || !(validationShare > 0 && validationShare < 1)) {
        throw new IllegalArgumentException("the test and validation shares lie between 0 and 1");
      }
    }

    /** A protocol without an argument. */
    public Protocol(String key, double testShare, double validationShare, long seed) {
      this(key, "", testShare, validationShare, seed);
    }

    /** A protocol as a person chose it, with the usual shares. */
    public static Protocol of(ProtocolChoice choice, long seed) {
      return new Protocol(choice.key(), choice.argument(), SplitInput.TEST_SHARE, SplitInput.VALIDATION_SHARE, seed);
    }

    /** Key and argument as a person writes them. */
    public ProtocolChoice choice() {
      return new ProtocolChoice(key, argument);
    }

    /** A fifth for testing as in the paper, and Mien's usual share of the rest for validation. */
    public static Protocol of(String key, long seed) {
      return new Protocol(key, SplitInput.TEST_SHARE, SplitInput.VALIDATION_SHARE, seed);
    }
  }

  /**
   * How confidence intervals are made: bootstrap by subject, or by clip where there are no subjects.
   *
   * @param resamples how often the units are drawn again, at least 100
   * @param level of confidence, between 0 and 1
   * @param seed of the drawing
   * @param method how the ends are read off the resamples; percentile where a plan does not say
   */
  public record Intervals(int resamples, double level, long seed, IntervalMethod method) {

    /** Puts percentile where a plan does not say. */
    public Intervals {
      method = method == null ? IntervalMethod.PERCENTILE : method;
    }

    /** Percentile intervals. */
    public Intervals(int resamples, double level, long seed) {
      this(resamples, level, seed, IntervalMethod.PERCENTILE);
    }

    /** A thousand resamples at 95 %. */
    public static Intervals of(long seed) {
      return new Intervals(1000, 0.95, seed);
    }

    Bootstrap.Settings settings() {
      return new Bootstrap.Settings(resamples, level, seed, method);
    }
  }

  /** Reads a plan. */
  public static RunPlan read(Path file) {
    RunPlan plan = Json.read(file, RunPlan.class);
    if (plan.format() < 1 || plan.format() > FORMAT) {
      throw new UserError(
          file + " has plan format " + plan.format() + "; this Mien reads format " + FORMAT + ". Open it with a newer version.");
    }
    return plan;
  }

  /** This plan on data at another place. */
  public RunPlan withData(String other) {
    return new RunPlan(format, other, labels, preparation, training, protocol, intervals, baselines, merge, groups);
  }

  /** This plan with another division of the clips. */
  public RunPlan withProtocol(Protocol other) {
    return new RunPlan(format, data, labels, preparation, training, other, intervals, baselines, merge, groups);
  }
}
