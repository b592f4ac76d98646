package org.mien.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.nd4j.linalg.api.buffer.DataType;

/** The layer of {@link PlasticRnn}. */
final class PlasticRnnLayer extends FusedRnnLayer {

  PlasticRnnLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  @Override
  RnnPass begin(int samples, int steps, Mask mask) {
    // A trace that is updated at rate 0 stays at its 0.
    double rate = ((PlasticRnn) layerConf()).isFrozen() ? 0 : rate();
    return new PlasticPass(samples, steps, (int) layerConf().getNIn(), (int) layerConf().getNOut(), mask,
        parameter(PlasticRnnParameters.PLASTICITY), rate);
  }

  @Override
  void more(Gradient gradient, RnnPass done) {
    PlasticPass pass = (PlasticPass) done;
    put(gradient, PlasticRnnParameters.PLASTICITY, pass.plasticityGradient());
    boolean frozen = ((PlasticRnn) layerConf()).isFrozen();
    double slope = frozen ? 0 : rate() * (1 - rate());
    put(gradient, PlasticRnnParameters.RATE, new double[] {frozen ? 0 : pass.rateGradient() * slope});
  }

  private double rate() {
    return PlasticRnn.rate(parameter(PlasticRnnParameters.RATE)[0]);
  }
}
