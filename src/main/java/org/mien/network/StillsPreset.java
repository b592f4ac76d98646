package org.mien.network;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;
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
    Nd4jBootstrap.start();
    GraphBuilder graph = new NeuralNetConfiguration.Builder().seed(plan.seed()).updater(new Adam(plan.learningRate()))
        .weightInit(WeightInit.RELU).trainingWorkspaceMode(WorkspaceMode.ENABLED)
        .inferenceWorkspaceMode(WorkspaceMode.ENABLED).graphBuilder();
    if (plan.texture()) {
      graph.addInputs(FRAMES, TEXTURE);
    } else {
      graph.addInputs(FRAMES);
    }
    Maps maps = stages(graph, plan);
    if (plan.clips()) {
      graph.inputPreProcessor("conv1", new FramesToImages(plan.height(), plan.width(), plan.channels()));
      graph.addLayer("rnn", new FusedRnn(maps.length(), UNITS, true), maps.name())
          .inputPreProcessor("rnn", new MapsToSequence(true, maps.rows(), maps.columns(), maps.kernels()));
    } else {
      graph.addVertex("values", new PreprocessorVertex(
          new CnnToFeedForwardPreProcessor(maps.rows(), maps.columns(), maps.kernels(), CNN2DFormat.NHWC)), maps.name());
    }
    return head(graph, plan, plan.clips() ? "rnn" : "values", plan.clips() ? UNITS : maps.length()).build();
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

  private static GraphBuilder head(GraphBuilder graph, NetworkPlan plan, String values, int length) {
    if (plan.texture()) {
      graph.addVertex("features", new MergeVertex(), values, TEXTURE);
    }
    DenseLayer.Builder dense =
        new DenseLayer.Builder().nIn(length + plan.textureLength()).nOut(UNITS).activation(Activation.RELU);
    OutputLayer.Builder output = new OutputLayer.Builder(new LossSparseMCXENT()).nIn(UNITS).nOut(plan.classes())
        .activation(Activation.SOFTMAX);
    if (plan.dropout() > 0) {
      dense.dropOut(1 - plan.dropout());
      output.dropOut(1 - plan.dropout());
    }
    return graph.addLayer("dense", dense.build(), plan.texture() ? "features" : values)
        .addLayer(OUTPUT, output.build(), "dense").setOutputs(OUTPUT);
  }
}
