package org.mien.network;

import java.util.Arrays;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Clips x frames x (pixels x planes) as images x height x width x planes, so that the same convolution sees every frame. A
 * view, no copy.
 */
public final class FramesToImages implements InputPreProcessor {
  private static final long serialVersionUID = 1L;

  private final int height;
  private final int width;
  private final int channels;

  /**
   * @param height rows of a frame
   * @param width columns of a frame
   * @param channels planes of a frame
   */
  public FramesToImages(
      @JsonProperty("height") int height, @JsonProperty("width") int width, @JsonProperty("channels") int channels) {
    this.height = height;
    this.width = width;
    this.channels = channels;
  }

  /** Rows of a frame. */
  public int getHeight() {
    return height;
  }

  /** Columns of a frame. */
  public int getWidth() {
    return width;
  }

  /** Planes of a frame. */
  public int getChannels() {
    return channels;
  }

  @Override
  public INDArray preProcess(INDArray clips, int minibatch, LayerWorkspaceMgr workspaces) {
    if (clips.rank() != 3 || clips.size(2) != (long) height * width * channels) {
      throw new IllegalArgumentException("expected clips x frames x " + height * width * channels + ", not "
          + Arrays.toString(clips.shape()));
    }
    INDArray flat = Host.rowMajor(clips);
    return workspaces.leverageTo(ArrayType.ACTIVATIONS, flat.reshape('c', flat.size(0) * flat.size(1), height, width, channels));
  }

  /** The input of the network needs no gradient, so there is none to hand on. */
  @Override
  public INDArray backprop(INDArray gradient, int minibatch, LayerWorkspaceMgr workspaces) {
    if (gradient == null) {
      return null;
    }
    INDArray flat = Host.rowMajor(gradient);
    return workspaces.leverageTo(ArrayType.ACTIVATION_GRAD,
        flat.reshape('c', minibatch, flat.size(0) / minibatch, (long) height * width * channels));
  }

  @Override
  public InputPreProcessor clone() {
    return new FramesToImages(height, width, channels);
  }

  @Override
  public InputType getOutputType(InputType input) {
    return InputType.convolutional(height, width, channels);
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
    return new Pair<>(mask, state);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FramesToImages that && height == that.height && width == that.width
        && channels == that.channels;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * height + width) + channels;
  }
}
