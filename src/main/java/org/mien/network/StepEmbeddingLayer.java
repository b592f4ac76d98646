package org.mien.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/** The layer of {@link StepEmbedding}. */
final class StepEmbeddingLayer extends SequenceLayer<StepEmbedding> {
  private static final double AMPLITUDE = 0.1;
  private static final double LONGEST_WAVE = 10_000;

  private final transient Linear linear;

  StepEmbeddingLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    linear = new Linear((int) layerConf().getNIn(), (int) layerConf().getNOut(), dataType);
  }

  private boolean learned() {
    return layerConf().getPositions() > 0;
  }

  @Override
  double[] forward(double[] x, int samples, int steps, Mask mask) {
    int width = (int) layerConf().getNOut();
    if (learned() && steps != layerConf().getPositions()) {
      throw new IllegalArgumentException(
          "expected " + layerConf().getPositions() + " steps, not " + steps + " " + layerId());
    }
    double[] out = linear.forward(x, getParam("W"), values("b"));
    double[] positions = learned() ? values("P") : waves(steps, width);
    for (int s = 0; s < samples; s++) {
      Vectors.add(1, positions, 0, out, s * positions.length, positions.length);
    }
    blank(out, samples, steps, mask);
    return out;
  }

  @Override
  double[] back(double[] above, int samples, int steps, Mask mask) {
    blank(above, samples, steps, mask);
    if (learned()) {
      double[] positions = new double[above.length / samples];
      for (int s = 0; s < samples; s++) {
        Vectors.add(1, above, s * positions.length, positions, 0, positions.length);
      }
      Host.write(positions, gradient("P"));
    }
    return linear.back(above, getParam("W"), gradient("W"), gradient("b"));
  }

  /** Sine in even columns 2i, cosine in the odd ones after them, of t / 10000^(2i / width). */
  static double[] waves(int steps, int width) {
    double[] out = new double[steps * width];
    for (int t = 0; t < steps; t++) {
      for (int k = 0; k < width; k++) {
        double angle = t / Math.pow(LONGEST_WAVE, (double) (k - k % 2) / width);
        out[t * width + k] = AMPLITUDE * (k % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
      }
    }
    return out;
  }
}
