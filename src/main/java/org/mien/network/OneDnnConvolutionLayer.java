package org.mien.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinearDerivative;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The layer of {@link OneDnnConvolution}. In Deeplearning4j 1.0.0-M2.1 the stock layer never finds its oneDNN helper
 * (it looks up a class that was renamed), and with it would compute wrong gradients for NHWC, as it hands permuted
 * views to it. Here the helper is used directly, and gets row-major arrays only.
 */
final class OneDnnConvolutionLayer extends ConvolutionLayer {
  private final transient MKLDNNConvHelper oneDnn;
  /** The activation of the last training pass: with ReLU it tells as much as what went into it. */
  private transient INDArray activation;

  OneDnnConvolutionLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    IActivation function = layerConf().getActivationFn();
    boolean fits = function instanceof ActivationIdentity
        || function instanceof ActivationReLU && function.equals(new ActivationReLU());
    boolean plain = layerConf().hasBias() && layerConf().getWeightNoise() == null;
    oneDnn = Nd4jBootstrap.start().oneDnn() && dataType == DataType.FLOAT && fits && plain
        ? new MKLDNNConvHelper(dataType) : null;
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    if (oneDnn == null) {
      return super.activate(training, workspaces);
    }
    assertInputSet(false);
    applyDropOutIfNecessary(training, workspaces);
    validateInputRank();
    validateInputDepth(layerConf().getNIn());
    INDArray out = oneDnn.preOutput(Host.rowMajor(input), weights(), bias(), layerConf().getKernelSize(),
        layerConf().getStride(), layerConf().getPadding(), layerConf().getCudnnAlgoMode(), layerConf().getCudnnFwdAlgo(),
        convolutionMode, layerConf().getDilation(), layerConf().getCnn2dDataFormat(), workspaces);
    layerConf().getActivationFn().getActivation(out, training);
    activation = training ? out : null;
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    if (oneDnn == null) {
      return super.backpropGradient(epsilon, workspaces);
    }
    assertInputSet(true);
    if (activation == null) {
      throw new IllegalStateException("back-propagation without a forward pass in training mode " + layerId());
    }
    INDArray delta = delta(Host.rowMajor(epsilon), workspaces);
    Pair<Gradient, INDArray> result = oneDnn.backpropGradient(Host.rowMajor(input), weights(), bias(), delta,
        layerConf().getKernelSize(), layerConf().getStride(), layerConf().getPadding(),
        gradientViews.get(ConvolutionParamInitializer.BIAS_KEY), gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY),
        layerConf().getActivationFn(), layerConf().getCudnnAlgoMode(), layerConf().getCudnnBwdFilterAlgo(),
        layerConf().getCudnnBwdDataAlgo(), convolutionMode, layerConf().getDilation(), layerConf().getCnn2dDataFormat(),
        workspaces);
    result.setSecond(backpropDropOutIfPresent(result.getSecond()));
    return result;
  }

  private INDArray delta(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    if (layerConf().getActivationFn() instanceof ActivationIdentity) {
      return epsilon;
    }
    INDArray delta = workspaces.createUninitialized(ArrayType.BP_WORKING_MEM, dataType, activation.shape(), 'c');
    Nd4j.exec(new RectifiedLinearDerivative(activation, epsilon, delta, 0.0));
    return delta;
  }

  private INDArray weights() {
    return getParam(ConvolutionParamInitializer.WEIGHT_KEY);
  }

  private INDArray bias() {
    return getParam(ConvolutionParamInitializer.BIAS_KEY);
  }

  @Override
  public void clear() {
    super.clear();
    activation = null;
  }
}
