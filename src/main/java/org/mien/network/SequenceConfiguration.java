package org.mien.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.mien.network.LayerParameters.Slot;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Configuration of a {@link SequenceLayer}. */
abstract class SequenceConfiguration extends FeedForwardLayer {

  /** The layer of this configuration, which has no parameters yet. */
  abstract BaseLayer<?> layer(NeuralNetConfiguration conf, DataType type);

  @Override
  public final Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
      INDArray parameters, boolean initialise, DataType type) {
    return LayerSupport.prepare(layer(conf, type), this, conf, listeners, index, parameters, initialise);
  }

  @Override
  public InputType getOutputType(int index, InputType input) {
    return InputType.recurrent(nOut, RNNFormat.NWC);
  }

  @Override
  public void setNIn(InputType input, boolean override) {
    // Given with the constructor.
  }

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType input) {
    return null;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    return null;
  }

  /** Weights of a product, in x out, with the first values that the network's configuration says. */
  static Slot weights(String key, long in, long out) {
    return new Slot(key, true, 'c', new long[] {in, out}, (conf, flat) -> start(conf).init(in, out, new long[] {in, out}, 'c',
        flat));
  }

  /** Values that all start the same and are not for weight decay: gains, shifts and biases. */
  static Slot constant(String key, long length, double value) {
    return new Slot(key, false, 'c', new long[] {length}, (conf, flat) -> fill(flat, value));
  }

  private static IWeightInit start(NeuralNetConfiguration conf) {
    return ((FeedForwardLayer) conf.getLayer()).getWeightInitFn();
  }

  private static void fill(INDArray flat, double value) {
    flat.assign(value);
  }
}
