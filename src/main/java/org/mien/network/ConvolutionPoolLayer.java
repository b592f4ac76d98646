package org.mien.network;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
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

/**
 * The layer of {@link ConvolutionPool}: matrix products over gathered patches, a few images at a time so that all stays
 * in cache.
 */
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
    IntBuffer to = Host.bits(out);
    packWeights(s);
    for (int first = 0; first < images; first += s.chunk) {
      int n = Math.min(s.chunk, images - first);
      INDArray convolved = s.rows(s.convolved, n);
      convolve.into(s.gather(from, first, n), s.weights, convolved);
      s.convolvedBits.get(0, s.convolvedHeap, 0, n * s.convolvedLength());
      for (int i = 0; i < n; i++) {
        pool(s, i, (first + i) * s.pooledLength(), to);
      }
    }
    return out;
  }

  private void pool(ConvolutionScratch s, int image, int at, IntBuffer to) {
    int from = image * s.convolvedLength();
    int slab = s.pooledLength();
    if (winners == null) {
      MaxPool.values(s.convolvedHeap, from, s.cells, s.pooledHeap, slab);
    } else {
      MaxPool.winners(s.convolvedHeap, from, s.cells, s.pooledHeap, s.winnersHeap, slab);
      MaxPool.narrow(s.winnersHeap, winners, at, slab);
    }
    to.put(at, s.pooledHeap, 0, slab);
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
    IntBuffer upper = Host.bits(above);
    FloatBuffer lower = inputGradient ? Host.floats(below) : null;
    packWeights(s);
    for (int first = 0; first < images; first += s.chunk) {
      int n = Math.min(s.chunk, images - first);
      INDArray delta = delta(s, upper, first, n);
      (first == 0 ? weightGradient : moreWeightGradient).into(delta, s.gather(from, first, n), s.weightGradient);
      if (inputGradient) {
        patchGradient.into(delta, s.weights, s.rows(s.patches, n));
        s.scatter(lower, first, n);
      }
    }
    return new Pair<>(parameterGradient(s), below);
  }

  /** The gradient of the convolution outputs of {@code n} images: almost all zeros. */
  private INDArray delta(ConvolutionScratch s, IntBuffer upper, int first, int n) {
    int slab = s.pooledLength();
    upper.get(first * slab, s.pooledHeap, 0, n * slab);
    Arrays.fill(s.convolvedHeap, 0, n * s.convolvedLength(), 0);
    for (int i = 0; i < n; i++) {
      MaxPool.route(s.pooledHeap, i * slab, winners, (first + i) * slab, slab, s.convolvedHeap, i * s.convolvedLength());
    }
    s.convolvedBits.put(0, s.convolvedHeap, 0, n * s.convolvedLength());
    return s.rows(s.convolved, n);
  }

  private void packWeights(ConvolutionScratch s) {
    s.packWeights(getParam(ConvolutionParamInitializer.WEIGHT_KEY), getParam(ConvolutionParamInitializer.BIAS_KEY));
  }

  private Gradient parameterGradient(ConvolutionScratch s) {
    INDArray weights = gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY);
    INDArray bias = gradientViews.get(ConvolutionParamInitializer.BIAS_KEY);
    s.unpackGradient(weights, bias);
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
