package org.mien.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.weights.WeightInit;
import org.scijava.plugin.Plugin;

/**
 * The network of the paper: convolutions of 32 and 64 kernels (3 x 3, ReLU, no padding), three 2 x 2 max pools, LSTM 50,
 * SimpleRNN 30, dense 128 (ReLU), softmax. The paper gives no size for the second convolution and does not say what the
 * sequence is: ours are 64 kernels, the frames of a clip, and for stills the rows of the feature map. Third pool and
 * second follow each other, so they are computed as one of 4 x 4.
 */
@Plugin(type = NetworkPreset.class, name = PaperPreset.KEY)
public final class PaperPreset implements NetworkPreset {

  /** The key of this preset. */
  public static final String KEY = "paper";

  private static final int KERNEL = 3;
  private static final int FIRST_KERNELS = 32;
  private static final int SECOND_KERNELS = 64;
  private static final int FIRST_POOL = 2;
  private static final int SECOND_AND_THIRD_POOL = 4;
  private static final int LSTM_UNITS = 50;
  private static final int RNN_UNITS = 30;
  private static final int DENSE_UNITS = 128;

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Network of the paper";
  }

  @Override
  public String description() {
    return "Two convolutions (32 and 64 kernels), three max pools, LSTM 50, simple recurrent layer 30, dense 128, softmax; "
        + "the frames of a clip or the rows of a still's feature map are the sequence.";
  }

  @Override
  public ComputationGraphConfiguration configure(NetworkPlan plan) {
    return configure(plan, new FusedRnn(LSTM_UNITS, RNN_UNITS, true));
  }

  /** The plastic layer that may stand where the simple recurrent one does. */
  static PlasticRnn plastic(boolean frozen) {
    return new PlasticRnn(LSTM_UNITS, RNN_UNITS, true, frozen);
  }

  /** The network of the paper with another layer in the place of its simple recurrent one. */
  static ComputationGraphConfiguration configure(NetworkPlan plan, FusedRnn recurrent) {
    int rows = pooled(plan.height());
    int columns = pooled(plan.width());
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("frames of " + plan.width() + " x " + plan.height()
          + " pixels are too small for the network of the paper, 14 x 14 is the least");
    }
    MapsToSequence sequence = new MapsToSequence(plan.clips(), rows, columns, SECOND_KERNELS);
    GraphBuilder graph = PresetParts.begin(plan, WeightInit.XAVIER_UNIFORM);
    graph.addLayer("conv1", new ConvolutionPool(plan.channels(), FIRST_KERNELS, KERNEL, FIRST_POOL, false), FRAMES)
        .addLayer("conv2", new ConvolutionPool(FIRST_KERNELS, SECOND_KERNELS, KERNEL, SECOND_AND_THIRD_POOL, true), "conv1")
        .addLayer("lstm", new FusedLstm(sequence.values(), LSTM_UNITS), "conv2")
        .addLayer("rnn", recurrent, "lstm")
        .inputPreProcessor("lstm", sequence);
    if (plan.clips()) {
      graph.inputPreProcessor("conv1", new FramesToImages(plan.height(), plan.width(), plan.channels()));
    }
    return PresetParts.end(graph, plan, "rnn", RNN_UNITS, DENSE_UNITS).build();
  }

  private static int pooled(int side) {
    return Patches.pooled(Patches.pooled(side, KERNEL, FIRST_POOL), KERNEL, SECOND_AND_THIRD_POOL);
  }
}
