package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Numbers bit by bit: the equality of the arrays themselves takes numbers for equal that lie within 1e-5 of each other. */
final class Bits {

  private Bits() {}

  /** The bits of all numbers in the order of their places. */
  static int[] of(INDArray array) {
    assertThat(array.dataType()).isEqualTo(DataType.FLOAT);
    float[] values = array.dup('c').data().asFloat();
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }
}
