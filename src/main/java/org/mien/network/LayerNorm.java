package org.mien.network;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016) of many rows: (x - mean) / sqrt(variance + 1e-5) * gain + bias, mean and
 * variance (divided by n) over the row.
 */
final class LayerNorm {
  private static final double EPSILON = 1e-5;

  private final int width;
  private double[] unit;
  private double[] inverse;

  LayerNorm(int width) {
    this.width = width;
  }

  /** Normalised rows; what the way back needs is kept. */
  double[] forward(double[] x, double[] gain, double[] bias) {
    int rows = x.length / width;
    unit = new double[x.length];
    inverse = new double[rows];
    double[] out = new double[x.length];
    for (int r = 0; r < rows; r++) {
      int at = r * width;
      double sum = 0;
      for (int k = 0; k < width; k++) {
        sum += x[at + k];
      }
      double mean = sum / width;
      double squares = 0;
      for (int k = 0; k < width; k++) {
        double d = x[at + k] - mean;
        unit[at + k] = d;
        squares += d * d;
      }
      inverse[r] = 1 / Math.sqrt(squares / width + EPSILON);
      for (int k = 0; k < width; k++) {
        unit[at + k] *= inverse[r];
        out[at + k] = unit[at + k] * gain[k] + bias[k];
      }
    }
    return out;
  }

  /**
   * The way back.
   *
   * @param above gradient of what {@link #forward} gave
   * @param gainGradient receives the gradient of the gains; zeros before
   * @param biasGradient receives the gradient of the biases; zeros before
   * @return gradient of the rows that went in
   */
  double[] back(double[] above, double[] gain, double[] gainGradient, double[] biasGradient) {
    double[] below = new double[above.length];
    for (int r = 0; r < inverse.length; r++) {
      int at = r * width;
      double sum = 0;
      double along = 0;
      for (int k = 0; k < width; k++) {
        double d = above[at + k] * gain[k];
        sum += d;
        along += d * unit[at + k];
        below[at + k] = d;
      }
      double shift = sum / width;
      double turn = along / width;
      for (int k = 0; k < width; k++) {
        below[at + k] = (below[at + k] - shift - unit[at + k] * turn) * inverse[r];
      }
      Vectors.add(1, above, at, biasGradient, 0, width);
      Vectors.addProduct(1, above, at, unit, at, gainGradient, 0, width);
    }
    return below;
  }
}
