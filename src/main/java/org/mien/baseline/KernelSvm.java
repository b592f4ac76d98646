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
 * Support vector machines, one for every two classes that the training part has.
 *
 * <p>Each machine votes for one of its two classes. The probabilities are the softmax of scikit-learn's one-vs-rest decision
 * function: votes, plus the sum s of the class's decision values as s / (3 (|s| + 1)), which settles ties. They rank the
 * classes as the votes do and are not calibrated: rank by them, but do not read them as chances.
 *
 * @param kernel between two rows
 * @param present which classes the training part had; the others get probability 0
 * @param support all support vectors, standardised
 * @param coefficients {@code [pair][support vector]}, 0 where a machine does not use it
 * @param offsets one a pair; pairs in the order 0-1, 0-2, ..., 1-2, ... of the present classes
 */
record KernelSvm(Kernel kernel, boolean[] present, float[][] support, double[][] coefficients, double[] offsets) {

  /** What is trained on: standardised rows with the class of each. */
  record Rows(float[][] rows, int[] labels, int classes) {

    private int[] of(int label) {
      return IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
    }
  }

  /**
   * Trains all machines.
   *
   * @param costs of a mistake on an example of each class
   */
  static KernelSvm train(Rows data, Kernel kernel, double[] costs, double tolerance, Job job) {
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
        float[][] matrix = matrix(data.rows(), both, kernel, job);
        PairMachine machine = PairMachine.train(matrix, first.length, costs[classes[i]], costs[classes[j]], tolerance, job);
        TreeMap<Integer, Double> used = new TreeMap<>();
        for (int s = 0; s < machine.support().length; s++) {
          used.put(both[machine.support()[s]], machine.coefficients()[s]);
        }
        machines.add(used);
        offsets.add(machine.offset());
        job.step("Training a support vector machine", machines.size(), pairs);
      }
    }
    return collected(kernel, present, data.rows(), machines, offsets);
  }

  private static KernelSvm collected(
      Kernel kernel, boolean[] present, float[][] rows, List<TreeMap<Integer, Double>> machines, List<Double> offsets) {
    int[] all = machines.stream().flatMap(m -> m.keySet().stream()).mapToInt(Integer::intValue).sorted().distinct().toArray();
    float[][] support = Arrays.stream(all).mapToObj(i -> rows[i]).toArray(float[][]::new);
    double[][] coefficients = new double[machines.size()][all.length];
    for (int p = 0; p < machines.size(); p++) {
      for (int s = 0; s < all.length; s++) {
        coefficients[p][s] = machines.get(p).getOrDefault(all[s], 0.0);
      }
    }
    return new KernelSvm(kernel, present, support, coefficients, offsets.stream().mapToDouble(v -> v).toArray());
  }

  private static float[][] matrix(float[][] rows, int[] chosen, Kernel kernel, Job job) {
    float[][] some = Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(float[][]::new);
    DistanceTable table = new DistanceTable(some);
    Iterator<float[]> each = Arrays.stream(some).iterator();
    List<float[]> matrix = new ArrayList<>();
    OrderedParallel.forEach(each, row -> kernel.values(table, row), matrix::add, job);
    return matrix.toArray(float[][]::new);
  }

  /** Answers for many rows, for which the support vectors are laid out once. */
  final class Answers {

    private final DistanceTable table = new DistanceTable(support);

    /** One decision value a pair: above 0 for its first class. */
    double[] decisions(float[] row) {
      float[] values = kernel.values(table, row);
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
