package org.mien.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Estimate;
import org.mien.metrics.Interval;
import org.mien.metrics.Score;

/**
 * What a model gains when it is adapted to one person or group from a few labelled clips.
 *
 * @param column of the manifest ("subject")
 * @param value that names the person or group
 * @param people how many different people are among the clips, 0 where none is known
 * @param trials every adaptation, by k, then by repeat
 * @param points one a k, in rising order
 * @param notes what a reader must know, one sentence each
 */
public record Adaptation(
    String column, String value, int people, List<Trial> trials, List<Point> points, List<String> notes) {

  private static final List<String> COLUMNS = List.of("k", "repeat", "tested", "accuracy_before", "accuracy", "gain",
      "log_loss_before", "log_loss");

  /** Copies the lists. */
  public Adaptation {
    trials = List.copyOf(trials);
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /**
   * One adaptation, before and after on the same test clips.
   *
   * @param k clips that were learned from
   * @param repeat which draw of clips, from 1
   * @param tested held-out clips that were tested
   * @param accuracyBefore share of them that the finished model classifies rightly
   * @param accuracy share of them that the adapted model classifies rightly
   * @param lossBefore mean negative log likelihood of the finished model, in nats
   * @param loss that of the adapted model
   */
  public record Trial(
      int k, int repeat, int tested, double accuracyBefore, double accuracy, double lossBefore, double loss) {

    /** Accuracy gained, from -1 to 1. */
    public double gain() {
      return accuracy - accuracyBefore;
    }
  }

  /**
   * The mean over the repeats of one k; the intervals come from drawing the repeats again (percentile bootstrap), so they say
   * how much the choice of the clips matters, not how other people would fare.
   *
   * @param k clips that were learned from
   * @param accuracy after adapting
   * @param gain in accuracy
   */
  public record Point(int k, Estimate accuracy, Estimate gain) {}

  /** Sums up the trials of each k. */
  public static List<Point> points(List<Trial> trials, long seed, Job job) {
    return trials.stream().map(Trial::k).distinct().sorted().map(k -> {
      List<Trial> own = trials.stream().filter(t -> t.k() == k).toList();
      return new Point(k, mean(own.stream().mapToDouble(Trial::accuracy).toArray(), seed, job),
          mean(own.stream().mapToDouble(Trial::gain).toArray(), seed, job));
    }).toList();
  }

  private static Estimate mean(double[] values, long seed, Job job) {
    Interval[] intervals = Bootstrap.intervals(values.length, "repeat", times -> {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += times[i] * values[i];
      }
      return new double[] {sum / values.length};
    }, Bootstrap.Settings.seeded(seed), job);
    return new Estimate(Score.of(Arrays.stream(values).average().orElseThrow()), intervals[0]);
  }

  /** Writes every trial as a table, whole or not at all. */
  public void write(Path file) {
    Csv.write(file, COLUMNS, out -> {
      for (Trial t : trials) {
        out.row(t.k(), t.repeat(), t.tested(), t.accuracyBefore(), t.accuracy(), t.gain(), t.lossBefore(), t.loss());
      }
    });
  }
}
