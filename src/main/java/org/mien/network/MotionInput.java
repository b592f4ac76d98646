package org.mien.network;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.mien.motion.RelativeMotion;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Motion maps as {@link RelativeMotion#withSpeed}, with the outermost values repeated once outwards so that a 3 x 3
 * convolution without padding keeps the size: samples x side x side x 3, or samples x frames x (side * side * 3), become images
 * x (side / 2 + 2) x (side / 2 + 2) x 4. Has nothing to learn and hands no gradient on.
 */
public final class MotionInput implements InputPreProcessor {
  private static final long serialVersionUID = 1L;

  /** Values a pixel that comes out: both parts of the flow, the strain, and the length of the flow. */
  static final int CHANNELS = RelativeMotion.PLANES + 1;

  /** About 25 MB of maps of 28 x 28 pixels. */
  private static final int MOST_KEPT = 2048;

  private final int side;
  /** Maps seen before: training without augmentation sees the same ones in every epoch. Belongs to one network, so one thread. */
  private final transient Map<Pixels, float[]> kept = new HashMap<>();

  /** For frames of this width and height in pixels, at least 2. */
  public MotionInput(@JsonProperty("side") int side) {
    this.side = side;
  }

  /** Rows and columns of a frame. */
  public int getSide() {
    return side;
  }

  /** Rows and columns of what comes out. */
  static int padded(int side) {
    return side / 2 + 2;
  }

  @Override
  public INDArray preProcess(INDArray maps, int minibatch, LayerWorkspaceMgr workspaces) {
    int values = RelativeMotion.PLANES * side * side;
    if (maps.dataType() != DataType.FLOAT || maps.length() % values != 0 || maps.size(0) == 0) {
      throw new IllegalArgumentException("expected motion maps of " + side + " x " + side + " x " + RelativeMotion.PLANES
          + " floats, not " + Arrays.toString(maps.shape()));
    }
    int images = (int) (maps.length() / values);
    int padded = padded(side);
    INDArray flat = Host.rowMajor(maps);
    INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT,
        new long[] {images, padded, padded, CHANNELS}, 'c');
    FloatBuffer from = Host.floats(flat);
    FloatBuffer to = Host.floats(out);
    float[] pixels = new float[values];
    for (int image = 0; image < images; image++) {
      from.get(pixels);
      to.put(prepared(pixels));
    }
    return out;
  }

  private float[] prepared(float[] pixels) {
    float[] known = kept.get(new Pixels(pixels));
    if (known != null) {
      return known;
    }
    float[] planes = new float[pixels.length];
    split(pixels, planes);
    float[] values = padded(RelativeMotion.withSpeed(planes, side));
    if (kept.size() < MOST_KEPT) {
      kept.put(new Pixels(pixels.clone()), values);
    }
    return values;
  }

  /** One map as a key: equal where all values are. */
  private record Pixels(float[] values) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Pixels that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  private void split(float[] pixels, float[] planes) {
    int area = side * side;
    for (int i = 0; i < area; i++) {
      for (int p = 0; p < RelativeMotion.PLANES; p++) {
        planes[p * area + i] = pixels[i * RelativeMotion.PLANES + p];
      }
    }
  }

  private float[] padded(float[] values) {
    int half = side / 2;
    int padded = padded(side);
    int row = half * CHANNELS;
    float[] out = new float[CHANNELS * padded * padded];
    for (int y = 0; y < padded; y++) {
      int from = Math.max(0, Math.min(half - 1, y - 1)) * row;
      int to = y * (row + 2 * CHANNELS);
      System.arraycopy(values, from, out, to, CHANNELS);
      System.arraycopy(values, from, out, to + CHANNELS, row);
      System.arraycopy(values, from + row - CHANNELS, out, to + CHANNELS + row, CHANNELS);
    }
    return out;
  }

  /**
   * Nothing: zero and unit of a map depend on all its pixels, so a network takes no gradient through them. {@link InputGradients}
   * takes it behind this.
   */
  @Override
  public INDArray backprop(INDArray gradient, int minibatch, LayerWorkspaceMgr workspaces) {
    return null;
  }

  @Override
  public InputPreProcessor clone() {
    return new MotionInput(side);
  }

  @Override
  public InputType getOutputType(InputType input) {
    return InputType.convolutional(padded(side), padded(side), CHANNELS);
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
    return new Pair<>(mask, state);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MotionInput that && side == that.side;
  }

  @Override
  public int hashCode() {
    return side;
  }
}
