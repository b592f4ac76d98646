package org.mien.baseline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.mien.job.CancelToken;

/**
 * Finds the lowest point of a smooth convex function by the limited-memory quasi-Newton method L-BFGS (Nocedal, "Updating
 * quasi-Newton matrices with limited storage", 1980) with halved steps. Draws no random numbers.
 */
final class Descent {

  private static final int MEMORY = 10;
  private static final int MOST_STEPS = 1000;
  private static final double SUFFICIENT = 1e-4;
  private static final double SMALLEST_STEP = 1e-12;

  private Descent() {}

  /** A function with its slope. */
  @FunctionalInterface
  interface Slope {
    /** The value at {@code point}; overwrites {@code slope} with the gradient there. */
    double at(double[] point, double[] slope);
  }

  private record Step(double[] way, double[] change, double curvature) {}

  /**
   * Walks down from {@code start} until no part of the gradient exceeds {@code tolerance}, or no step leads lower.
   *
   * @return the lowest point found
   */
  static double[] minimum(Slope function, double[] start, double tolerance, CancelToken cancel) {
    double[] point = start.clone();
    double[] slope = new double[point.length];
    double value = function.at(point, slope);
    Deque<Step> steps = new ArrayDeque<>();
    for (int i = 0; i < MOST_STEPS && largest(slope) > tolerance; i++) {
      cancel.check();
      double[] way = direction(slope, steps);
      double downhill = dot(way, slope);
      double size = steps.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(slope, slope))) : 1;
      double[] next = new double[point.length];
      double[] nextSlope = new double[point.length];
      double nextValue = Double.POSITIVE_INFINITY;
      while (size > SMALLEST_STEP) {
        for (int j = 0; j < next.length; j++) {
          next[j] = point[j] + size * way[j];
        }
        nextValue = function.at(next, nextSlope);
        if (nextValue <= value + SUFFICIENT * size * downhill) {
          break;
        }
        size /= 2;
      }
      if (!(nextValue < value)) {
        break;
      }
      remember(steps, difference(next, point), difference(nextSlope, slope));
      point = next;
      slope = nextSlope;
      value = nextValue;
    }
    return point;
  }

  private static double[] direction(double[] slope, Deque<Step> steps) {
    double[] way = slope.clone();
    double[] shares = new double[steps.size()];
    int i = 0;
    for (Step step : steps) {
      shares[i] = dot(step.way, way) / step.curvature;
      add(way, -shares[i++], step.change);
    }
    if (!steps.isEmpty()) {
      Step newest = steps.getFirst();
      scale(way, newest.curvature / dot(newest.change, newest.change));
    }
    Iterator<Step> oldestFirst = steps.descendingIterator();
    while (oldestFirst.hasNext()) {
      Step step = oldestFirst.next();
      add(way, shares[--i] - dot(step.change, way) / step.curvature, step.way);
    }
    scale(way, -1);
    return way;
  }

  private static void remember(Deque<Step> steps, double[] way, double[] change) {
    double curvature = dot(way, change);
    if (curvature > 0) {
      steps.addFirst(new Step(way, change, curvature));
    }
    if (steps.size() > MEMORY) {
      steps.removeLast();
    }
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] values) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * values[i];
    }
  }

  private static void scale(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, -1, b);
    return difference;
  }
}
