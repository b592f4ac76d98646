package org.mien.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of a convolution that is computed by oneDNN where the native build carries it, and by the stock layer
 * elsewhere (ARM processors) and in double precision: same parameters, same results to rounding. Any kernel, stride,
 * padding, dilation and layout of the stock layer, with ReLU or no activation.
 *
 * <p>Use it where no max pooling follows; where it does, {@link ConvolutionPool} is faster.
 */
public class OneDnnConvolution extends ConvolutionLayer {

  /** For reading a stored configuration. */
  protected OneDnnConvolution() {}

  /** @param builder the stock layer's builder, which sets all there is to set */
  public OneDnnConvolution(ConvolutionLayer.Builder builder) {
    super(builder);
    initializeConstraints(builder);
  }

  @Override
  public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
      INDArray parameters, boolean initialise, DataType type) {
    return LayerSupport.prepare(new OneDnnConvolutionLayer(conf, type), this, conf, listeners, index, parameters, initialise);
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    return null;
  }
}
