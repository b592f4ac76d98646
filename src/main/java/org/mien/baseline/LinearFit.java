package org.mien.baseline;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;

/**
 * Trains linear classifiers on the rows of one training part with LIBLINEAR (Fan et al., "LIBLINEAR: a library for large
 * linear classification", 2008), one class against the rest. Both solvers are its primal trust-region Newton methods,
 * which draw no random numbers, and every class is solved by itself: the result depends on the rows and their order only,
 * not on threads or on what was trained before.
 */
final class LinearFit {

  /** Stop when the gradient has shrunk to this share of its length at weights 0: LIBLINEAR's own choice. */
  private static final double TOLERANCE = 0.01;

  private final Standardiser standardiser;
  private final int[] labels;
  private final int classes;
  private final Feature[][] rows;

  /**
   * Standardises the training part.
   *
   * @param features one row an example, all of one length, at least one row
   * @param labels class index of every row, from 0 to {@code classes - 1}
   */
  LinearFit(float[][] features, int[] labels, int classes, CancelToken cancel) {
    this.standardiser = Standardiser.fit(features);
    this.labels = labels.clone();
    this.classes = classes;
    this.rows = nodes(features, cancel);
  }

  /**
   * Trains one classifier a class, on as many threads as the job has.
   *
   * @param start weights for another cost to start from, or null to start from 0; saves time and changes no more than the
   *     tolerance allows
   */
  LinearWeights train(LinearOptions options, double cost, LinearWeights start, Job job) {
    return train(options, cost, start, TOLERANCE, job);
  }

  /** As the other one, with another tolerance. */
  LinearWeights train(LinearOptions options, double cost, LinearWeights start, double tolerance, Job job) {
    Linear.disableDebugOutput();
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    double[][] weights = new double[classes][];
    boolean[] present = new boolean[classes];
    int populated = (int) Arrays.stream(counts).filter(n -> n > 0).count();
    OrderedParallel.forEach(IntStream.range(0, classes).iterator(), k -> {
      boolean onlyOne = counts[k] == 0 || counts[k] == labels.length;
      boolean weighted = options.classWeights() && counts[k] > 0;
      Parameter parameter = new Parameter(solver(options.kind()), cost, tolerance);
      parameter.setRegularizeBias(false);
      parameter.setWeights(
          new double[] {weighted ? (double) labels.length / (populated * (double) counts[k]) : 1}, new int[] {1});
      parameter.setInitSol(start == null ? null : start.weights()[k].clone());
      weights[k] = onlyOne ? new double[standardiser.columns() + 1] : solve(k, parameter);
      present[k] = counts[k] > 0;
      return k;
    }, k -> job.step("Training a linear classifier", k + 1L, classes), job);
    return new LinearWeights(options.kind(), cost, standardiser, weights, present);
  }

  private static SolverType solver(LinearKind kind) {
    return kind == LinearKind.SVM ? SolverType.L2R_L2LOSS_SVC : SolverType.L2R_LR;
  }

  private double[] solve(int positive, Parameter parameter) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = standardiser.columns() + 1;
    problem.bias = 1;
    problem.x = rows;
    problem.y = Arrays.stream(labels).mapToDouble(label -> label == positive ? 1 : -1).toArray();
    // Of the labels 1 and -1, LIBLINEAR always scores for 1.
    return Linear.train(problem, parameter).getFeatureWeights().clone();
  }

  private Feature[][] nodes(float[][] features, CancelToken cancel) {
    int columns = standardiser.columns();
    Feature[][] nodes = new Feature[features.length][columns + 1];
    Feature bias = new PolledBias(columns + 1, cancel);
    for (Feature[] row : nodes) {
      row[columns] = bias;
    }
    for (int c = 0; c < columns; c++) {
      // Histograms of equal-sized images repeat few values, and sharing their nodes saves most of the memory.
      Map<Float, Feature> shared = new HashMap<>();
      for (int r = 0; r < nodes.length; r++) {
        float value = features[r][c];
        int column = c;
        nodes[r][c] = shared.computeIfAbsent(value, v -> new FeatureNode(column + 1, standardiser.apply(v, column)));
      }
      cancel.check();
    }
    return nodes;
  }

  /** The constant 1 of every row, read in every pass of the solver: the one place where it can be asked to stop. */
  private record PolledBias(int index, CancelToken cancel) implements Feature {

    @Override
    public int getIndex() {
      return index;
    }

    @Override
    public double getValue() {
      cancel.check();
      return 1;
    }

    @Override
    public void setValue(double value) {
      throw new UnsupportedOperationException("the bias is always 1");
    }
  }
}
