package org.mien.network;

import java.util.ArrayList;
import java.util.List;
import org.mien.learn.Epoch;

/**
 * Where a training stands after a pass: everything that the rest of it depends on, so that it can be taken up again and
 * end as if it had never stopped.
 *
 * @param steps steps of the optimiser so far
 * @param weights of the network now
 * @param optimiser memory of the optimiser now
 * @param best weights of the best pass so far, empty before the first
 * @param bestEpoch that pass from 1, 0 before the first
 * @param history every pass so far
 */
record Learning(int steps, float[] weights, float[] optimiser, float[] best, int bestEpoch, List<Epoch> history) {

  /** Copies the history. */
  Learning {
    history = List.copyOf(history);
  }

  static Learning start(Network network) {
    return new Learning(0, network.weights(), network.optimiser(), new float[0], 0, List.of());
  }

  /** After one more pass. Without a validation part the last pass counts as the best: there is nothing to choose by. */
  Learning after(Epoch epoch, Network network, boolean validated) {
    float[] now = network.weights();
    boolean better = !validated || bestEpoch == 0 || epoch.validationLoss() < bestLoss();
    boolean usable = finite(now) && (!validated || Double.isFinite(epoch.validationLoss()));
    boolean chosen = usable && better;
    List<Epoch> all = new ArrayList<>(history);
    all.add(epoch);
    return new Learning(
        network.steps(), now, network.optimiser(), chosen ? now : best, chosen ? epoch.number() : bestEpoch, all);
  }

  /** Whether the weights have run away, so that more training is senseless. */
  boolean diverged() {
    return !finite(weights);
  }

  /** Whether no better pass came for as long as patience lasts. */
  boolean outOfPatience(int patience) {
    return history.size() - bestEpoch >= patience;
  }

  private double bestLoss() {
    return history.get(bestEpoch - 1).validationLoss();
  }

  static boolean finite(float[] values) {
    for (float v : values) {
      if (!Float.isFinite(v)) {
        return false;
      }
    }
    return true;
  }
}
