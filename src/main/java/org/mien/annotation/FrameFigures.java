package org.mien.annotation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mien.dataset.Timing;
import org.mien.metrics.Score;

/** How far the frames that two coders marked lie apart. */
final class FrameFigures {

  static final List<Measure> LENGTHS =
      List.of(Measure.MEAN_DIFFERENCE, Measure.MEDIAN_DIFFERENCE, Measure.BIAS, Measure.LIMIT_LOW, Measure.LIMIT_HIGH);
  static final List<Measure> OVERLAPS = List.of(Measure.IOU, Measure.IOU_HALF);

  /** Half the width of the range that holds 95 % of a normal distribution, in standard deviations. */
  private static final double NORMAL_95 = 1.96;

  private static final double HALF = 0.5;

  private FrameFigures() {}

  /** The first coder's frame less the second's, of each clip. */
  static double[] differences(List<CodedClip> clips, Codings.Pair pair, Aspect aspect) {
    return clips.stream().mapToDouble(clip -> pair.first(clip).frame(aspect) - pair.second(clip).frame(aspect)).toArray();
  }

  /** The same in milliseconds; every clip has a frame rate. */
  static double[] milliseconds(List<CodedClip> clips, Codings.Pair pair, Aspect aspect) {
    double[] frames = differences(clips, pair, aspect);
    return IntStream.range(0, frames.length).mapToDouble(i -> 1000 * frames[i] / clips.get(i).framesPerSecond()).toArray();
  }

  /** The figures of {@link #LENGTHS} of some differences, in their order. */
  static Resampled.Scores lengths(double[] differences) {
    int[] order = IntStream.range(0, differences.length).boxed()
        .sorted(Comparator.comparingDouble(i -> Math.abs(differences[i]))).mapToInt(i -> i).toArray();
    return times -> {
      long n = IntStream.of(times).asLongStream().sum();
      if (n == 0) {
        return undefined(LENGTHS.size());
      }
      double sum = 0;
      double absolute = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += times[i] * differences[i];
        absolute += times[i] * Math.abs(differences[i]);
      }
      double bias = sum / n;
      double squares = 0;
      for (int i = 0; i < differences.length; i++) {
        squares += times[i] * (differences[i] - bias) * (differences[i] - bias);
      }
      return new Score[] {Score.of(absolute / n), Score.of(median(differences, order, times, n)), Score.of(bias),
          limit(bias, squares, n, -NORMAL_95), limit(bias, squares, n, NORMAL_95)};
    };
  }

  private static Score limit(double bias, double squares, long n, double deviations) {
    return n < 2 ? Score.undefined("limits of agreement need two clips, and there is one")
        : Score.of(bias + deviations * Math.sqrt(squares / (n - 1)));
  }

  private static double median(double[] differences, int[] order, int[] times, long n) {
    return (at(differences, order, times, (n - 1) / 2) + at(differences, order, times, n / 2)) / 2;
  }

  private static double at(double[] differences, int[] order, int[] times, long place) {
    long passed = 0;
    for (int i : order) {
      passed += times[i];
      if (passed > place) {
        return Math.abs(differences[i]);
      }
    }
    throw new IllegalArgumentException("there are " + passed + " differences, so none at " + place);
  }

  /** The share of differences that are no larger than the tolerance. */
  static Resampled.Scores within(double[] differences, int tolerance) {
    double[] within = DoubleStream.of(differences).map(d -> Math.abs(d) <= tolerance ? 1 : 0).toArray();
    return times -> new Score[] {mean(within, times)};
  }

  private static Score mean(double[] values, int[] times) {
    long n = IntStream.of(times).asLongStream().sum();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += times[i] * values[i];
    }
    return n == 0 ? Score.undefined(LabelFigures.NOTHING) : Score.of(sum / n);
  }

  /** The figures of {@link #OVERLAPS}, in their order. */
  static Resampled.Scores overlaps(List<CodedClip> clips, Codings.Pair pair) {
    double[] overlaps = clips.stream().mapToDouble(clip -> overlap(pair.first(clip), pair.second(clip))).toArray();
    double[] halves = IntStream.range(0, overlaps.length).mapToDouble(i -> overlaps[i] >= HALF ? 1 : 0).toArray();
    return times -> new Score[] {mean(overlaps, times), mean(halves, times)};
  }

  /** Frames in both intervals / frames in either; both ends belong to an interval. */
  static double overlap(Annotation first, Annotation second) {
    long both = Math.max(0, Math.min(first.offset(), second.offset()) - Math.max(first.onset(), second.onset()) + 1L);
    long either = first.offset() - first.onset() + 1L + second.offset() - second.onset() + 1L - both;
    return (double) both / either;
  }

  /** Krippendorff's alpha of the frames that all coders marked. */
  static Resampled.Scores all(List<CodedClip> clips, Aspect aspect) {
    // Sorted, so that not even the last digit depends on the order of the coders.
    double[][] units = clips.stream().map(clip -> clip.answers().stream().mapToInt(a -> a.frame(aspect))
        .filter(f -> f != Timing.UNKNOWN).sorted().asDoubleStream().toArray()).toArray(double[][]::new);
    return times -> new Score[] {Alpha.interval(units, times)};
  }

  private static Score[] undefined(int count) {
    return IntStream.range(0, count).mapToObj(i -> Score.undefined(LabelFigures.NOTHING)).toArray(Score[]::new);
  }
}
