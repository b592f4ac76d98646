package org.mien.baseline;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_print_interface;
import libsvm.svm_problem;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;

/**
 * One support vector machine for two classes, trained by LIBSVM (Chang and Lin, "LIBSVM: a library for support vector
 * machines", 2011) on a Gaussian kernel that is computed beforehand. LIBSVM's random numbers are used for its own
 * probabilities and cross-validation only, neither of which is asked for: the result depends on the rows and their order
 * alone.
 *
 * @param support indices of the support vectors among the rows of the pair, ascending
 * @param coefficients of the support vectors: positive speaks for the first class
 * @param offset added to the sum of coefficient times kernel
 */
record PairMachine(int[] support, double[] coefficients, double offset) {

  /** Stop where the optimality conditions are violated by less. */
  static final double TOLERANCE = 1e-4;

  private static final svm_print_interface SILENT = text -> { };
  private static final double CACHE_MEGABYTES = 200;

  static {
    // LIBSVM prints through a static field; there is one value that it ever gets from here.
    svm.svm_set_print_string_function(SILENT);
  }

  /**
   * Trains on a kernel matrix.
   *
   * @param kernel kernel of each two rows of the pair, those of the first class before those of the second
   * @param first how many rows are of the first class, at least 1 and not all
   */
  static PairMachine train(float[][] kernel, int first, double costOfFirst, double costOfSecond, double tolerance, Job job) {
    svm_problem problem = new svm_problem();
    problem.l = kernel.length;
    problem.y = IntStream.range(0, kernel.length).mapToDouble(i -> i < first ? 1 : -1).toArray();
    problem.x = new svm_node[kernel.length][];
    for (int i = 0; i < kernel.length; i++) {
      job.cancel().check();
      problem.x[i] = nodes(i, kernel[i]);
    }
    svm_parameter parameter = parameter(costOfFirst, costOfSecond, tolerance);
    svm_model[] trained = new svm_model[1];
    // In a thread of its own, since LIBSVM cannot be asked to stop but can be left alone.
    Iterator<svm_problem> one = List.of(problem).iterator();
    Job single = new Job(job.progress(), job.cancel(), 1);
    OrderedParallel.forEach(one, p -> svm.svm_train(p, parameter), model -> trained[0] = model, single);
    return of(trained[0]);
  }

  /** LIBSVM reads a kernel row as nodes: its number from 1, then a value for every row. */
  private static svm_node[] nodes(int row, float[] kernel) {
    svm_node[] nodes = new svm_node[kernel.length + 1];
    for (int j = 0; j < nodes.length; j++) {
      nodes[j] = new svm_node();
      nodes[j].index = j;
      nodes[j].value = j == 0 ? row + 1 : kernel[j - 1];
    }
    return nodes;
  }

  private static svm_parameter parameter(double costOfFirst, double costOfSecond, double tolerance) {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.PRECOMPUTED;
    parameter.C = 1;
    parameter.nr_weight = 2;
    parameter.weight_label = new int[] {1, -1};
    parameter.weight = new double[] {costOfFirst, costOfSecond};
    parameter.eps = tolerance;
    parameter.shrinking = 1;
    parameter.probability = 0;
    parameter.cache_size = CACHE_MEGABYTES;
    return parameter;
  }

  private static PairMachine of(svm_model model) {
    // The first row decides which label LIBSVM calls positive, and the first row is always of the first class.
    int[] support = Arrays.stream(model.sv_indices).map(i -> i - 1).toArray();
    return new PairMachine(support, model.sv_coef[0].clone(), -model.rho[0]);
  }
}
