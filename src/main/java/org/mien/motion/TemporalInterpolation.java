package org.mien.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * Frames between recorded frames. Every pixel is interpolated on its own over time, so that a frame may hold any number of
 * planes. Holds no state; safe for use by several threads.
 */
public final class TemporalInterpolation {

  private static final int LARGEST = 255;

  private TemporalInterpolation() {}

  /**
   * Places of equally spaced frames from the first to the last recorded one.
   *
   * @param frames recorded, at least 1
   * @param count wanted, at least 1; a single one is the middle
   * @return {@code count} places from 0 to {@code frames - 1}
   */
  public static double[] evenly(int frames, int count) {
    double[] places = new double[count];
    for (int i = 0; i < count; i++) {
      places[i] = count == 1 ? (frames - 1) / 2.0 : (double) i * (frames - 1) / (count - 1);
    }
    return places;
  }

  /**
   * Places of frames at another rate, from the first recorded frame on, as far as the recording reaches.
   *
   * @param frames recorded, at least 1
   * @param recorded frames a second of the recording, above 0
   * @param wanted frames a second, above 0
   * @return at least one place from 0 to {@code frames - 1}
   */
  public static double[] atRate(int frames, double recorded, double wanted) {
    // A last frame that is missed by rounding alone is meant: 25 frames at 25 a second are 97 at 100.
    int count = (int) Math.floor((frames - 1) / recorded * wanted + 1e-9) + 1;
    double[] places = new double[count];
    for (int i = 0; i < count; i++) {
      places[i] = Math.min(frames - 1, i * recorded / wanted);
    }
    return places;
  }

  /**
   * Linear interpolation: each new frame is the weighted mean of its two neighbours, rounded to whole numbers.
   *
   * @param frames recorded, at least one, each as many values from 0 to 255, one byte a value
   * @param places from 0 to {@code frames.size() - 1}
   * @return one frame a place
   */
  public static List<byte[]> linear(List<byte[]> frames, double[] places) {
    List<byte[]> between = new ArrayList<>(places.length);
    for (double place : places) {
      int before = Math.min((int) place, frames.size() - 1);
      int after = Math.min(before + 1, frames.size() - 1);
      double share = place - before;
      between.add(mixed(frames.subList(before, after + 1), before == after ? new double[] {1} : new double[] {1 - share, share}));
    }
    return between;
  }

  /**
   * The temporal interpolation model (Zhou, Zhao and Pietikainen, CVPR 2011; used on micro-expressions by Pfister, Li, Zhao
   * and Pietikainen, ICCV 2011): a smooth curve through the frames as nodes of a path graph. Its curves are
   * sin(pi k t + pi (n - k) / (2 n)) = cos(pi k (t - 1 / (2 n))) for k = 1 to n - 1, which at t = i / n are the basis of the
   * cosine transform, so that the projection on the graph and back is a cosine interpolation of every pixel over time.
   *
   * @param frames recorded, at least one, each as many values from 0 to 255, one byte a value
   * @param count wanted, at least 1
   * @return equally spaced frames from the first to the last, rounded and kept within 0 to 255
   */
  public static List<byte[]> onGraph(List<byte[]> frames, int count) {
    int n = frames.size();
    List<byte[]> between = new ArrayList<>(count);
    for (double place : evenly(n, count)) {
      double t = (place + 1) / n;
      double[] weights = new double[n];
      for (int i = 0; i < n; i++) {
        double sum = 0.5;
        for (int k = 1; k < n; k++) {
          sum += Math.cos(Math.PI * k * (t - 0.5 / n)) * Math.cos(Math.PI * k * (i + 0.5) / n);
        }
        weights[i] = 2 * sum / n;
      }
      between.add(mixed(frames, weights));
    }
    return between;
  }

  private static byte[] mixed(List<byte[]> frames, double[] weights) {
    double[] sum = new double[frames.get(0).length];
    for (int f = 0; f < weights.length; f++) {
      byte[] frame = frames.get(f);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weights[f] * (frame[i] & LARGEST);
      }
    }
    byte[] mixed = new byte[sum.length];
    for (int i = 0; i < mixed.length; i++) {
      // Sums that are halves but for their last bits would round up here and down there.
      double value = Math.rint(sum[i] * (1 << 20)) / (1 << 20);
      mixed[i] = (byte) Math.max(0, Math.min(LARGEST, (int) Math.rint(value)));
    }
    return mixed;
  }
}
