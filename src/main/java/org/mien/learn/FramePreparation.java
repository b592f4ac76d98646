package org.mien.learn;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;
import org.mien.image.Resize;
import org.mien.job.UserError;
import org.mien.texture.TextureDescriptors;
import org.mien.texture.TextureFeatures;

/**
 * Turns one gray frame into what a model reads: the one piece of code that training, evaluation and frame-by-frame
 * classification share. Holds no state; safe for use by several threads.
 */
public final class FramePreparation {

  private static final float ROUNDING = 1e-4f;

  private final Preparation preparation;
  private final Resize.Method method;
  private final TextureFeatures texture;

  /**
   * Prepares frames in this way, with the texture descriptors that come with Mien.
   *
   * @throws UserError if the texture key is unknown to {@link TextureDescriptors#find}
   */
  public FramePreparation(Preparation preparation) {
    this(preparation, TextureDescriptors.builtIn());
  }

  /**
   * Prepares frames in this way, with one of these texture descriptors.
   *
   * @throws UserError if the texture key is unknown to {@link TextureDescriptors#find}
   */
  public FramePreparation(Preparation preparation, TextureDescriptors textures) {
    this.preparation = preparation;
    this.method = Resize.Method.of(preparation.resize());
    this.texture = preparation.hasLbp() ? textures.find(preparation.lbp()) : null;
  }

  /** How frames are prepared. */
  public Preparation preparation() {
    return preparation;
  }

  /** Width and height of a prepared frame in pixels. */
  public int frameSize() {
    return preparation.frameSize();
  }

  /** Length of the texture histogram of a frame, 0 where none is prepared. */
  public int histogramLength() {
    return texture == null ? 0 : texture.length() * preparation.input().stored();
  }

  /**
   * One frame of a recording as an example keeps it, in as many planes as the preparation has.
   *
   * @return {@code channels * frameSize * frameSize} bytes, plane after plane
   * @throws java.io.IOException if the frame cannot be read, or is no motion map where one is expected
   */
  public byte[] pixels(FrameSource source, int index) throws IOException {
    int stored = preparation.input().stored();
    if (stored == 1) {
      return pixels(source.frame(index));
    }
    List<Gray> planes = source.planes(index);
    if (planes.size() != stored) {
      throw new IOException("it is gray, but a motion map has three planes (horizontal flow, vertical flow, strain)");
    }
    byte[] all = new byte[stored * preparation.frameSize() * preparation.frameSize()];
    for (int i = 0; i < stored; i++) {
      byte[] plane = pixels(planes.get(i));
      System.arraycopy(plane, 0, all, i * plane.length, plane.length);
    }
    return all;
  }

  /**
   * The frame resized by equation (2), as whole numbers from 0 to 255, one byte a pixel, row by row. 16-bit values are
   * divided by 257 and rounded to the nearest; floating point is multiplied by 255 and rounded.
   *
   * @throws UserError if a floating point frame leaves the range from 0 to 1
   */
  public byte[] pixels(Gray frame) {
    if (frame.bits() == 32) {
      checkUnitRange(frame);
    }
    Gray small = Resize.to(frame, preparation.frameSize(), preparation.frameSize(), method);
    float scale = 255f / frame.ceiling();
    float[] values = small.pixels();
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(0, Math.min(255, (int) Math.rint(values[i] * scale)));
    }
    return bytes;
  }

  /** Whether the texture is that of clips as wholes, so that a single frame has none. */
  public boolean describesVolumes() {
    return texture != null && texture.descriptor().describesVolumes();
  }

  /**
   * The texture vector of a clip: the mean over its frames, or that of the whole clip where the descriptor describes volumes.
   *
   * @param frames all frames of the clip as {@link #pixels} prepared them
   * @return {@link #histogramLength()} values that sum to 1 a block
   * @throws UserError if the descriptor needs more frames
   */
  public float[] histogram(List<byte[]> frames) {
    float[] mean = new float[histogramLength()];
    if (describesVolumes()) {
      return volume(frames, mean);
    }
    for (byte[] frame : frames) {
      float[] values = histogram(frame);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values[i] / frames.size();
      }
    }
    return mean;
  }

  private float[] volume(List<byte[]> frames, float[] target) {
    for (int plane = 0; plane < preparation.input().stored(); plane++) {
      int at = plane;
      double[] shares = texture.of(frames.stream().map(frame -> plane(frame, at)).toList());
      for (int i = 0; i < shares.length; i++) {
        target[plane * shares.length + i] = (float) shares[i];
      }
    }
    return target;
  }

  private Gray plane(byte[] pixels, int plane) {
    int size = preparation.frameSize();
    int area = size * size;
    return GrayConversion.ofBytes(size, size, Arrays.copyOfRange(pixels, plane * area, (plane + 1) * area));
  }

  /**
   * The texture histogram by equations (4) to (7) of a frame that {@link #pixels} prepared; of a motion map, the
   * histograms of its planes one after the other.
   *
   * @return {@link #histogramLength()} values that sum to 1 a block
   */
  public float[] histogram(byte[] pixels) {
    float[] histogram = new float[histogramLength()];
    if (texture == null) {
      return histogram;
    }
    for (int plane = 0; plane < preparation.input().stored(); plane++) {
      double[] shares = texture.of(plane(pixels, plane));
      for (int i = 0; i < shares.length; i++) {
        histogram[plane * shares.length + i] = (float) shares[i];
      }
    }
    return histogram;
  }

  private static void checkUnitRange(Gray frame) {
    for (float value : frame.pixels()) {
      if (!(value >= -ROUNDING && value <= 1 + ROUNDING)) {
        throw new UserError(
            "A 32-bit frame holds the value " + value
                + " where 0 (black) to 1 (white) is expected; convert the images to 8 or 16 bits.");
      }
    }
  }
}
