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
 * Feature maps of stills, images x height x width x channels, as sequences of their pixels, samples x (height * width) x
 * channels, row by row: since a pixel of a deep map stands for a patch of the image, these are its patches. A view, no copy.
 */
public final class MapsToPatches implements InputPreProcessor {
  private static final long serialVersionUID = 1L;

  private final int height;
  private final int width;
  private final int channels;

  /**
   * @param height rows of the maps
   * @param width columns of the maps
   * @param channels number of maps
   */
  public MapsToPatches(@JsonProperty("height") int height, @JsonProperty("width") int width,
      @JsonProperty("channels") int channels) {
    this.height = height;
    this.width = width;
    this.channels = channels;
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

  @Override
  public INDArray preProcess(INDArray maps, int minibatch, LayerWorkspaceMgr workspaces) {
    INDArray flat = Host.rowMajor(maps);
    return workspaces.leverageTo(ArrayType.ACTIVATIONS,
        flat.reshape('c', flat.size(0), (long) height * width, channels));
  }

  @Override
  public INDArray backprop(INDArray gradient, int minibatch, LayerWorkspaceMgr workspaces) {
    INDArray flat = Host.rowMajor(gradient);
    return workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, flat.reshape('c', flat.size(0), height, width, channels));
  }

  @Override
  public InputPreProcessor clone() {
    return new MapsToPatches(height, width, channels);
  }

  @Override
  public InputType getOutputType(InputType input) {
    return InputType.recurrent(channels);
  }

  /** Every patch of a still counts. */
  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
    return new Pair<>(null, state);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MapsToPatches that && height == that.height && width == that.width && channels == that.channels;
  }

  @Override
  public int hashCode() {
    return (31 * height + width) * 31 + channels;
  }
}
