package org.mien.network;

import java.util.Arrays;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.SimpleRnnParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The layer of {@link FusedRnn}: all in plain arrays, in double precision, since its products are too small for a
 * library call.
 */
class FusedRnnLayer extends BaseLayer<FusedRnn> {
  private transient RnnPass pass;

  FusedRnnLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  @Override
  public Type type() {
    return Type.RECURRENT;
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  /** The mask ends here where only the last step goes on: what follows sees no steps. */
  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
    maskArray = mask;
    maskState = state;
    return layerConf().isLastStepOnly() ? new Pair<>(null, null) : new Pair<>(mask, state);
  }

  /** A pass with the weights as they are now. */
  RnnPass begin(int samples, int steps, Mask mask) {
    return new RnnPass(samples, steps, (int) layerConf().getNIn(), (int) layerConf().getNOut(), mask);
  }

  /** Adds what else than input weights, recurrent weights and bias has a gradient; nothing here. */
  void more(Gradient gradient, RnnPass done) {}

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    if (input.rank() != 3 || input.size(2) != layerConf().getNIn()) {
      throw new IllegalArgumentException("expected samples x steps x " + layerConf().getNIn() + ", not "
          + Arrays.toString(input.shape()) + " " + layerId());
    }
    int samples = (int) input.size(0);
    int steps = (int) input.size(1);
    int units = (int) layerConf().getNOut();
    RnnPass forward = begin(samples, steps, Mask.of(maskArray));
    forward.run(Host.doubles(Host.rowMajor(input)), parameter(SimpleRnnParamInitializer.WEIGHT_KEY),
        parameter(SimpleRnnParamInitializer.RECURRENT_WEIGHT_KEY), parameter(SimpleRnnParamInitializer.BIAS_KEY));
    pass = training ? forward : null;
    boolean last = layerConf().isLastStepOnly();
    long[] shape = last ? new long[] {samples, units} : new long[] {samples, steps, units};
    INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, shape, 'c');
    Host.write(last ? forward.lastOutput() : forward.output(), out);
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    if (pass == null) {
      throw new IllegalStateException("back-propagation without a forward pass in training mode " + layerId());
    }
    double[] above = Host.doubles(Host.rowMajor(epsilon));
    double[] weights = parameter(SimpleRnnParamInitializer.WEIGHT_KEY);
    double[] recurrent = parameter(SimpleRnnParamInitializer.RECURRENT_WEIGHT_KEY);
    double[] delta = pass.back(layerConf().isLastStepOnly() ? pass.spread(above) : above, recurrent);
    Gradient gradient = new DefaultGradient();
    put(gradient, SimpleRnnParamInitializer.WEIGHT_KEY, pass.weightGradient(Host.doubles(Host.rowMajor(input)), delta));
    put(gradient, SimpleRnnParamInitializer.RECURRENT_WEIGHT_KEY, pass.recurrentGradient(delta));
    put(gradient, SimpleRnnParamInitializer.BIAS_KEY, pass.biasGradient(delta));
    more(gradient, pass);
    INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
    Host.write(pass.inputGradient(delta, weights), below);
    return new Pair<>(gradient, below);
  }

  final void put(Gradient gradient, String key, double[] values) {
    INDArray view = gradientViews.get(key);
    Host.write(values, view);
    gradient.gradientForVariable().put(key, view);
  }

  final double[] parameter(String key) {
    return Host.doubles(getParam(key));
  }

  @Override
  public void clear() {
    super.clear();
    pass = null;
  }
}
