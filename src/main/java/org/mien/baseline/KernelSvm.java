package org.mien.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;

/**
 * Support vector machines, one for every two classes that the training part has, with the Gaussian kernel exp(-gamma d^2)
 * of the distance d between two rows or with their scalar product (a linear machine).
 *
 * <p>Each machine votes for one of its two classes. The probabilities are the softmax of scikit-learn's one-vs-rest decision
 * function: votes, plus the sum s of the class's decision values as s / (3 (|s| + 1)), which settles ties. They rank the
 * classes as the votes do and are not calibrated: rank by them, but do not read them as chances.
 *
 * @param gamma of the Gaussian kernel, or {@link #LINEAR}
 * @param present which classes the training part had; the others get probability 0
 * @param support all support vectors, standardised
 * @param coefficients {@code [pair][support vector]}, 0 where a machine does not use it
 * @param offsets one a pair; pairs in the order 0-1, 0-2, ..., 1-2, ... of the present classes
 */
record KernelSvm(double gamma, boolean[] present, float[][] support, double[][] coefficients, double[] offsets) {

  /** In place of gamma: the kernel is the scalar product. */
  static final double LINEAR = 0;

  /** What is trained on: standardised rows with the class of each. */
  record Rows(float[][] rows, int[] labels, int classes) {

    private int[] of(int label) {
      return IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
    }
  }

  /** scikit-learn's gamma="scale": 1 / (columns * variance over all values), or 1 where nothing varies. */
  static double scale(float[][] rows) {
    double mean = 0;
    long n = (long) rows.length * rows[0].length;
    for (float[] row : rows) {
      for (float value : row) {
        mean += value;
      }
    }
    mean /= n;
    double variance = 0;
    for (float[] row : rows) {
      for (float value : row) {
        variance += (value - mean) * (value - mean);
      }
    }
    variance /= n;
    return variance > 0 ? 1 / (rows[0].length * variance) : 1;
  }

  /**
   * Trains all machines.
   *
   * @param costs of a mistake on an example of each class
   */
  static KernelSvm train(Rows data, double gamma, double[] costs, double tolerance, Job job) {
    boolean[] present = new boolean[data.classes()];
    for (int label : data.labels()) {
      present[label] = true;
    }
    int[] classes = IntStream.range(0, present.length).filter(k -> present[k]).toArray();
    List<TreeMap<Integer, Double>> machines = new ArrayList<>();
    List<Double> offsets = new ArrayList<>();
    int pairs = classes.length * (classes.length - 1) / 2;
    for (int i = 0; i < classes.length; i++) {
      for (int j = i + 1; j < classes.length; j++) {
        int[] first = data.of(classes[i]);
        int[] both = IntStream.concat(Arrays.stream(first), Arrays.stream(data.of(classes[j]))).toArray();
        float[][] kernel = kernel(data.rows(), both, gamma, job);
        PairMachine machine = PairMachine.train(kernel, first.length, costs[classes[i]], costs[classes[j]], tolerance, job);
        TreeMap<Integer, Double> used = new TreeMap<>();
        for (int s = 0; s < machine.support().length; s++) {
          used.put(both[machine.support()[s]], machine.coefficients()[s]);
        }
        machines.add(used);
        offsets.add(machine.offset());
        job.step("Training a support vector machine", machines.size(), pairs);
      }
    }
    return collected(gamma, present, data.rows(), machines, offsets);
  }

  private static KernelSvm collected(
      double gamma, boolean[] present, float[][] rows, List<TreeMap<Integer, Double>> machines, List<Double> offsets) {
    int[] all = machines.stream().flatMap(m -> m.keySet().stream()).mapToInt(Integer::intValue).sorted().distinct().toArray();
    float[][] support = Arrays.stream(all).mapToObj(i -> rows[i]).toArray(float[][]::new);
    double[][] coefficients = new double[machines.size()][all.length];
    for (int p = 0; p < machines.size(); p++) {
      for (int s = 0; s < all.length; s++) {
        coefficients[p][s] = machines.get(p).getOrDefault(all[s], 0.0);
      }
    }
    return new KernelSvm(gamma, present, support, coefficients, offsets.stream().mapToDouble(v -> v).toArray());
  }

  private static float[][] kernel(float[][] rows, int[] chosen, double gamma, Job job) {
    float[][] some = Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(float[][]::new);
    DistanceTable table = new DistanceTable(some);
    Iterator<float[]> each = Arrays.stream(some).iterator();
    List<float[]> kernel = new ArrayList<>();
    OrderedParallel.forEach(each, row -> kernel(table, row, gamma), kernel::add, job);
    return kernel.toArray(float[][]::new);
  }

  private static float[] kernel(DistanceTable table, float[] row, double gamma) {
    if (gamma == LINEAR) {
      return table.products(row);
    }
    float[] values = table.squared(row);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) StrictMath.exp(-gamma * values[i]);
    }
    return values;
  }

  /** Answers for many rows, for which the support vectors are laid out once. */
  final class Answers {

    private final DistanceTable table = new DistanceTable(support);

    /** One decision value a pair: above 0 for its first class. */
    double[] decisions(float[] row) {
      float[] values = kernel(table, row, gamma);
      double[] decisions = new double[offsets.length];
      for (int p = 0; p < decisions.length; p++) {
        double sum = offsets[p];
        for (int s = 0; s < values.length; s++) {
          sum += coefficients[p][s] * values[s];
        }
        decisions[p] = sum;
      }
      return decisions;
    }

    /** One probability a class. */
    float[] probabilities(float[] row) {
      return Votes.probabilities(decisions(row), present);
    }
  }
}
