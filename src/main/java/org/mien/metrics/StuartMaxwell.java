package org.mien.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.special.Gamma;

/**
 * Test of whether two learners name each class equally often on the same clips (Stuart, "A test for homogeneity of the
 * marginal distributions in a two-way classification", 1955; Maxwell, "Comparing the classification of subjects by two
 * independent judges", 1970). It says nothing about which one is right, and takes clips as independent.
 *
 * @param shifts one a class, in their order
 * @param statistic d' V^-1 d, at least 0; undefined where the two say the same of every clip
 * @param degrees degrees of freedom: the number of classes less the number of groups of classes between which the two never
 *     disagree
 * @param pValue chance of such a large or larger statistic if both named each class equally often; undefined as the statistic
 * @param distance effect size: half the sum of the absolute differences in share, 0 (the same shares) to 1
 */
public record StuartMaxwell(List<Shift> shifts, Score statistic, int degrees, Score pValue, double distance) {

  private static final String SAME = "the two name the same class for every clip";

  /** Copies the shifts. */
  public StuartMaxwell {
    shifts = List.copyOf(shifts);
  }

  /**
   * How often one class was named.
   *
   * @param name of the class
   * @param first clips that the first learner called so
   * @param second clips that the second learner called so
   */
  public record Shift(String name, long first, long second) {}

  static StuartMaxwell of(Paired paired) {
    return of(ConfusionMatrix.ofLabels(paired.classes(),
        paired.first().stream().mapToInt(Outcome::predicted).toArray(),
        paired.second().stream().mapToInt(Outcome::predicted).toArray()));
  }

  /**
   * The test of a table.
   *
   * @param table row = class named by the first learner, column = class named by the second; at least one clip
   */
  public static StuartMaxwell of(ConfusionMatrix table) {
    List<Shift> shifts = new ArrayList<>();
    double distance = 0;
    for (int c = 0; c < table.size(); c++) {
      shifts.add(new Shift(table.classes().get(c), table.actualTotal(c), table.predictedTotal(c)));
      distance += Math.abs(table.actualTotal(c) - table.predictedTotal(c)) / (2.0 * table.total());
    }
    double statistic = 0;
    int degrees = 0;
    for (List<Integer> group : groups(table)) {
      if (group.size() > 1) {
        statistic += statistic(table, group);
        degrees += group.size() - 1;
      }
    }
    if (degrees == 0) {
      return new StuartMaxwell(shifts, Score.undefined(SAME), 0, Score.undefined(SAME), distance);
    }
    double p = Gamma.regularizedGammaQ(degrees / 2.0, statistic / 2);
    return new StuartMaxwell(shifts, Score.of(statistic), degrees, Score.of(p), distance);
  }

  /**
   * Classes between which there is disagreement, directly or by way of others. The covariance matrix of the shifts is the
   * Laplacian of this graph, so within a group all but one class give a matrix that can be inverted.
   */
  private static List<List<Integer>> groups(ConfusionMatrix table) {
    int[] group = new int[table.size()];
    Arrays.setAll(group, c -> c);
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < group.length; j++) {
        if (table.count(i, j) + table.count(j, i) > 0 && group[i] != group[j]) {
          int from = group[j];
          int to = group[i];
          Arrays.setAll(group, c -> group[c] == from ? to : group[c]);
        }
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (int g = 0; g < group.length; g++) {
      List<Integer> members = new ArrayList<>();
      for (int c = 0; c < group.length; c++) {
        if (group[c] == g) {
          members.add(c);
        }
      }
      groups.add(members);
    }
    return groups;
  }

  private static double statistic(ConfusionMatrix table, List<Integer> group) {
    int n = group.size() - 1;
    double[] shift = new double[n];
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      int a = group.get(i);
      shift[i] = table.actualTotal(a) - table.predictedTotal(a);
      for (int j = 0; j < n; j++) {
        int b = group.get(j);
        covariance[i][j] = i == j ? table.actualTotal(a) + table.predictedTotal(a) - 2.0 * table.count(a, a)
            : -(table.count(a, b) + table.count(b, a));
      }
    }
    ArrayRealVector d = new ArrayRealVector(shift);
    return d.dotProduct(new CholeskyDecomposition(new Array2DRowRealMatrix(covariance)).getSolver().solve(d));
  }
}
