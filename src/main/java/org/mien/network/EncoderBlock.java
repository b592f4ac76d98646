package org.mien.network;

import java.util.List;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Configuration of one encoder block (Vaswani et al. 2017), normalised before each part (Xiong et al. 2020): samples x steps x
 * width in and out (NWC),
 *
 * <pre>
 * y = x + attention(norm(x)) Wo + bo
 * z = y + relu(norm(y) W1 + b1) W2 + b2
 * </pre>
 *
 * with scaled dot-product attention in several heads over the steps of the same sample that the mask counts. A step that
 * the mask leaves out gives 0 and is seen by no other.
 */
public class EncoderBlock extends SequenceConfiguration {
  private static final ParamInitializer PARAMETERS = new Parameters();

  private int heads = 1;
  private int hidden = 1;

  /** For reading a stored configuration. */
  protected EncoderBlock() {}

  /**
   * @param width values per step, in and out
   * @param heads attention heads, a divisor of the width
   * @param hidden units of the feed-forward part
   */
  public EncoderBlock(long width, int heads, int hidden) {
    if (heads < 1 || width % heads != 0) {
      throw new IllegalArgumentException("a width of " + width + " does not divide into " + heads + " heads");
    }
    setNIn(width);
    setNOut(width);
    this.heads = heads;
    this.hidden = hidden;
  }

  /** Attention heads. */
  public int getHeads() {
    return heads;
  }

  /** For reading a stored configuration. */
  public void setHeads(int heads) {
    this.heads = heads;
  }

  /** Units of the feed-forward part. */
  public int getHidden() {
    return hidden;
  }

  /** For reading a stored configuration. */
  public void setHidden(int hidden) {
    this.hidden = hidden;
  }

  @Override
  public ParamInitializer initializer() {
    return PARAMETERS;
  }

  @Override
  BaseLayer<?> layer(NeuralNetConfiguration conf, DataType type) {
    return new EncoderBlockLayer(conf, type);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof EncoderBlock that && heads == that.heads && hidden == that.hidden;
  }

  @Override
  public int hashCode() {
    return (31 * super.hashCode() + heads) * 31 + hidden;
  }

  private static final class Parameters extends LayerParameters {

    @Override
    List<Slot> slots(org.deeplearning4j.nn.conf.layers.Layer layer) {
      EncoderBlock block = (EncoderBlock) layer;
      long width = block.getNIn();
      long hidden = block.getHidden();
      return List.of(constant("gain1", width, 1), constant("shift1", width, 0),
          weights("Wqkv", width, 3 * width), constant("bqkv", 3 * width, 0),
          weights("Wo", width, width), constant("bo", width, 0),
          constant("gain2", width, 1), constant("shift2", width, 0),
          weights("W1", width, hidden), constant("b1", hidden, 0),
          weights("W2", hidden, width), constant("b2", width, 0));
    }
  }
}
