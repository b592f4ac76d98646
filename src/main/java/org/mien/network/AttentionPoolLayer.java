package org.mien.network;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The layer of {@link AttentionPool}. */
final class AttentionPoolLayer extends SequenceLayer<AttentionPool> {
  private final transient LayerNorm norm;
  private transient double[] normed;
  /** Samples x steps: the weight of each step; those of a sample sum to 1. */
  private transient double[] shares;

  AttentionPoolLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    norm = new LayerNorm((int) layerConf().getNIn());
  }

  @Override
  boolean endsSequence() {
    return true;
  }

  /** The mask ends here: what follows sees no steps. */
  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
    super.feedForwardMaskArray(mask, state, minibatch);
    return new Pair<>(null, null);
  }

  @Override
  double[] forward(double[] x, int samples, int steps, Mask mask) {
    int width = (int) layerConf().getNIn();
    normed = norm.forward(x, values("gain"), values("shift"));
    shares = new double[samples * steps];
    double[] query = values("query");
    double[] out = new double[samples * width];
    WeightedRows rows = new WeightedRows();
    for (int s = 0; s < samples; s++) {
      double sum = 0;
      double max = Double.NEGATIVE_INFINITY;
      for (int row = s * steps; row < (s + 1) * steps; row++) {
        shares[row] = mask.counts(s, row % steps)
            ? Vectors.dot(normed, row * width, query, 0, width) / Math.sqrt(width) : Double.NEGATIVE_INFINITY;
        max = Math.max(max, shares[row]);
      }
      for (int row = s * steps; row < (s + 1) * steps; row++) {
        shares[row] = max == Double.NEGATIVE_INFINITY ? 0 : Math.exp(shares[row] - max);
        sum += shares[row];
      }
      for (int row = s * steps; row < (s + 1) * steps; row++) {
        shares[row] = sum == 0 ? 0 : shares[row] / sum;
      }
      rows.into(out, s * width, width).add(shares, s * steps, 1, steps, normed, s * steps * width, width);
    }
    return out;
  }

  @Override
  double[] back(double[] above, int samples, int steps, Mask mask) {
    int width = (int) layerConf().getNIn();
    double[] query = values("query");
    double[] queryGradient = new double[width];
    double[] delta = new double[normed.length];
    double[] scores = new double[steps];
    for (int s = 0; s < samples; s++) {
      for (int t = 0; t < steps; t++) {
        scores[t] = Vectors.dot(above, s * width, normed, (s * steps + t) * width, width);
      }
      double mean = Vectors.dot(scores, 0, shares, s * steps, steps);
      for (int t = 0; t < steps; t++) {
        int row = s * steps + t;
        double score = shares[row] * (scores[t] - mean) / Math.sqrt(width);
        Vectors.add(shares[row], above, s * width, delta, row * width, width);
        Vectors.add(score, query, 0, delta, row * width, width);
        Vectors.add(score, normed, row * width, queryGradient, 0, width);
      }
    }
    double[] gain = values("gain");
    double[] gainGradient = new double[width];
    double[] shiftGradient = new double[width];
    double[] below = norm.back(delta, gain, gainGradient, shiftGradient);
    Host.write(gainGradient, gradient("gain"));
    Host.write(shiftGradient, gradient("shift"));
    Host.write(queryGradient, gradient("query"));
    return below;
  }

  @Override
  public void clear() {
    super.clear();
    normed = null;
    shares = null;
  }
}
