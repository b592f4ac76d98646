package org.mien.network;

import java.util.List;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Configuration of the layer that ends a sequence: layer normalisation of every step, then the mean of the steps that the mask
 * counts, weighted by softmax(z(t) q / sqrt(width)) with a learned query q. Samples x steps x width in, samples x width out.
 * The query starts at 0, so the layer starts as a plain mean.
 */
public class AttentionPool extends SequenceConfiguration {
  private static final ParamInitializer PARAMETERS = new Parameters();

  /** For reading a stored configuration. */
  protected AttentionPool() {}

  /** @param width values per step in, and per sample out */
  public AttentionPool(long width) {
    setNIn(width);
    setNOut(width);
  }

  @Override
  public InputType getOutputType(int index, InputType input) {
    return InputType.feedForward(nOut);
  }

  @Override
  public ParamInitializer initializer() {
    return PARAMETERS;
  }

  @Override
  BaseLayer<?> layer(NeuralNetConfiguration conf, DataType type) {
    return new AttentionPoolLayer(conf, type);
  }

  private static final class Parameters extends LayerParameters {

    @Override
    List<Slot> slots(org.deeplearning4j.nn.conf.layers.Layer layer) {
      long width = ((AttentionPool) layer).getNIn();
      return List.of(constant("gain", width, 1), constant("shift", width, 0), constant("query", width, 0));
    }
  }
}
