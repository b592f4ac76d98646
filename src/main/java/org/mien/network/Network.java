package org.mien.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * A computation graph with the few things Mien does with it. Not thread-safe. Closing frees its native memory.
 */
final class Network implements AutoCloseable {

  private final NetworkPreset preset;
  private final NetworkPlan plan;
  private final ComputationGraph graph;

  private Network(NetworkPreset preset, NetworkPlan plan, ComputationGraph graph) {
    this.preset = preset;
    this.plan = plan;
    this.graph = graph;
  }

  /** A network with its initial weights, which depend on the plan alone. */
  static Network build(NetworkPreset preset, NetworkPlan plan) {
    return new Network(preset, plan, preset.build(plan));
  }

  /** A graph of this preset and plan that exists already, perhaps with parts that only look on. */
  static Network of(NetworkPreset preset, NetworkPlan plan, ComputationGraph graph) {
    return new Network(preset, plan, graph);
  }

  NetworkPreset preset() {
    return preset;
  }

  NetworkPlan plan() {
    return plan;
  }

  ComputationGraph graph() {
    return graph;
  }

  /** Number of weights. */
  long parameterCount() {
    return graph.numParams();
  }

  /**
   * Learns from one batch: one step of the optimiser.
   *
   * @param noise seed of what the layers draw meanwhile (dropout)
   */
  void learn(Batch batch, long noise) {
    // ND4J draws from a source of the calling thread, so networks on several threads do not disturb each other.
    Nd4j.getRandom().setSeed(noise);
    learn(batch);
  }

  /** Learns from one batch with a network whose layers draw nothing. */
  void learn(Batch batch) {
    Nd4jBootstrap.start();
    try (GraphArrays arrays = GraphArrays.of(batch, plan)) {
      graph.fit(arrays.inputs(), arrays.labels(), arrays.masks(), null);
      // The graph would hold on to arrays that are freed here.
      graph.clear();
    }
  }

  /**
   * The probabilities of every class for every example of a batch.
   *
   * <p>Deeplearning4j 1.0.0-M2.1 remembers the batch size of the last fit and answers too few rows unless it is cleared
   * first.
   */
  float[][] answer(Batch batch) {
    Nd4jBootstrap.start();
    graph.clear();
    try (GraphArrays arrays = GraphArrays.of(batch, plan)) {
      INDArray output = graph.output(false, arrays.inputs(), arrays.masks(), null)[0];
      float[][] rows = output.toFloatMatrix();
      graph.clear();
      if (output.closeable()) {
        output.close();
      }
      if (rows.length != batch.size() || rows[0].length != plan.classes()) {
        throw new IllegalStateException("asked for " + batch.size() + " answers, got " + rows.length);
      }
      return rows;
    }
  }

  /**
   * The probabilities for every example of a set, in its order. Polls for cancelling between batches.
   *
   * @param watch told how many examples are done after each batch
   */
  List<float[]> answer(ExampleSet examples, int largestBatch, Job job, IntConsumer watch) {
    List<float[]> answers = new ArrayList<>(examples.size());
    BatchBuilder builder = BatchBuilder.plain(examples, plan.clips(), plan.input());
    List<int[]> parts = BatchPlan.answering(examples, largestBatch);
    try (BatchStream batches = new BatchStream<>(parts, chosen -> builder.build(chosen, 0), job.threads())) {
      while (batches.hasNext()) {
        job.cancel().check();
        answers.addAll(List.of(answer(batches.next())));
        watch.accept(answers.size());
      }
    }
    return answers;
  }

  /** Makes the graph learn by this loss; it says what was learned. */
  void learnBy(CrossEntropy loss) {
    Layer output = graph.getOutputLayer(0);
    if (!(output instanceof IOutputLayer) || !(output.conf().getLayer() instanceof BaseOutputLayer conf)) {
      throw new IllegalStateException("the last layer of a network must be an output layer");
    }
    conf.setLossFn(loss);
  }

  /**
   * Lets weights, but no biases, decay by {@code share * rate} of themselves at each step, apart from the gradient (AdamW,
   * Loshchilov and Hutter 2019). Before the first step only.
   */
  void decay(double share) {
    for (Layer layer : graph.getLayers()) {
      if (layer.conf().getLayer() instanceof BaseLayer conf) {
        conf.setRegularization(List.of(new WeightDecay(share, true)));
      }
    }
  }

