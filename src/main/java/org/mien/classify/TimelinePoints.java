package org.mien.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * The course of the probabilities over a recording in few enough points to be drawn: each point is the mean over
 * equally many frames.
 *
 * @param axis "time (s)" where every frame has a time, else "frame"
 * @param times place of each point on that axis, rising
 * @param probabilities a row a point, a column a class
 * @param framesPerPoint how many frames a point stands for; the last one may stand for fewer
 */
public record TimelinePoints(String axis, double[] times, float[][] probabilities, int framesPerPoint) {

  /** Collects points; when there are too many, every two become one, so that memory does not grow with the recording. */
  static final class Collector implements FrameRows {

    private final int most;
    private final List<Point> points = new ArrayList<>();
    private int framesPerPoint = 1;

    /** @param most points that are kept, even */
    Collector(int most) {
      this.most = most;
    }

    private static final class Point {
      private int frames;
      private double frame;
      private double seconds;
      private final double[] sums;

      Point(int classes) {
        sums = new double[classes];
      }

      void add(int count, double frameSum, double secondsSum, double[] values) {
        frames += count;
        frame += frameSum;
        seconds += secondsSum;
        for (int c = 0; c < sums.length; c++) {
          sums[c] += values[c];
        }
      }

      float[] mean() {
        float[] mean = new float[sums.length];
        for (int c = 0; c < mean.length; c++) {
          mean[c] = (float) (sums[c] / frames);
        }
        return mean;
      }
    }

    @Override
    public void accept(FrameRow row) {
      float[] p = row.probabilities();
      if (points.isEmpty() || points.get(points.size() - 1).frames == framesPerPoint) {
        if (points.size() == most) {
          halve();
        }
        points.add(new Point(p.length));
      }
      double[] values = new double[p.length];
      for (int c = 0; c < p.length; c++) {
        values[c] = p[c];
      }
      points.get(points.size() - 1).add(1, row.frame(), row.seconds(), values);
    }

    private void halve() {
      for (int i = 0; i < most / 2; i++) {
        Point one = points.get(2 * i);
        Point two = points.get(2 * i + 1);
        one.add(two.frames, two.frame, two.seconds, two.sums);
        points.set(i, one);
      }
      points.subList(most / 2, most).clear();
      framesPerPoint *= 2;
    }

    TimelinePoints result() {
      boolean timed = !points.isEmpty() && points.stream().noneMatch(p -> Double.isNaN(p.seconds));
      double[] times = points.stream().mapToDouble(p -> (timed ? p.seconds : p.frame) / p.frames).toArray();
      float[][] means = points.stream().map(Point::mean).toArray(float[][]::new);
      return new TimelinePoints(timed ? "time (s)" : "frame", times, means, framesPerPoint);
    }
  }
}
