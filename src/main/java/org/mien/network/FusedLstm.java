package org.mien.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of a long short-term memory without peepholes (Hochreiter and Schmidhuber 1997, with the forget gate of Gers
 * et al. 2000): samples x steps x values in and out (NWC), sigmoid gates, tanh for candidate and output. Same
 * parameters, same layout and same results as the stock LSTM, in one pass over plain arrays instead of some thirty
 * operations a step.
 */
public class FusedLstm extends LSTM {

  /** For reading a stored configuration. */
  protected FusedLstm() {
    setRnnDataFormat(RNNFormat.NWC);
  }

  /**
   * @param inputs values per step
   * @param units size of the state and of the output
   */
  public FusedLstm(long inputs, long units) {
    this();
    LSTM defaults = new LSTM.Builder().nIn(inputs).nOut(units).activation(Activation.TANH).build();
    setNIn(inputs);
    setNOut(units);
    setActivationFn(defaults.getActivationFn());
    setGateActivationFn(defaults.getGateActivationFn());
    // As in Keras: an LSTM starts by remembering.
    setForgetGateBiasInit(1.0);
    setWeightInitFn(defaults.getWeightInitFn());
    setBiasInit(defaults.getBiasInit());
    setGainInit(defaults.getGainInit());
    setIUpdater(null);
  }

  @Override
  public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
      INDArray parameters, boolean initialise, DataType type) {
    return LayerSupport.prepare(new FusedLstmLayer(conf, type), this, conf, listeners, index, parameters, initialise);
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    return null;
  }
}
