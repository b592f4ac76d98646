package org.mien.network;

import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.params.SimpleRnnParamInitializer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Weights of a {@link PlasticRnn}: first those of the plain layer, with the values that it would start with, then
 * plasticity and trace rate.
 */
final class PlasticRnnParameters extends LayerParameters {

  /** Plasticity of each recurrent weight, units x units as those are. */
  static final String PLASTICITY = "alpha";

  /** The number whose sigmoid is the trace rate. */
  static final String RATE = "eta";

  /** As in the authors' programs; small, so that the network starts as its plain twin. */
  private static final double LARGEST_FIRST_PLASTICITY = 0.01;

  @Override
  List<Slot> slots(Layer layer) {
    PlasticRnn rnn = (PlasticRnn) layer;
    long in = rnn.getNIn();
    long units = rnn.getNOut();
    IWeightInit recurrent = rnn.getWeightInitFnRecurrent() == null ? rnn.getWeightInitFn() : rnn.getWeightInitFnRecurrent();
    return List.of(
        new Slot(SimpleRnnParamInitializer.WEIGHT_KEY, true, 'f', new long[] {in, units},
            (conf, flat) -> rnn.getWeightInitFn().init(in, units, new long[] {in, units}, 'f', flat)),
        new Slot(SimpleRnnParamInitializer.RECURRENT_WEIGHT_KEY, true, 'f', new long[] {units, units},
            (conf, flat) -> recurrent.init(units, units, new long[] {units, units}, 'f', flat)),
        new Slot(SimpleRnnParamInitializer.BIAS_KEY, false, 'f', new long[] {units},
            (conf, flat) -> flat.assign(rnn.getBiasInit())),
        new Slot(PLASTICITY, true, 'f', new long[] {units, units}, PlasticRnnParameters::small),
        new Slot(RATE, false, 'f', new long[] {1},
            (conf, flat) -> flat.assign(PlasticRnn.rateParameter(PlasticRnn.FIRST_RATE))));
  }

  /** From a source of its own: ND4J's would give all layers behind this one other weights than in the plain network. */
  private static void small(NeuralNetConfiguration conf, INDArray flat) {
    SplittableRandom random = new SplittableRandom(conf.getSeed());
    for (long i = 0; i < flat.length(); i++) {
      flat.putScalar(i, LARGEST_FIRST_PLASTICITY * (2 * random.nextDouble() - 1));
    }
  }
}
