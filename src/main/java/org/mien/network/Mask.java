package org.mien.network;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which steps of which samples count. */
final class Mask {
  private static final Mask ALL = new Mask(new double[0], 0);

  private final double[] values;
  private final int steps;

  private Mask(double[] values, int steps) {
    this.values = values;
    this.steps = steps;
  }

  /** @param mask samples x steps, 0 where a step does not count; null if all do */
  static Mask of(INDArray mask) {
    return mask == null ? ALL
        : new Mask(Host.doubles(Host.rowMajor(mask.castTo(DataType.DOUBLE))), (int) mask.size(1));
  }

  /** Whether step {@code step} of sample {@code sample} counts. */
  boolean counts(int sample, int step) {
    return values.length == 0 || values[sample * steps + step] != 0;
  }

  /** The last step of a sample that counts, 0 if none does. */
  int last(int sample, int length) {
    for (int t = length - 1; t > 0; t--) {
      if (counts(sample, t)) {
        return t;
      }
    }
    return 0;
  }
}
