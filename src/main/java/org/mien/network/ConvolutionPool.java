package org.mien.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of a convolution, its ReLU and its max pooling as one layer: images x height x width x channels in (NHWC),
 * images x pooled height x pooled width x kernels out. Stride 1, no padding; the pooling window is square, its stride
 * equals its side, and a rest that fills no window is dropped, as in Keras. Parameters lie as in the stock convolution
 * layer.
 *
 * <p>The three are one because the order of ReLU and maximum does not matter, so that only the winner of each window has
 * to be kept: a fraction of the memory traffic, which is what the stock layers spend most of their time on.
 */
public class ConvolutionPool extends ConvolutionLayer {
  private int pool = 2;
  private boolean inputGradient = true;

  /** For reading a stored configuration. */
  protected ConvolutionPool() {}

  /**
   * @param channels values per input pixel
   * @param kernels output channels
   * @param kernel side of the square kernel, in pixels
   * @param pool side and stride of the square pooling window; two pools in a row of 2 equal one of 4
   * @param inputGradient false in the first layer of a network, which needs no gradient of its input
   */
  public ConvolutionPool(int channels, int kernels, int kernel, int pool, boolean inputGradient) {
    super(new ConvolutionLayer.Builder(kernel, kernel).nIn(channels).nOut(kernels).stride(1, 1).padding(0, 0)
        .activation(Activation.RELU).dataFormat(CNN2DFormat.NHWC).convolutionMode(ConvolutionMode.Truncate));
    if (pool < 1) {
      throw new IllegalArgumentException("pool must be at least 1, not " + pool);
    }
    this.pool = pool;
    this.inputGradient = inputGradient;
  }

  /** Side and stride of the pooling window. */
  public int getPool() {
    return pool;
  }

  /** For reading a stored configuration. */
  public void setPool(int pool) {
    this.pool = pool;
  }

  /** Whether the gradient of the input is computed. */
  public boolean isInputGradient() {
    return inputGradient;
  }

  /** For reading a stored configuration. */
  public void setInputGradient(boolean inputGradient) {
    this.inputGradient = inputGradient;
  }

  @Override
  public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
      INDArray parameters, boolean initialise, DataType type) {
    if (type != DataType.FLOAT) {
      throw new IllegalArgumentException("ConvolutionPool computes in 32-bit floats only, not " + type);
    }
    return LayerSupport.prepare(new ConvolutionPoolLayer(conf, type), this, conf, listeners, index, parameters, initialise);
  }

  @Override
  public InputType getOutputType(int index, InputType input) {
    InputType.InputTypeConvolutional in = (InputType.InputTypeConvolutional) input;
    int height = Patches.pooled((int) in.getHeight(), getKernelSize()[0], pool);
    int width = Patches.pooled((int) in.getWidth(), getKernelSize()[1], pool);
    return InputType.convolutional(height, width, getNOut(), CNN2DFormat.NHWC);
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof ConvolutionPool that && pool == that.pool
        && inputGradient == that.inputGradient;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + pool;
  }
}
