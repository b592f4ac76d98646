package org.mien.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

/** What the graphs of Mien's presets begin and end with. */
final class PresetParts {

  private PresetParts() {}

  /**
   * A graph with its inputs.
   *
   * @param weights how weights begin
   */
  static GraphBuilder begin(NetworkPlan plan, WeightInit weights) {
    Nd4jBootstrap.start();
    GraphBuilder graph = new NeuralNetConfiguration.Builder().seed(plan.seed()).updater(new Adam(plan.learningRate()))
        .weightInit(weights).trainingWorkspaceMode(WorkspaceMode.ENABLED)
        .inferenceWorkspaceMode(WorkspaceMode.ENABLED).graphBuilder();
    return plan.texture() ? graph.addInputs(NetworkPreset.FRAMES, NetworkPreset.TEXTURE) : graph.addInputs(NetworkPreset.FRAMES);
  }

  /**
   * The texture beside what the network made of the frames, a dense layer (ReLU) and softmax; the dropout of the plan acts in
   * front of both.
   *
   * @param from the layer that gives the values
   * @param values that it gives a sample
   * @param units of the dense layer
   */
  static GraphBuilder end(GraphBuilder graph, NetworkPlan plan, String from, int values, int units) {
    if (plan.texture()) {
      graph.addVertex("features", new MergeVertex(), from, NetworkPreset.TEXTURE);
    }
    // What the library takes is the share that stays, and 0 for all.
    double kept = plan.dropout() == 0 ? 0 : 1 - plan.dropout();
    return graph
        .addLayer("dense", new DenseLayer.Builder().nIn(values + plan.textureLength()).nOut(units)
            .activation(Activation.RELU).dropOut(kept).build(), plan.texture() ? "features" : from)
        .addLayer(NetworkPreset.OUTPUT, new OutputLayer.Builder(new LossSparseMCXENT()).nIn(units).nOut(plan.classes())
            .activation(Activation.SOFTMAX).dropOut(kept).build(), "dense")
        .setOutputs(NetworkPreset.OUTPUT);
  }
}
