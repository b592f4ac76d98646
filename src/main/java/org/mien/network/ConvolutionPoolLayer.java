package org.mien.network;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The layer of {@link ConvolutionPool}: matrix products over gathered patches, a few images at a time so that all stays in cache. */
final class ConvolutionPoolLayer extends BaseLayer<ConvolutionPool> {
  /** Floats of patches and convolution outputs worked on at a time: about a megabyte, half of a usual second-level cache. */
  private static final int CHUNK_FLOATS = 1 << 18;

  private final transient MatrixProduct convolve = new MatrixProduct(false, true, false);
  private final transient MatrixProduct weightGradient = new MatrixProduct(true, false, false);
  private final transient MatrixProduct moreWeightGradient = new MatrixProduct(true, false, true);
  private final transient MatrixProduct patchGradient = new MatrixProduct(false, false, false);
  private transient ConvolutionScratch scratch;
  /** Which cell of each pooling window won, -1 where ReLU let nothing through: all that back-propagation needs. */
  private transient byte[] winners;

  ConvolutionPoolLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  @Override
  public Type type() {
    return Type.CONVOLUTIONAL;
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void setParams(INDArray params) {
    setParams(params, 'c');
  }

  /** Masks belong to frames, not to pixels: they pass through untouched. */
  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
    return new Pair<>(mask, state);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    ConvolutionScratch s = scratch();
    int images = (int) input.size(0);
    INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType,
        new long[] {images, s.pooledRows, s.pooledColumns, s.kernels}, 'c');
    winners = training ? new byte[Math.multiplyExact(images, s.pooledLength())] : null;
    INDArray source = Host.rowMajor(input);
    FloatBuffer from = Host.floats(source);
    FloatBuffer to = Host.floats(out);
    s.packWeights(getParam(ConvolutionParamInitializer.WEIGHT_KEY));
    float[] bias = s.bias(getParam(ConvolutionParamInitializer.BIAS_KEY));
    for (int first = 0; first < images; first += s.chunk) {
      int n = Math.min(s.chunk, images - first);
      INDArray patches = s.gather(from, first, n);
      INDArray convolved = s.rows(s.convolved, n);
      convolve.into(patches, s.weights, convolved);
      s.convolvedWindow.get(0, s.convolvedHeap, 0, n * s.convolvedLength());
      if (training) {
        MaxPool.winners(s.convolvedHeap, n * s.windows(), s.cells, bias, s.pooledHeap, winners, first * s.pooledLength());
      } else {
        MaxPool.values(s.convolvedHeap, n * s.windows(), s.cells, bias, s.pooledHeap);
      }
      to.put(first * s.pooledLength(), s.pooledHeap, 0, n * s.pooledLength());
    }
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    ConvolutionScratch s = scratch();
    int images = (int) input.size(0);
    if (winners == null || winners.length != images * s.pooledLength()) {
      throw new IllegalStateException("back-propagation without a forward pass in training mode " + layerId());
    }
    boolean inputGradient = layerConf().isInputGradient();
    INDArray below = inputGradient
        ? workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c') : null;
    INDArray source = Host.rowMajor(input);
    INDArray above = Host.rowMajor(epsilon);
    FloatBuffer from = Host.floats(source);
    FloatBuffer upper = Host.floats(above);
    FloatBuffer lower = inputGradient ? Host.floats(below) : null;
    s.packWeights(getParam(ConvolutionParamInitializer.WEIGHT_KEY));
    double[] biasGradient = new double[s.kernels];
    for (int first = 0; first < images; first += s.chunk) {
      int n = Math.min(s.chunk, images - first);
      upper.get(first * s.pooledLength(), s.pooledHeap, 0, n * s.pooledLength());
      Arrays.fill(s.convolvedHeap, 0, n * s.convolvedLength(), 0f);
      MaxPool.route(s.pooledHeap, winners, first * s.pooledLength(), n * s.windows(), s.cells, s.convolvedHeap, biasGradient);
      s.convolvedWindow.put(0, s.convolvedHeap, 0, n * s.convolvedLength());
      INDArray delta = s.rows(s.convolved, n);
      (first == 0 ? weightGradient : moreWeightGradient).into(delta, s.gather(from, first, n), s.weightGradient);
      if (inputGradient) {
        patchGradient.into(delta, s.weights, s.rows(s.patches, n));
        s.scatter(lower, first, n);
      }
    }
    return new Pair<>(gradient(s, biasGradient), below);
  }

  private Gradient gradient(ConvolutionScratch s, double[] biasGradient) {
    INDArray weights = gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY);
    INDArray bias = gradientViews.get(ConvolutionParamInitializer.BIAS_KEY);
    s.unpackGradient(weights);
    Host.write(biasGradient, bias);
    Gradient gradient = new DefaultGradient();
    gradient.gradientForVariable().put(ConvolutionParamInitializer.WEIGHT_KEY, weights);
    gradient.gradientForVariable().put(ConvolutionParamInitializer.BIAS_KEY, bias);
    return gradient;
  }

  @Override
  public void clear() {
    super.clear();
    winners = null;
  }

  private ConvolutionScratch scratch() {
    int height = (int) input.size(1);
    int width = (int) input.size(2);
    if (input.rank() != 4 || input.size(3) != layerConf().getNIn()) {
      throw new IllegalArgumentException("expected images x height x width x " + layerConf().getNIn() + ", not "
          + Arrays.toString(input.shape()) + " " + layerId());
    }
    if (scratch == null || !scratch.fits(height, width)) {
      try (MemoryWorkspace none = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
        scratch = new ConvolutionScratch(layerConf(), height, width, CHUNK_FLOATS);
      }
    }
    return scratch;
  }
}
