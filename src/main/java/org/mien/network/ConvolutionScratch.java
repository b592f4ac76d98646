package org.mien.network;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Sizes and working memory of one {@link ConvolutionPoolLayer} for one image size: enough for a few images at a time. */
final class ConvolutionScratch {
  final int kernels;
  final int pooledRows;
  final int pooledColumns;
  final int cells;
  /** Images worked on at a time. */
  final int chunk;
  /** Positions x patch values. */
  final INDArray patches;
  /** Positions x kernels. */
  final INDArray convolved;
  /** Bit patterns of {@link #convolved}. */
  final IntBuffer convolvedBits;
  final int[] convolvedHeap;
  final int[] pooledHeap;
  final int[] winnersHeap;
  /** Kernels x patch length: kernel row, kernel column, channel, and the bias. */
  final INDArray weights;
  final INDArray weightGradient;

  private final int height;
  private final int width;
  private final int channels;
  private final int kernelArea;
  private final Patches layout;
  private final FloatBuffer patchesWindow;
  private final float[] patchesHeap;
  private final float[] imageHeap;

  ConvolutionScratch(ConvolutionPool conf, int height, int width, int chunkFloats) {
    this.height = height;
    this.width = width;
    int[] kernel = conf.getKernelSize();
    int pool = conf.getPool();
    channels = (int) conf.getNIn();
    kernels = (int) conf.getNOut();
    kernelArea = kernel[0] * kernel[1];
    cells = pool * pool;
    pooledRows = Patches.pooled(height, kernel[0], pool);
    pooledColumns = Patches.pooled(width, kernel[1], pool);
    if (pooledRows < 1 || pooledColumns < 1 || cells > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("a " + height + " x " + width + " image is too small for a " + kernel[0] + " x "
          + kernel[1] + " convolution with pooling of " + pool);
    }
    layout = new Patches(height, width, channels, kernel[0], kernel[1], pool);
    int perImage = layout.positions() * (layout.length() + kernels);
    chunk = Math.max(1, chunkFloats / perImage);
    long rows = (long) chunk * layout.positions();
    patches = Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, layout.length()}, 'c');
    convolved = Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, kernels}, 'c');
    weights = Nd4j.createUninitialized(DataType.FLOAT, new long[] {kernels, layout.length()}, 'c');
    weightGradient = Nd4j.createUninitialized(DataType.FLOAT, new long[] {kernels, layout.length()}, 'c');
    patchesWindow = Host.floats(patches);
    convolvedBits = Host.bits(convolved);
    patchesHeap = new float[(int) patches.length()];
    convolvedHeap = new int[(int) convolved.length()];
    pooledHeap = new int[chunk * pooledLength()];
    winnersHeap = new int[pooledLength()];
    imageHeap = new float[chunk * height * width * channels];
  }

  boolean fits(int imageHeight, int imageWidth) {
    return imageHeight == height && imageWidth == width;
  }

  /** Pooling windows of one image. */
  int windows() {
    return pooledRows * pooledColumns;
  }

  /** Pooled values of one image. */
  int pooledLength() {
    return windows() * kernels;
  }

  /** Convolution outputs of one image. */
  int convolvedLength() {
    return layout.positions() * kernels;
  }

  /** The part of a scratch matrix that belongs to {@code images} images. */
  INDArray rows(INDArray matrix, int images) {
    return images == chunk ? matrix
        : matrix.get(NDArrayIndex.interval(0, (long) images * layout.positions()), NDArrayIndex.all());
  }

  /** The patches of {@code n} images from number {@code first} on. */
  INDArray gather(FloatBuffer images, int first, int n) {
    int size = height * width * channels;
    images.get(first * size, imageHeap, 0, n * size);
    int length = layout.positions() * layout.length();
    for (int i = 0; i < n; i++) {
      layout.gather(imageHeap, i * size, patchesHeap, i * length);
    }
    patchesWindow.put(0, patchesHeap, 0, n * length);
    return rows(patches, n);
  }

  /** Adds the gradient of the patches up to the gradient of the images from number {@code first} on. */
  void scatter(FloatBuffer images, int first, int n) {
    int size = height * width * channels;
    int length = layout.positions() * layout.length();
    patchesWindow.get(0, patchesHeap, 0, n * length);
    Arrays.fill(imageHeap, 0, n * size, 0f);
    for (int i = 0; i < n; i++) {
      layout.scatterAdd(patchesHeap, i * length, imageHeap, i * size);
    }
    images.put(first * size, imageHeap, 0, n * size);
  }

  /** Takes the weights from the stock layout kernel, channel, row, column. */
  void packWeights(INDArray stock, INDArray stockBias) {
    float[] in = new float[(int) stock.length()];
    float[] bias = new float[kernels];
    float[] out = new float[(int) weights.length()];
    Host.floats(stock).get(in);
    Host.floats(stockBias).get(bias);
    for (int o = 0, i = 0; o < kernels; o++) {
      int row = o * layout.length();
      for (int c = 0; c < channels; c++) {
        for (int k = 0; k < kernelArea; k++) {
          out[row + k * channels + c] = in[i++];
        }
      }
      out[row + kernelArea * channels] = bias[o];
    }
    Host.floats(weights).put(out);
  }

  /** Writes the gradients of weights and biases in the stock layout. */
  void unpackGradient(INDArray stock, INDArray stockBias) {
    float[] in = new float[(int) weightGradient.length()];
    float[] bias = new float[kernels];
    float[] out = new float[(int) stock.length()];
    Host.floats(weightGradient).get(in);
    for (int o = 0, i = 0; o < kernels; o++) {
      int row = o * layout.length();
      for (int c = 0; c < channels; c++) {
        for (int k = 0; k < kernelArea; k++) {
          out[i++] = in[row + k * channels + c];
        }
      }
      bias[o] = in[row + kernelArea * channels];
    }
    Host.floats(stock).put(out);
    Host.floats(stockBias).put(bias);
  }
}
