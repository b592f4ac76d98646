package org.mien.network;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the layers of the attention network share: samples x steps x values in, plain arrays inside. */
abstract class SequenceLayer<C extends FeedForwardLayer> extends BaseLayer<C> {
  private transient boolean ready;

  SequenceLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  /** Outputs of all steps, or one row a sample if the layer ends the sequence. */
  abstract double[] forward(double[] x, int samples, int steps, Mask mask);

  /**
   * Gradient of the inputs; writes the gradients of all weights.
   *
   * @param above gradient of what the last {@link #forward} gave
   */
  abstract double[] back(double[] above, int samples, int steps, Mask mask);

  /** Whether the layer gives one row a sample instead of one a step. */
  boolean endsSequence() {
    return false;
  }

  @Override
  public Type type() {
    return Type.RECURRENT;
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void setParams(INDArray params) {
    setParams(params, 'c');
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    if (input.rank() != 3 || input.size(2) != layerConf().getNIn()) {
      throw new IllegalArgumentException("expected samples x steps x " + layerConf().getNIn() + ", not "
          + Arrays.toString(input.shape()) + " " + layerId());
    }
    int samples = (int) input.size(0);
    int steps = (int) input.size(1);
    double[] values = forward(Host.doubles(Host.rowMajor(input)), samples, steps, Mask.of(maskArray));
    ready = training;
    long units = layerConf().getNOut();
    long[] shape = endsSequence() ? new long[] {samples, units} : new long[] {samples, steps, units};
    INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape, 'c');
    Host.write(values, out);
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    if (!ready) {
      throw new IllegalStateException("back-propagation without a forward pass in training mode " + layerId());
    }
    double[] values =
        back(Host.doubles(Host.rowMajor(epsilon)), (int) input.size(0), (int) input.size(1), Mask.of(maskArray));
    INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
    Host.write(values, below);
    Gradient gradient = new DefaultGradient();
    gradientViews.forEach(gradient.gradientForVariable()::put);
    return new Pair<>(gradient, below);
  }

  @Override
  public void clear() {
    super.clear();
    ready = false;
  }

  final double[] values(String key) {
    return Host.doubles(getParam(key));
  }

  final INDArray gradient(String key) {
    return gradientViews.get(key);
  }

  /** Sets the rows of steps that do not count to 0. */
  static void blank(double[] rows, int samples, int steps, Mask mask) {
    int width = rows.length / (samples * steps);
    for (int row = 0; row < samples * steps; row++) {
      if (!mask.counts(row / steps, row % steps)) {
        Arrays.fill(rows, row * width, (row + 1) * width, 0);
      }
    }
  }
}