  /** Lets the learning rate of every layer fall by this schedule. Before the first step only. */
  void schedule(String kind, int stepsPerEpoch, int epochs) {
    Set<IUpdater> done = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Layer layer : graph.getLayers()) {
      if (layer.conf().getLayer() instanceof BaseLayer conf) {
        for (IUpdater updater : new IUpdater[] {conf.getIUpdater(), conf.getBiasUpdater()}) {
          if (updater != null && updater.hasLearningRate() && done.add(updater)) {
            double start = updater.getLearningRate(0, 0);
            updater.setLrAndSchedule(Double.NaN, new RateSchedule(kind, start, stepsPerEpoch, epochs));
          }
        }
      }
    }
  }

  /** A copy of all weights in the order of the graph. */
  float[] weights() {
    return graph.params().dup().data().asFloat();
  }

  /** Replaces all weights. */
  void setWeights(float[] weights) {
    if (weights.length != graph.numParams()) {
      throw new IllegalArgumentException("this network has " + graph.numParams() + " weights, not " + weights.length);
    }
    try (INDArray source = Nd4j.createFromArray(weights)) {
      graph.params().assign(source.reshape(graph.params().shape()));
    }
  }

  /** Name and shape of every array of weights, in the order of the graph. */
  List<ModelDocument.Weight> weightTable() {
    List<ModelDocument.Weight> table = new ArrayList<>();
    graph.paramTable().forEach((name, array) ->
        table.add(new ModelDocument.Weight(name, Arrays.stream(array.shape()).boxed().toList())));
    return table;
  }

  /** A copy of all weights, one array of the table after the other, each in C order whatever the graph has inside. */
  float[] weightsInTableOrder() {
    float[] all = new float[Math.toIntExact(graph.numParams())];
    int offset = 0;
    for (INDArray array : graph.paramTable().values()) {
      float[] values = array.dup('c').data().asFloat();
      System.arraycopy(values, 0, all, offset, values.length);
      offset += values.length;
    }
    return all;
  }

  /**
   * The reverse of {@link #weightsInTableOrder()}.
   *
   * @param table the arrays of this network, in the order in which {@code weights} has them
   */
  void setWeights(List<ModelDocument.Weight> table, float[] weights) {
    int offset = 0;
    for (ModelDocument.Weight weight : table) {
      INDArray array = graph.getParam(weight.name());
      int length = Math.toIntExact(array.length());
      float[] values = Arrays.copyOfRange(weights, offset, offset + length);
      try (INDArray source = Nd4j.create(values, array.shape(), 'c')) {
        array.assign(source);
      }
      offset += length;
    }
  }

  /** A copy of the optimiser's memory (Adam: both moments of every weight). */
  float[] optimiser() {
    INDArray state = graph.getUpdater(true).getStateViewArray();
    return state == null ? new float[0] : state.dup().data().asFloat();
  }

  /**
   * Puts back the optimiser's memory and the number of steps it has made, on which Adam's correction of the bias depends.
   *
   * @param epochs passes that are over
   */
  void setOptimiser(float[] memory, int steps, int epochs) {
    INDArray state = graph.getUpdater(true).getStateViewArray();
    long expected = state == null ? 0 : state.length();
    if (memory.length != expected) {
      throw new IllegalArgumentException("the optimiser has " + expected + " values, not " + memory.length);
    }
    if (state != null) {
      try (INDArray source = Nd4j.createFromArray(memory)) {
        state.assign(source.reshape(state.shape()));
      }
    }
    graph.getConfiguration().setIterationCount(steps);
    graph.getConfiguration().setEpochCount(epochs);
  }

  /** Optimiser steps made so far. */
  int steps() {
    return graph.getConfiguration().getIterationCount();
  }

  /** Frees what lies outside the Java heap; the graph's own method would run a full collection each time as well. */
  @Override
  public void close() {
    graph.clear();
    Updater updater = graph.getUpdater(false);
    free(updater == null ? null : updater.getStateViewArray());
    free(graph.getGradientsViewArray());
    free(graph.params());
    Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
  }

  private static void free(INDArray array) {
    if (array != null && array.closeable()) {
      array.close();
    }
  }
}
