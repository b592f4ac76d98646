package org.mien.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of a plain recurrent layer (Elman 1990), h(t) = tanh(x(t) W + h(t-1) R + b): samples x steps x values
 * in (NWC), and either the same out or only the output at the last step that counts, samples x units, as Keras gives it
 * by default. Parameters lie as in the stock SimpleRnn.
 */
public class FusedRnn extends SimpleRnn {
  private boolean lastStepOnly;

  /** For reading a stored configuration. */
  protected FusedRnn() {
    super(new SimpleRnn.Builder());
    setRnnDataFormat(RNNFormat.NWC);
  }

  /**
   * @param inputs values per step
   * @param units size of the state and of the output
   * @param lastStepOnly give only the last step that the mask counts
   */
  public FusedRnn(long inputs, long units, boolean lastStepOnly) {
    super(new SimpleRnn.Builder().nIn(inputs).nOut(units).activation(Activation.TANH).dataFormat(RNNFormat.NWC));
    this.lastStepOnly = lastStepOnly;
  }

  /** Whether only the last step is given. */
  public boolean isLastStepOnly() {
    return lastStepOnly;
  }

  /** For reading a stored configuration. */
  public void setLastStepOnly(boolean lastStepOnly) {
    this.lastStepOnly = lastStepOnly;
  }

  @Override
  public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
      INDArray parameters, boolean initialise, DataType type) {
    return LayerSupport.prepare(new FusedRnnLayer(conf, type), this, conf, listeners, index, parameters, initialise);
  }

  @Override
  public InputType getOutputType(int index, InputType input) {
    return lastStepOnly ? InputType.feedForward(getNOut()) : super.getOutputType(index, input);
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof FusedRnn that && lastStepOnly == that.lastStepOnly;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + (lastStepOnly ? 1 : 0);
  }
}
