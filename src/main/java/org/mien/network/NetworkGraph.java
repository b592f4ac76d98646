package org.mien.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A computation graph that always knows the size of the batch in hand. The stock graph takes it from the labels of the last
 * batch it was trained on, so that {@code output} and {@code score} after {@code fit} silently answer for the wrong
 * number of samples (Deeplearning4j 1.0.0-M2.1); this one takes it from the inputs. Use this class wherever a network
 * is made.
 *
 * <p>Training and answering belong to one thread at a time.
 */
public final class NetworkGraph extends ComputationGraph {
  private static final long serialVersionUID = 1L;

  private NetworkGraph(ComputationGraphConfiguration configuration) {
    super(configuration);
  }

  /** A network with its initial weights, which depend on the configuration's seed alone. */
  public static NetworkGraph create(ComputationGraphConfiguration configuration) {
    Nd4jBootstrap.start();
    NetworkGraph graph = new NetworkGraph(configuration);
    graph.init();
    return graph;
  }

  /**
   * A network with given weights.
   *
   * @param parameters as {@link #params()} gave them; copied
   * @throws IllegalArgumentException if their number does not fit the configuration
   */
  public static NetworkGraph restore(ComputationGraphConfiguration configuration, INDArray parameters) {
    Nd4jBootstrap.start();
    NetworkGraph graph = new NetworkGraph(configuration);
    graph.init(parameters, true);
    return graph;
  }

  @Override
  public int batchSize() {
    INDArray first = getInput(0);
    return first == null ? super.batchSize() : (int) first.size(0);
  }

  /** A copy that shares nothing with this network, the optimiser's state included. */
  @Override
  public NetworkGraph clone() {
    NetworkGraph copy = restore(getConfiguration().clone(), params());
    // Adam corrects its means by the number of steps taken, which the stock copy forgets.
    copy.getConfiguration().setIterationCount(getConfiguration().getIterationCount());
    copy.getConfiguration().setEpochCount(getConfiguration().getEpochCount());
    if (solver != null) {
      INDArray state = getUpdater().getStateViewArray();
      if (state != null) {
        copy.getUpdater().setStateViewArray(state.dup());
      }
    }
    return copy;
  }
}
