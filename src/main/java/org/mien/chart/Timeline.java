package org.mien.chart;

import java.util.Arrays;
import java.util.List;

/**
 * What was said of each frame of a recording.
 *
 * @param classes names of the classes
 * @param axis name of the time axis with its unit, such as "time (s)" or "frame"
 * @param times one a frame, rising
 * @param probabilities one row a frame, one column a class, from 0 to 1; not copied
 */
public record Timeline(List<String> classes, String axis, double[] times, float[][] probabilities) {

  /** Checks that sizes agree and that time rises. */
  public Timeline {
    classes = List.copyOf(classes);
    if (times.length == 0 || times.length != probabilities.length) {
      throw new IllegalArgumentException(times.length + " times for " + probabilities.length + " frames");
    }
    for (int f = 0; f < times.length; f++) {
      if (probabilities[f].length != classes.size()) {
        throw new IllegalArgumentException("frame " + f + " has " + probabilities[f].length + " probabilities for "
            + classes.size() + " classes");
      }
      if (f > 0 && !(times[f] > times[f - 1])) {
        throw new IllegalArgumentException("time does not rise at frame " + f);
      }
    }
  }

  /** The index of the most probable class of a frame; the first of equals. */
  public int top(int frame) {
    int best = 0;
    for (int c = 1; c < classes.size(); c++) {
      best = probabilities[frame][c] > probabilities[frame][best] ? c : best;
    }
    return best;
  }

  /**
   * Every probability replaced by the mean over the frames around it.
   *
   * @param window how many frames, odd; at the ends as many as there are, evenly on both sides; 1 changes nothing
   */
  public Timeline smoothed(int window) {
    if (window < 1 || window % 2 == 0) {
      throw new IllegalArgumentException("a smoothing window has an odd number of frames, not " + window);
    }
    float[][] means = new float[times.length][];
    for (int f = 0; f < times.length; f++) {
      int reach = Math.min(window / 2, Math.min(f, times.length - 1 - f));
      means[f] = mean(f - reach, f + reach + 1);
    }
    return new Timeline(classes, axis, times, means);
  }

  /** At most {@code points} points: means over equally many neighbouring frames (the last one over the rest). */
  public Timeline condensed(int points) {
    int step = (times.length + points - 1) / points;
    if (step <= 1) {
      return this;
    }
    int n = (times.length + step - 1) / step;
    double[] centres = new double[n];
    float[][] means = new float[n][];
    for (int i = 0; i < n; i++) {
      int from = i * step;
      int to = Math.min(from + step, times.length);
      centres[i] = Arrays.stream(times, from, to).average().orElseThrow();
      means[i] = mean(from, to);
    }
    return new Timeline(classes, axis, centres, means);
  }

  private float[] mean(int from, int to) {
    float[] mean = new float[classes.size()];
    for (int c = 0; c < mean.length; c++) {
      double sum = 0;
      for (int f = from; f < to; f++) {
        sum += probabilities[f][c];
      }
      mean[c] = (float) (sum / (to - from));
    }
    return mean;
  }
}
