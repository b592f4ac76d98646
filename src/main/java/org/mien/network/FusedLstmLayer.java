package org.mien.network;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.LSTMParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The layer of {@link FusedLstm}. The products with the input, which cost most, are one matrix product over all steps; the
 * recurrence runs over plain arrays in double precision.
 */
final class FusedLstmLayer extends BaseLayer<FusedLstm> {
  private final transient MatrixProduct project = new MatrixProduct(false, true, false);
  private final transient MatrixProduct weightGradient = new MatrixProduct(true, false, false);
  private final transient MatrixProduct inputGradient = new MatrixProduct(false, false, false);
  private transient LstmPass pass;

  FusedLstmLayer(NeuralNetConfiguration conf, org.nd4j.linalg.api.buffer.DataType dataType) {
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

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    checkInput();
    int samples = (int) input.size(0);
    int steps = (int) input.size(1);
    int units = (int) layerConf().getNOut();
    INDArray gates = workspaces.createUninitialized(ArrayType.FF_WORKING_MEM, dataType,
        new long[] {(long) samples * steps, 4L * units}, 'c');
    project.into(rows(input), getParam(LSTMParamInitializer.INPUT_WEIGHT_KEY).transpose(), gates);
    LstmPass forward = new LstmPass(samples, steps, units, Host.doubles(gates), Mask.of(maskArray));
    forward.run(Host.doubles(getParam(LSTMParamInitializer.RECURRENT_WEIGHT_KEY)),
        Host.doubles(getParam(LSTMParamInitializer.BIAS_KEY)));
    pass = training ? forward : null;
    INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, new long[] {samples, steps, units}, 'c');
    Host.write(forward.output(), out);
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    if (pass == null) {
      throw new IllegalStateException("back-propagation without a forward pass in training mode " + layerId());
    }
    INDArray recurrent = gradientViews.get(LSTMParamInitializer.RECURRENT_WEIGHT_KEY);
    INDArray bias = gradientViews.get(LSTMParamInitializer.BIAS_KEY);
    INDArray weights = gradientViews.get(LSTMParamInitializer.INPUT_WEIGHT_KEY);
    double[] recurrentGradient = new double[(int) recurrent.length()];
    double[] biasGradient = new double[(int) bias.length()];
    double[] delta = pass.back(Host.doubles(Host.rowMajor(epsilon)),
        Host.doubles(getParam(LSTMParamInitializer.RECURRENT_WEIGHT_KEY)), recurrentGradient, biasGradient);
    Host.write(recurrentGradient, recurrent);
    Host.write(biasGradient, bias);
    long rows = input.size(0) * input.size(1);
    INDArray gates = workspaces.createUninitialized(ArrayType.BP_WORKING_MEM, dataType,
        new long[] {rows, bias.length()}, 'c');
    Host.write(delta, gates);
    weightGradient.into(gates, rows(input), weights.transpose());
    // Made flat and seen as a sequence afterwards: the other way round, ND4J copies where there is a single step.
    INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType,
        new long[] {rows, input.size(2)}, 'c');
    inputGradient.into(gates, getParam(LSTMParamInitializer.INPUT_WEIGHT_KEY).transpose(), below);
    Gradient gradient = new DefaultGradient();
    gradient.gradientForVariable().put(LSTMParamInitializer.INPUT_WEIGHT_KEY, weights);
    gradient.gradientForVariable().put(LSTMParamInitializer.RECURRENT_WEIGHT_KEY, recurrent);
    gradient.gradientForVariable().put(LSTMParamInitializer.BIAS_KEY, bias);
    return new Pair<>(gradient, workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, below.reshape('c', input.shape())));
  }

  @Override
  public void clear() {
    super.clear();
    pass = null;
  }

  private void checkInput() {
    if (input.rank() != 3 || input.size(2) != layerConf().getNIn()) {
      throw new IllegalArgumentException("expected samples x steps x " + layerConf().getNIn() + ", not "
          + Arrays.toString(input.shape()) + " " + layerId());
    }
  }

  /** Samples x steps x values as one matrix with a row for each step of each sample. */
  private static INDArray rows(INDArray sequence) {
    INDArray flat = Host.rowMajor(sequence);
    return flat.reshape('c', flat.size(0) * flat.size(1), flat.size(2));
  }
}
