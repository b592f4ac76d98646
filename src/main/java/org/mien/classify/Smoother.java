package org.mien.classify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Smooths a stream of rows: holds one window of them, hands each on as soon as the rows behind it have come. */
final class Smoother implements FrameRows {

  private final Smoothing smoothing;
  private final int reach;
  private final FrameRows next;
  private final List<FrameRow> held = new ArrayList<>();
  /** Place in {@code held} of the row that goes out next. */
  private int waiting;

  Smoother(Smoothing smoothing, FrameRows next) {
    this.smoothing = smoothing;
    this.reach = smoothing.frames() / 2;
    this.next = next;
  }

  @Override
  public void accept(FrameRow row) throws IOException {
    held.add(row);
    if (waiting + Math.min(reach, waiting) < held.size()) {
      handOn(Math.min(reach, waiting));
    }
  }

  /** Hands on the rows that waited for more to come. */
  void finish() throws IOException {
    while (waiting < held.size()) {
      handOn(Math.min(reach, Math.min(waiting, held.size() - 1 - waiting)));
    }
  }

  private void handOn(int around) throws IOException {
    FrameRow row = held.get(waiting);
    next.accept(smoothing.isNone() ? row : row.with(over(held.subList(waiting - around, waiting + around + 1))));
    if (waiting < reach) {
      waiting++;
    } else {
      held.remove(0);
    }
  }

  private float[] over(List<FrameRow> window) {
    int classes = window.get(0).probabilities().length;
    float[] result = new float[classes];
    double[] values = new double[window.size()];
    for (int c = 0; c < classes; c++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = window.get(i).probabilities()[c];
      }
      result[c] = (float) (smoothing.kind() == Smoothing.Kind.MEAN ? mean(values) : median(values));
    }
    return smoothing.kind() == Smoothing.Kind.MEDIAN ? normalised(result) : result;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** Medians need not add up to 1; where all of them are 0, every class is as probable as the other. */
  private static float[] normalised(float[] medians) {
    double sum = 0;
    for (float median : medians) {
      sum += median;
    }
    float[] result = new float[medians.length];
    for (int c = 0; c < result.length; c++) {
      result[c] = (float) (sum > 0 ? medians[c] / sum : 1.0 / result.length);
    }
    return result;
  }
}
