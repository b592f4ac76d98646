package org.mien.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The arrays of weights of an own layer, one after the other in one flat array. */
abstract class LayerParameters implements ParamInitializer {

  /** Gives an array of weights its first values. */
  interface Start {

    /**
     * Fills the array.
     *
     * @param conf of the layer, with the seed of the network
     * @param flat one dimension
     */
    void fill(NeuralNetConfiguration conf, INDArray flat);
  }

  /**
   * One array of weights.
   *
   * @param key its name in the layer
   * @param decays whether weight decay is for it; biases, gains and rates are left alone
   * @param order 'c' if it lies row by row, 'f' if column by column
   * @param shape sides
   * @param start first values
   */
  record Slot(String key, boolean decays, char order, long[] shape, Start start) {

    long length() {
      long length = 1;
      for (long side : shape) {
        length *= side;
      }
      return length;
    }
  }

  /** The arrays of this layer in their order. */
  abstract List<Slot> slots(Layer layer);

  @Override
  public long numParams(NeuralNetConfiguration conf) {
    return numParams(conf.getLayer());
  }

  @Override
  public long numParams(Layer layer) {
    return slots(layer).stream().mapToLong(Slot::length).sum();
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    return slots(layer).stream().map(Slot::key).toList();
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return slots(layer).stream().filter(Slot::decays).map(Slot::key).toList();
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return slots(layer).stream().filter(s -> !s.decays()).map(Slot::key).toList();
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return weightKeys(layer).contains(key);
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return biasKeys(layer).contains(key);
  }

  @Override
  public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray flat, boolean initialise) {
    List<Slot> slots = slots(conf.getLayer());
    long at = 0;
    for (Slot slot : slots) {
      if (initialise) {
        slot.start().fill(conf, part(flat, at, slot.length()));
      }
      conf.addVariable(slot.key());
      at += slot.length();
    }
    return views(slots, flat);
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray flat) {
    return views(slots(conf.getLayer()), flat);
  }

  private static Map<String, INDArray> views(List<Slot> slots, INDArray flat) {
    Map<String, INDArray> views = new LinkedHashMap<>();
    long at = 0;
    for (Slot slot : slots) {
      views.put(slot.key(), part(flat, at, slot.length()).reshape(slot.order(), slot.shape()));
      at += slot.length();
    }
    return views;
  }

  private static INDArray part(INDArray flat, long at, long length) {
    return flat.reshape(flat.length()).get(NDArrayIndex.interval(at, at + length));
  }
}
