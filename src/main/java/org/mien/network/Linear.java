package org.mien.network;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * y = x W + b for many rows, and its way back. Weights are inputs x outputs, row-major. Plain arrays in and out; the products
 * themselves are {@link MatrixProduct}.
 */
final class Linear {
  private final int outputs;
  private final RowMatrix x;
  private final RowMatrix y;
  private final RowMatrix below;
  private final MatrixProduct product = new MatrixProduct(false, false, false);
  private final MatrixProduct weightProduct = new MatrixProduct(true, false, false);
  private final MatrixProduct inputProduct = new MatrixProduct(false, true, false);

  Linear(int inputs, int outputs, DataType type) {
    this.outputs = outputs;
    x = new RowMatrix(inputs, type);
    y = new RowMatrix(outputs, type);
    below = new RowMatrix(inputs, type);
  }

  /** Rows of outputs; the inputs are kept for {@link #back}. */
  double[] forward(double[] inputs, INDArray weights, double[] bias) {
    INDArray in = x.load(inputs);
    INDArray out = y.rows(in.size(0));
    product.into(in, weights, out);
    double[] values = Host.doubles(out);
    for (int r = 0; r < values.length; r += outputs) {
      Vectors.add(1, bias, 0, values, r, outputs);
    }
    return values;
  }

  /**
   * Writes the gradients of weights and bias.
   *
   * @param above gradient of the outputs
   * @return gradient of the inputs
   */
  double[] back(double[] above, INDArray weights, INDArray weightGradient, INDArray biasGradient) {
    INDArray delta = y.load(above);
    weightProduct.into(x.used(), delta, weightGradient);
    double[] bias = new double[outputs];
    for (int r = 0; r < above.length; r += outputs) {
      Vectors.add(1, above, r, bias, 0, outputs);
    }
    Host.write(bias, biasGradient);
    INDArray in = below.rows(delta.size(0));
    inputProduct.into(delta, weights, in);
    return Host.doubles(in);
  }
}
