package org.mien.network;

import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/**
 * The way between ND4J's arrays, which live outside the Java heap, and plain Java arrays, which Java's compiler handles
 * best.
 */
final class Host {

  private Host() {}

  /** The array itself if its values lie row by row without gaps, else a copy that does. */
  static INDArray rowMajor(INDArray a) {
    return a.ordering() == 'c' && Shape.hasDefaultStridesForShape(a) ? a : a.dup('c');
  }

  /**
   * A window on the values of a float array in the order in which they lie in memory. The caller keeps the array alive
   * while it uses the window.
   *
   * @throws IllegalArgumentException if the array holds more than 2 GB, or other values than floats
   */
  static FloatBuffer floats(INDArray a) {
    if (a.dataType() != DataType.FLOAT) {
      throw new IllegalArgumentException("expected 32-bit floats, not " + a.dataType());
    }
    if (a.length() > Integer.MAX_VALUE / Float.BYTES) {
      throw new IllegalArgumentException("an array of " + a.length() + " values is too large, use a smaller batch");
    }
    return ((FloatPointer) a.data().addressPointer()).capacity(a.length()).asBuffer();
  }

  /** As {@link #floats}, seen as the bit patterns of the floats. */
  static IntBuffer bits(INDArray a) {
    floats(a);
    return ((FloatPointer) a.data().addressPointer()).capacity(a.length()).asByteBuffer().order(ByteOrder.nativeOrder())
        .asIntBuffer();
  }

  /** The values of a float or double array in the order in which they lie in memory. */
  static double[] doubles(INDArray a) {
    double[] out = new double[Math.toIntExact(a.length())];
    if (a.dataType() == DataType.DOUBLE) {
      doubleWindow(a).get(out);
    } else {
      float[] values = new float[out.length];
      floats(a).get(values);
      for (int i = 0; i < out.length; i++) {
        out[i] = values[i];
      }
    }
    return out;
  }

  /** Overwrites a float or double array, in the order in which its values lie in memory. */
  static void write(double[] values, INDArray to) {
    if (to.length() != values.length) {
      throw new IllegalArgumentException(values.length + " values do not fit into " + to.length());
    }
    if (to.dataType() == DataType.DOUBLE) {
      doubleWindow(to).put(values);
    } else {
      float[] narrow = new float[values.length];
      for (int i = 0; i < narrow.length; i++) {
        narrow[i] = (float) values[i];
      }
      floats(to).put(narrow);
    }
  }

  private static DoubleBuffer doubleWindow(INDArray a) {
    return ((DoublePointer) a.data().addressPointer()).capacity(a.length()).asBuffer();
  }
}
