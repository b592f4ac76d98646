package org.mien.network;

/**
 * Where the values under each position of a convolution kernel lie in one image, channels last, without padding and with
 * stride 1. Positions come cell by cell: the first positions of all pooling windows, then all second ones and so on;
 * positions that no window covers are never computed. Behind each patch stands a 1, which the bias is multiplied with.
 */
final class Patches {
  private final int channels;
  private final int width;
  private final int kernelHeight;
  private final int segment;
  private final int[] corner;

  /**
   * @param height image rows, at least {@code kernelHeight + pool - 1}
   * @param width image columns, at least {@code kernelWidth + pool - 1}
   * @param channels values per pixel
   * @param kernelHeight kernel rows
   * @param kernelWidth kernel columns
   * @param pool side of the pooling window and its stride
   */
  Patches(int height, int width, int channels, int kernelHeight, int kernelWidth, int pool) {
    this.channels = channels;
    this.width = width;
    this.kernelHeight = kernelHeight;
    this.segment = kernelWidth * channels;
    int rows = pooled(height, kernelHeight, pool);
    int columns = pooled(width, kernelWidth, pool);
    corner = new int[rows * columns * pool * pool];
    int i = 0;
    for (int cell = 0; cell < pool * pool; cell++) {
      for (int window = 0; window < rows * columns; window++) {
        int y = window / columns * pool + cell / pool;
        int x = window % columns * pool + cell % pool;
        corner[i++] = (y * width + x) * channels;
      }
    }
  }

  /** Windows that fit along one side, as Keras counts them without padding; 0 if none fits. */
  static int pooled(int size, int kernel, int pool) {
    return size < kernel ? 0 : (size - kernel + 1) / pool;
  }

  /** Kernel positions in one image. */
  int positions() {
    return corner.length;
  }

  /** Length of one patch: the values under the kernel in the order kernel row, kernel column, channel, and the 1. */
  int length() {
    return kernelHeight * segment + 1;
  }

  /**
   * Copies the values under every position of the image at {@code from}, one row a position, to {@code patches} at
   * {@code to}.
   */
  void gather(float[] image, int from, float[] patches, int to) {
    int out = to;
    int step = width * channels;
    for (int c : corner) {
      int in = from + c;
      for (int k = 0; k < kernelHeight; k++) {
        copy(image, in, patches, out);
        in += step;
        out += segment;
      }
      patches[out++] = 1f;
    }
  }

  private void copy(float[] image, int in, float[] patches, int out) {
    if (segment >= 16) {
      System.arraycopy(image, in, patches, out, segment);
    } else {
      for (int i = 0; i < segment; i++) {
        patches[out + i] = image[in + i];
      }
    }
  }

  /** The transpose of {@link #gather}: adds each value to the pixel it was copied from. */
  void scatterAdd(float[] patches, int from, float[] image, int to) {
    int in = from;
    int step = width * channels;
    for (int c : corner) {
      int out = to + c;
      for (int k = 0; k < kernelHeight; k++) {
        add(patches, in, image, out, segment);
        in += segment;
        out += step;
      }
      in++;
    }
  }

  private static void add(float[] values, int in, float[] image, int out, int n) {
    for (int i = 0; i < n; i++) {
      image[out + i] += values[in + i];
    }
  }
}
