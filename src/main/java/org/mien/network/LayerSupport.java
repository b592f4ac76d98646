package org.mien.network;

import java.util.Collection;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What every configuration does when it makes its layer. */
final class LayerSupport {

  private LayerSupport() {}

  /** Gives a layer its place and its parameters. */
  static <L extends BaseLayer<?>> L prepare(L layer, org.deeplearning4j.nn.conf.layers.Layer configuration,
      NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index, INDArray parameters,
      boolean initialise) {
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(configuration.initializer().init(conf, parameters, initialise));
    layer.setConf(conf);
    return layer;
  }
}
