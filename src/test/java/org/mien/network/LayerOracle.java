package org.mien.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** Arrays that a script under oracles/network stored, and one layer run on them in double precision. */
final class LayerOracle {

  private final Map<String, double[]> arrays = new LinkedHashMap<>();

  /** The arrays of one case: lines of case, name, values. */
  static LayerOracle read(String file, String wanted) {
    LayerOracle oracle = new LayerOracle();
    try {
      for (String line : Files.readAllLines(Path.of(LayerOracle.class.getResource("/oracles/network/" + file).toURI()))) {
        String[] words = line.split(",");
        if (words[0].equals(wanted)) {
          oracle.arrays.put(words[1], Arrays.stream(words).skip(2).mapToDouble(Double::parseDouble).toArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return oracle;
  }

  double[] get(String name) {
    return arrays.get(name);
  }

  INDArray array(String name, long... shape) {
    return Nd4j.create(get(name), shape, 'c');
  }

  int[] lengths() {
    return Arrays.stream(get("lengths")).mapToInt(v -> (int) v).toArray();
  }

  /** The mask of {@link #lengths()}, null where all are of full length. */
  INDArray mask(int steps) {
    boolean full = Arrays.stream(lengths()).allMatch(n -> n == steps);
    return full ? null : Samples.mask(steps, lengths()).castTo(DataType.DOUBLE);
  }

  /** A layer with the stored weights. */
  Layer layer(org.deeplearning4j.nn.conf.layers.BaseLayer configuration) {
    NeuralNetConfiguration conf =
        new NeuralNetConfiguration.Builder().dataType(DataType.DOUBLE).updater(new NoOp()).layer(configuration).build();
    long n = configuration.initializer().numParams(conf);
    Layer layer = configuration.instantiate(conf, null, 0, Nd4j.create(DataType.DOUBLE, n), true, DataType.DOUBLE);
    layer.setBackpropGradientsViewArray(Nd4j.create(DataType.DOUBLE, n));
    layer.paramTable().forEach((key, array) -> array.assign(array(key, array.shape())));
    return layer;
  }

  /** The output of a training pass. */
  static INDArray forward(Layer layer, INDArray x, INDArray mask) {
    layer.setInputMiniBatchSize((int) x.size(0));
    layer.feedForwardMaskArray(mask, MaskState.Active, (int) x.size(0));
    return layer.activate(x, true, LayerWorkspaceMgr.noWorkspaces());
  }

  /** The gradients of weights, by key, and of the input, under "x"; each row by row. */
  static Map<String, double[]> backward(Layer layer, INDArray above) {
    Pair<Gradient, INDArray> pair = layer.backpropGradient(above, LayerWorkspaceMgr.noWorkspaces());
    Map<String, double[]> out = new LinkedHashMap<>();
    pair.getFirst().gradientForVariable().forEach((key, array) -> out.put(key, array.dup('c').data().asDouble()));
    out.put("x", pair.getSecond().dup('c').data().asDouble());
    return out;
  }
}
