package org.mien.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of a recurrent layer with differentiable plasticity (Miconi, Clune and Stanley 2018): beside its fixed
 * recurrent weights R every connection has a trace of what went through it in this very sequence, and learns how much
 * that trace counts. With * and o for products element by element and x for the outer product,
 *
 * <pre>
 * h(t)      = tanh(x(t) W + h(t-1) (R + alpha o H(t)) + b)
 * H(t + 1)  = (1 - eta) H(t) + eta h(t-1) x h(t)
 * </pre>
 *
 * with h = 0 and H = 0 before the first step of every sample. Learned are W, R, b, the plasticity alpha of each recurrent
 * weight, and one trace rate eta = sigmoid(e), which therefore stays between 0 and 1. The trace is first unequal to 0 in
 * the third step, since h(0) = 0.
 *
 * <p>A step that the mask leaves out gives 0 and leaves state and trace at 0. Shapes as in {@link FusedRnn}.
 *
 * <p>Frozen, the trace stays at 0 whatever was learned, which leaves the plain layer: the ablation that tells what
 * plasticity is good for.
 */
public class PlasticRnn extends FusedRnn {

  /** Trace rate before training: a trace of ten steps, the length of our clips, counts them about equally. */
  public static final double FIRST_RATE = 0.1;

  private static final ParamInitializer PARAMETERS = new PlasticRnnParameters();

  private boolean frozen;

  /** For reading a stored configuration. */
  protected PlasticRnn() {}

  /**
   * @param inputs values per step
   * @param units size of the state and of the output
   * @param lastStepOnly give only the last step that the mask counts
   * @param frozen keep the trace at 0
   */
  public PlasticRnn(long inputs, long units, boolean lastStepOnly, boolean frozen) {
    super(inputs, units, lastStepOnly);
    this.frozen = frozen;
  }

  /** Whether the trace stays at 0. */
  public boolean isFrozen() {
    return frozen;
  }

  /** For reading a stored configuration. */
  public void setFrozen(boolean frozen) {
    this.frozen = frozen;
  }

  /** The trace rate, 0 to 1, of a stored parameter: its sigmoid. */
  public static double rate(double parameter) {
    return 1 / (1 + Math.exp(-parameter));
  }

  /** The parameter of a trace rate above 0 and below 1. */
  static double rateParameter(double rate) {
    return Math.log(rate / (1 - rate));
  }

  @Override
  public ParamInitializer initializer() {
    return PARAMETERS;
  }

  @Override
  public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
      INDArray parameters, boolean initialise, DataType type) {
    return LayerSupport.prepare(new PlasticRnnLayer(conf, type), this, conf, listeners, index, parameters, initialise);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof PlasticRnn that && frozen == that.frozen;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + (frozen ? 1 : 0);
  }
}
