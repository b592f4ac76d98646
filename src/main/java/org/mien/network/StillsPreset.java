package org.mien.network;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.scijava.plugin.Plugin;

/**
 * A compact convolutional network for single pictures, after LeCun et al. (1998) with the small kernels of Simonyan and
 * Zisserman (2015): stages of a 3 x 3 convolution without padding, ReLU and 2 x 2 max pooling, of 32, 64, 128, 128, ...
 * kernels, until the maps are less than 8 pixels high or wide; then all their values, with the texture histogram if there
 * is one, go into a dense layer of 128 (ReLU) and softmax. Frames of 48 x 48 pixels pass three stages. The dropout of the
 * plan acts in front of both dense layers; weights begin as He et al. (2015) draw them.
 *
 * <p>Of a clip, the values of each frame enter one after the other into a simple recurrent layer of 128 units, whose last
 * state takes the place of the values.
 */
@Plugin(type = NetworkPreset.class, name = StillsPreset.KEY)
public final class StillsPreset implements NetworkPreset {

  /** The key of this preset. */
  public static final String KEY = "stills";

  private static final int KERNEL = 3;
  private static final int POOL = 2;
  private static final int FIRST_KERNELS = 32;
  private static final int MOST_KERNELS = 128;
  private static final int SMALL_MAP = 8;
  private static final int UNITS = 128;

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Convolutional network for stills";
  }

  @Override
  public String description() {
    return "Stages of a convolution (3 x 3; 32, 64, 128 kernels) and a max pool until the maps are small, dense 128, softmax; "
        + "nothing recurrent for stills, a simple recurrent layer of 128 over the frames of a clip.";
  }

  @Override
  public ComputationGraphConfiguration configure(NetworkPlan plan) {
    GraphBuilder graph = PresetParts.begin(plan, WeightInit.RELU);
    Maps maps = stages(graph, plan);
    if (plan.clips()) {
      graph.inputPreProcessor("conv1", new FramesToImages(plan.height(), plan.width(), plan.channels()));
      graph.addLayer("rnn", new FusedRnn(maps.length(), UNITS, true), maps.name())
          .inputPreProcessor("rnn", new MapsToSequence(true, maps.rows(), maps.columns(), maps.kernels()));
    } else {
      graph.addVertex("values", new PreprocessorVertex(
          new CnnToFeedForwardPreProcessor(maps.rows(), maps.columns(), maps.kernels(), CNN2DFormat.NHWC)), maps.name());
    }
    return PresetParts.end(graph, plan, plan.clips() ? "rnn" : "values", plan.clips() ? UNITS : maps.length(), UNITS).build();
  }

  /** The maps of the last stage so far, and the name of the layer that gives them. */
  private record Maps(String name, int rows, int columns, int kernels) {

    boolean large() {
      return Math.min(rows, columns) >= SMALL_MAP;
    }

    Maps next(String layer) {
      int wanted = Math.min(MOST_KERNELS, Math.max(FIRST_KERNELS, 2 * kernels));
      return new Maps(layer, Patches.pooled(rows, KERNEL, POOL), Patches.pooled(columns, KERNEL, POOL), wanted);
    }

    int length() {
      return Math.multiplyExact(rows * columns, kernels);
    }
  }

  private static Maps stages(GraphBuilder graph, NetworkPlan plan) {
    Maps maps = new Maps(FRAMES, plan.height(), plan.width(), plan.channels());
    for (int stage = 1; stage == 1 || maps.large(); stage++) {
      Maps next = maps.next("conv" + stage);
      if (next.rows() < 1 || next.columns() < 1) {
        throw new IllegalArgumentException("frames of " + plan.width() + " x " + plan.height()
            + " pixels are too small for the network for stills, 4 x 4 is the least");
      }
      graph.addLayer(next.name(), new ConvolutionPool(maps.kernels(), next.kernels(), KERNEL, POOL, stage > 1), maps.name());
      maps = next;
    }
    return maps;
  }
}
