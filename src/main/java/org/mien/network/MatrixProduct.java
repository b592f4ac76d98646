package org.mien.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A product of two matrices, C = A B, with A or B transposed on the way if wanted.
 *
 * <p>ND4J's own {@code gemm} goes to OpenBLAS 0.3.19, which takes a newer processor for an SSE3 one. The "matmul"
 * operation goes to oneDNN where the native build has it, provided that all three matrices are laid out row by row, and
 * to OpenBLAS elsewhere: same numbers to rounding. Hence row-major arrays in all own layers. See docs/benchmarks.md.
 *
 * <p>One object belongs to one layer of one network: it is not safe for several threads.
 */
final class MatrixProduct {
  private final OpContext context;
  private final Mmul operation = new Mmul();

  /**
   * @param transposeA use A transposed
   * @param transposeB use B transposed
   * @param add add to C instead of replacing it
   */
  MatrixProduct(boolean transposeA, boolean transposeB, boolean add) {
    context = Nd4j.getExecutioner().buildContext();
    context.setIArguments(transposeA ? 1 : 0, transposeB ? 1 : 0, 0);
    context.setTArguments(1.0, add ? 1.0 : 0.0);
  }

  /**
   * Writes the product into {@code c}.
   *
   * @param a rows x inner, row-major
   * @param b inner x columns, row-major
   * @param c rows x columns, row-major, of the same data type
   */
  void into(INDArray a, INDArray b, INDArray c) {
    context.purge();
    context.setInputArray(0, a);
    context.setInputArray(1, b);
    context.setOutputArray(0, c);
    Nd4j.exec(operation, context);
    context.purge();
  }
}
