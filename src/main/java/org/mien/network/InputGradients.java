package org.mien.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.Explainable;

/**
 * Gradients of a network with respect to what it sees, by back-propagation through a copy of the network with a probe
 * behind its input. Dropout is off. What a network for motion maps sees is relative motion, so its products are those of
 * gradient and relative motion, each spread over the four pixels of the map that it was made of. Not thread-safe.
 */
final class InputGradients implements Explainable.Gradients {

  private static final String PROBE = "probe-of-frames";

  private final NetworkPlan plan;
  private final NetworkGraph graph;
  private final Network network;
  private final boolean relative;

  /** A copy of {@code original}, which is not touched after this. */
  InputGradients(Network original) {
    plan = original.plan().withDropout(0);
    ComputationGraphConfiguration configuration = original.preset().configure(plan);
    configuration.setTrainingWorkspaceMode(WorkspaceMode.NONE);
    configuration.setInferenceWorkspaceMode(WorkspaceMode.NONE);
    relative = insert(configuration);
    graph = NetworkGraph.create(configuration);
    network = Network.of(original.preset(), plan, graph);
    network.setWeights(original.weightTable(), original.weightsInTableOrder());
  }

  /** Puts the probe behind the input; whether the network reads relative motion. */
  private static boolean insert(ComputationGraphConfiguration configuration) {
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    configuration.getVertexInputs().forEach((name, from) ->
        inputs.put(name, from.stream().map(f -> f.equals(NetworkPreset.FRAMES) ? PROBE : f).toList()));
    inputs.put(PROBE, new ArrayList<>(List.of(NetworkPreset.FRAMES)));
    Map<String, GraphVertex> vertices = new LinkedHashMap<>(configuration.getVertices());
    MotionInput reading = null;
    for (GraphVertex vertex : vertices.values()) {
      if (vertex instanceof LayerVertex layer && layer.getPreProcessor() instanceof MotionInput motion) {
        reading = motion;
        layer.setPreProcessor(null);
      }
      if (vertex instanceof LayerVertex layer && layer.getLayerConf().getLayer() instanceof ConvolutionPool convolution) {
        convolution.setInputGradient(true);
      }
    }
    vertices.put(PROBE, new InputProbe(reading));
    configuration.setVertices(vertices);
    configuration.setVertexInputs(inputs);
    configuration.setTopologicalOrder(null);
    configuration.setTopologicalOrderStr(null);
    return reading != null;
  }

  @Override
  public float[] timesInput(ExampleSet examples, int example, int target) {
    Batch batch = BatchBuilder.plain(examples, plan.clips(), plan.input()).build(new int[] {example}, 0);
    batch.labels()[0] = target;
    float[] gradient;
    float[] values;
    try (GraphArrays arrays = GraphArrays.of(batch, plan)) {
      graph.setInputs(arrays.inputs());
      graph.setLabels(arrays.labels());
      if (arrays.masks() != null) {
        graph.setLayerMaskArrays(arrays.masks(), null);
      }
      graph.computeGradientAndScore();
      InputProbeVertex probe = (InputProbeVertex) graph.getVertex(PROBE);
      gradient = probe.gradient();
      values = probe.values();
      graph.clearLayerMaskArrays();
      graph.clear();
    }
    if (gradient == null) {
      throw new UserError("The network '" + network.preset().key() + "' changes its input in a way that hands no gradient back,"
          + " so gradient maps cannot be made of it; explain a model of another preset.");
    }
    // The loss is minus the logarithm of the probability, hence the sign.
    int channels = relative ? MotionInput.CHANNELS : plan.channels();
    float[] seen = relative ? values : batch.pixels();
    float[] product = new float[seen.length / channels];
    for (int i = 0; i < seen.length; i++) {
      product[i / channels] -= gradient[i] * seen[i];
    }
    return relative ? spread(product, plan.height()) : product;
  }

  /** Products at the places of {@link MotionInput} as products at the pixels of the maps; their sum stays. */
  private static float[] spread(float[] product, int side) {
    int half = side / 2;
    int padded = MotionInput.padded(side);
    int frames = product.length / (padded * padded);
    float[] pixels = new float[frames * side * side];
    for (int i = 0; i < product.length; i++) {
      // What was repeated outwards counts where it came from.
      int y = Math.max(0, Math.min(half - 1, i / padded % padded - 1));
      int x = Math.max(0, Math.min(half - 1, i % padded - 1));
      int corner = i / (padded * padded) * side * side + 2 * y * side + 2 * x;
      for (int place : new int[] {corner, corner + 1, corner + side, corner + side + 1}) {
        pixels[place] += product[i] / 4;
      }
    }
    return pixels;
  }

  @Override
  public void close() {
    network.close();
  }
}
