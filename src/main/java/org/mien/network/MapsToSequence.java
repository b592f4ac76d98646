package org.mien.network;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Feature maps, images x height x width x channels, as sequences, samples x steps x values. Either the frames of a clip
 * are its steps, each with all values of its maps, or the rows of a still's maps are its steps. A view, no copy.
 */
public final class MapsToSequence implements InputPreProcessor {
  private static final long serialVersionUID = 1L;

  private final boolean frames;
  private final int height;
  private final int width;
  private final int channels;

  /**
   * @param frames true if the frames of a clip are the steps, false if the rows of a still are
   * @param height rows of the maps
   * @param width columns of the maps
   * @param channels number of maps
   */
  public MapsToSequence(@JsonProperty("frames") boolean frames, @JsonProperty("height") int height,
      @JsonProperty("width") int width, @JsonProperty("channels") int channels) {
    this.frames = frames;
    this.height = height;
    this.width = width;
    this.channels = channels;
  }

  /** Whether frames, not rows, are the steps. */
  public boolean isFrames() {
    return frames;
  }

  /** Rows of the maps. */
  public int getHeight() {
    return height;
  }

  /** Columns of the maps. */
  public int getWidth() {
    return width;
  }

  /** Number of maps. */
  public int getChannels() {
    return channels;
  }

  /** Values of one step. */
  public int values() {
    return frames ? height * width * channels : width * channels;
  }

  @Override
  public INDArray preProcess(INDArray maps, int minibatch, LayerWorkspaceMgr workspaces) {
    INDArray flat = Host.rowMajor(maps);
    long samples = frames ? minibatch : flat.size(0);
    return workspaces.leverageTo(ArrayType.ACTIVATIONS,
        flat.reshape('c', samples, flat.length() / samples / values(), values()));
  }

  @Override
  public INDArray backprop(INDArray gradient, int minibatch, LayerWorkspaceMgr workspaces) {
    INDArray flat = Host.rowMajor(gradient);
    long images = flat.length() / ((long) height * width * channels);
    return workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, flat.reshape('c', images, height, width, channels));
  }

  @Override
  public InputPreProcessor clone() {
    return new MapsToSequence(frames, height, width, channels);
  }

  @Override
  public InputType getOutputType(InputType input) {
    return InputType.recurrent(values());
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
    return new Pair<>(frames ? mask : null, state);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MapsToSequence that && frames == that.frames && height == that.height && width == that.width
        && channels == that.channels;
  }

  @Override
  public int hashCode() {
    return ((31 * height + width) * 31 + channels) * 2 + (frames ? 1 : 0);
  }
}
