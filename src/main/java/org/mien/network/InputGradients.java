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
 * behind its input. Dropout is off. Not thread-safe.
 */
final class InputGradients implements Explainable.Gradients {

  private static final String PROBE = "probe-of-frames";

  private final NetworkPlan plan;
  private final NetworkGraph graph;
  private final Network network;

  /** A copy of {@code original}, which is not touched after this. */
  InputGradients(Network original) {
    plan = original.plan().withDropout(0);
    ComputationGraphConfiguration configuration = original.preset().configure(plan);
    configuration.setTrainingWorkspaceMode(WorkspaceMode.NONE);
    configuration.setInferenceWorkspaceMode(WorkspaceMode.NONE);
    insert(configuration);
    graph = NetworkGraph.create(configuration);
    network = Network.of(original.preset(), plan, graph);
    network.setWeights(original.weightTable(), original.weightsInTableOrder());
  }

  private static void insert(ComputationGraphConfiguration configuration) {
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    configuration.getVertexInputs().forEach((name, from) ->
        inputs.put(name, from.stream().map(f -> f.equals(NetworkPreset.FRAMES) ? PROBE : f).toList()));
    inputs.put(PROBE, new ArrayList<>(List.of(NetworkPreset.FRAMES)));
    Map<String, GraphVertex> vertices = new LinkedHashMap<>(configuration.getVertices());
    vertices.put(PROBE, new InputProbe());
    for (GraphVertex vertex : vertices.values()) {
      if (vertex instanceof LayerVertex layer && layer.getLayerConf().getLayer() instanceof ConvolutionPool convolution) {
        convolution.setInputGradient(true);
      }
    }
    configuration.setVertices(vertices);
    configuration.setVertexInputs(inputs);
    configuration.setTopologicalOrder(null);
    configuration.setTopologicalOrderStr(null);
  }

  @Override
  public float[] timesInput(ExampleSet examples, int example, int target) {
    Batch batch = BatchBuilder.plain(examples, plan.clips(), plan.input()).build(new int[] {example}, 0);
    batch.labels()[0] = target;
    float[] gradient;
    try (GraphArrays arrays = GraphArrays.of(batch, plan)) {
      graph.setInputs(arrays.inputs());
      graph.setLabels(arrays.labels());
      if (arrays.masks() != null) {
        graph.setLayerMaskArrays(arrays.masks(), null);
      }
      graph.computeGradientAndScore();
      gradient = ((InputProbeVertex) graph.getVertex(PROBE)).gradient();
      graph.clearLayerMaskArrays();
      graph.clear();
    }
    if (gradient == null) {
      throw new UserError("The network '" + network.preset().key() + "' changes its input in a way that hands no gradient back,"
          + " so gradient maps cannot be made of it; explain a model of another preset.");
    }
    int channels = plan.channels();
    float[] pixels = batch.pixels();
    float[] product = new float[pixels.length / channels];
    for (int i = 0; i < pixels.length; i++) {
      // The loss is minus the logarithm of the probability, hence the sign.
      product[i / channels] -= gradient[i] * pixels[i];
    }
    return product;
  }

  @Override
  public void close() {
    network.close();
  }
}
