package org.mien.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/** The layer of {@link EncoderBlock}. */
final class EncoderBlockLayer extends SequenceLayer<EncoderBlock> {
  private final transient LayerNorm norm1;
  private final transient LayerNorm norm2;
  private final transient Linear project;
  private final transient Linear merge;
  private final transient Linear widen;
  private final transient Linear narrow;
  private transient AttentionPass attention;
  private transient double[] hidden;

  EncoderBlockLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    int width = (int) layerConf().getNIn();
    int inner = layerConf().getHidden();
    norm1 = new LayerNorm(width);
    norm2 = new LayerNorm(width);
    project = new Linear(width, 3 * width, dataType);
    merge = new Linear(width, width, dataType);
    widen = new Linear(width, inner, dataType);
    narrow = new Linear(inner, width, dataType);
  }

  @Override
  double[] forward(double[] x, int samples, int steps, Mask mask) {
    attention = new AttentionPass(samples, steps, (int) layerConf().getNIn(), layerConf().getHeads(), mask);
    double[] normed = norm1.forward(x, values("gain1"), values("shift1"));
    double[] seen = attention.run(project.forward(normed, getParam("Wqkv"), values("bqkv")));
    double[] middle = merge.forward(seen, getParam("Wo"), values("bo"));
    Vectors.add(1, x, 0, middle, 0, x.length);
    hidden = widen.forward(norm2.forward(middle, values("gain2"), values("shift2")), getParam("W1"), values("b1"));
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = Math.max(hidden[i], 0);
    }
    double[] out = narrow.forward(hidden, getParam("W2"), values("b2"));
    Vectors.add(1, middle, 0, out, 0, out.length);
    blank(out, samples, steps, mask);
    return out;
  }

  @Override
  double[] back(double[] above, int samples, int steps, Mask mask) {
    blank(above, samples, steps, mask);
    double[] inner = narrow.back(above, getParam("W2"), gradient("W2"), gradient("b2"));
    for (int i = 0; i < inner.length; i++) {
      inner[i] = hidden[i] > 0 ? inner[i] : 0;
    }
    double[] middle = normBack(norm2, widen.back(inner, getParam("W1"), gradient("W1"), gradient("b1")), "gain2", "shift2");
    Vectors.add(1, above, 0, middle, 0, middle.length);
    double[] seen = merge.back(middle, getParam("Wo"), gradient("Wo"), gradient("bo"));
    double[] normed = project.back(attention.back(seen), getParam("Wqkv"), gradient("Wqkv"), gradient("bqkv"));
    double[] below = normBack(norm1, normed, "gain1", "shift1");
    Vectors.add(1, middle, 0, below, 0, below.length);
    return below;
  }

  private double[] normBack(LayerNorm norm, double[] above, String gain, String shift) {
    double[] gains = values(gain);
    double[] gainGradient = new double[gains.length];
    double[] shiftGradient = new double[gains.length];
    double[] below = norm.back(above, gains, gainGradient, shiftGradient);
    Host.write(gainGradient, gradient(gain));
    Host.write(shiftGradient, gradient(shift));
    return below;
  }

  @Override
  public void clear() {
    super.clear();
    attention = null;
    hidden = null;
  }
}
