package org.mien.metrics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts of actual against predicted classes; row = actual, column = predicted. Immutable.
 *
 * <p>Every score is computed from the pooled counts. A score that has a zero denominator is undefined and says so; a mean
 * over classes is a mean over all named classes, so it is undefined as soon as one of them is, and its reason names the
 * class. The definitions equal those of scikit-learn wherever scikit-learn does not have to fall back on its {@code
 * zero_division}.
 */
public final class ConfusionMatrix {

  static final String NO_SAMPLES = "there are no samples";

  private final List<String> classes;
  private final long[] counts;
  private final long[] actual;
  private final long[] predicted;
  private final long total;
  private final long correct;

  private ConfusionMatrix(List<String> classes, long[] counts) {
    this.classes = classes;
    this.counts = counts;
    int n = classes.size();
    this.actual = new long[n];
    this.predicted = new long[n];
    long hits = 0;
    for (int a = 0; a < n; a++) {
      for (int p = 0; p < n; p++) {
        actual[a] += counts[a * n + p];
        predicted[p] += counts[a * n + p];
      }
      hits += counts[a * n + a];
    }
    this.total = Arrays.stream(actual).sum();
    this.correct = hits;
  }

  /**
   * A matrix of the given counts.
   *
   * @param classes names of the classes, all different, at least one
   * @param counts {@code counts[a][p]} = samples of class {@code a} that were predicted as class {@code p}; square, none
   *     negative
   */
  public static ConfusionMatrix of(List<String> classes, long[][] counts) {
    int n = classes.size();
    if (counts.length != n) {
      throw new IllegalArgumentException(n + " classes need " + n + " rows, not " + counts.length);
    }
    long[] flat = new long[n * n];
    for (int a = 0; a < n; a++) {
      if (counts[a].length != n) {
        throw new IllegalArgumentException("row " + a + " must have " + n + " columns, not " + counts[a].length);
      }
      System.arraycopy(counts[a], 0, flat, a * n, n);
    }
    return flat(classes, flat);
  }

  /**
   * Counts pairs of actual and predicted class indices.
   *
   * @param classes names of the classes, all different, at least one
   * @param actual class index of every sample, from 0 to the number of classes less one
   * @param predicted predicted class index of every sample, same length and range
   */
  public static ConfusionMatrix ofLabels(List<String> classes, int[] actual, int[] predicted) {
    if (actual.length != predicted.length) {
      throw new IllegalArgumentException(actual.length + " actual classes but " + predicted.length + " predicted ones");
    }
    int n = classes.size();
    long[] flat = new long[n * n];
    for (int i = 0; i < actual.length; i++) {
      flat[checkIndex(actual[i], n) * n + checkIndex(predicted[i], n)]++;
    }
    return flat(classes, flat);
  }

  /** A matrix that takes over row-major counts; they must not be changed afterwards. */
  static ConfusionMatrix flat(List<String> classes, long[] counts) {
    List<String> names = List.copyOf(classes);
    if (names.isEmpty() || new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException("class names must be different and at least one: " + names);
    }
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a count cannot be negative: " + count);
      }
    }
    return new ConfusionMatrix(names, counts);
  }

  private static int checkIndex(int index, int n) {
    if (index < 0 || index >= n) {
      throw new IllegalArgumentException("class index " + index + " lies outside 0 to " + (n - 1));
    }
    return index;
  }

  /**
   * The sum of all matrices: scores of the sum are pooled scores, not means over folds.
   *
   * @param matrices at least one, all with the same classes in the same order
   */
  public static ConfusionMatrix pool(Collection<ConfusionMatrix> matrices) {
    Iterator<ConfusionMatrix> each = matrices.iterator();
    if (!each.hasNext()) {
      throw new IllegalArgumentException("there is no confusion matrix to pool");
    }
    ConfusionMatrix sum = each.next();
    while (each.hasNext()) {
      sum = sum.plus(each.next());
    }
    return sum;
  }

  /** The sum of this matrix and another one with the same classes in the same order. */
  public ConfusionMatrix plus(ConfusionMatrix other) {
    if (!classes.equals(other.classes)) {
      throw new IllegalArgumentException("cannot add counts of the classes " + other.classes + " to those of " + classes);
    }
    long[] sum = counts.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.addExact(sum[i], other.counts[i]);
    }
    return new ConfusionMatrix(classes, sum);
  }

  /** Names of the classes in the order of rows and columns. */
  public List<String> classes() {
    return classes;
  }

  /** Number of classes. */
  public int size() {
    return classes.size();
  }

  /** Samples of class {@code a} that were predicted as class {@code p}. */
  public long count(int a, int p) {
    return counts[checkIndex(a, size()) * size() + checkIndex(p, size())];
  }

  /** All counts as a new array, {@code [actual][predicted]}. */
  public long[][] counts() {
    int n = size();
    long[][] rows = new long[n][];
    for (int a = 0; a < n; a++) {
      rows[a] = Arrays.copyOfRange(counts, a * n, (a + 1) * n);
    }
    return rows;
  }

  /** Number of all samples. */
  public long total() {
    return total;
  }

  /** Number of samples whose actual class is {@code c}: the sum of its row. */
  public long actualTotal(int c) {
    return actual[c];
  }

  /** Number of samples that were predicted as class {@code c}: the sum of its column. */
  public long predictedTotal(int c) {
    return predicted[c];
  }

  /** Every row divided by its sum, {@code [actual][predicted]} from 0 to 1; NaN in the row of a class without samples. */
  public double[][] rowShares() {
    int n = size();
    double[][] shares = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int p = 0; p < n; p++) {
        shares[a][p] = actual[a] == 0 ? Double.NaN : (double) counts[a * n + p] / actual[a];
      }
    }
    return shares;
  }

  /** Share of samples that were predicted right, 0 to 1; undefined without samples. */
  public Score accuracy() {
    return Score.ratio(correct, total, NO_SAMPLES);
  }

  /** TP / (TP + FP) of class {@code c}, 0 to 1; undefined where the class was never predicted. */
  public Score precision(int c) {
    return Score.ratio(hits(c), predicted[c], "the precision of " + name(c) + " is undefined: it was never predicted");
  }

  /** TP / (TP + FN) of class {@code c}, 0 to 1; undefined where the class has no sample. */
  public Score recall(int c) {
    return Score.ratio(hits(c), actual[c], "the recall of " + name(c) + " is undefined: it has no sample");
  }

  /**
   * 2 TP / (2 TP + FP + FN) of class {@code c}, 0 to 1; undefined only where the class neither has a sample nor was ever
   * predicted. It is thus defined, and 0, in cases where precision or recall is undefined.
   */
  public Score f1(int c) {
    return Score.ratio(2.0 * hits(c), actual[c] + predicted[c],
        "the F1 of " + name(c) + " is undefined: it has no sample and was never predicted");
  }

  /** Unweighted mean of the precision of all classes; undefined where one of them is. */
  public Score macroPrecision() {
    return mean(this::precision);
  }

  /** Unweighted mean of the recall of all classes; undefined where one of them is. The same number as {@link #uar()}. */
  public Score macroRecall() {
    return mean(this::recall);
  }

  /**
   * Unweighted mean of the F1 of all classes, never the F1 of the mean precision and recall; undefined where one of them is.
   * The same number as {@link #uf1()}: both are taken from the pooled counts.
   */
  public Score macroF1() {
    return mean(this::f1);
  }

  /**
   * F1 of the true positives, false positives and false negatives summed over all classes. A wrong answer is one false
   * positive and one false negative, so where every sample has one class this is the accuracy.
   */
  public Score microF1() {
    return accuracy();
  }

  /**
   * Unweighted F1 of the micro-expression challenges: the mean over classes of 2 TP / (2 TP + FP + FN) on counts pooled over
   * all folds (See et al., "MEGC 2019 - The Second Facial Micro-Expressions Grand Challenge", 2019).
   */
  public Score uf1() {
    return macroF1();
  }

  /**
   * Unweighted average recall, also called balanced accuracy (Brodersen et al., "The balanced accuracy and its posterior
   * distribution", 2010): the mean over classes of TP / N on pooled counts (See et al., 2019). Undefined where a class has no
   * sample; scikit-learn's {@code balanced_accuracy_score} would leave that class out.
   */
  public Score uar() {
    return macroRecall();
  }

  /**
   * Cohen's kappa, (observed - expected) / (1 - expected) agreement, from -1 to 1 (Cohen, "A coefficient of agreement for
   * nominal scales", 1960); undefined where chance alone agrees always, that is where all samples are of one class and were
   * predicted as that class.
   */
  public Score kappa() {
    if (total == 0) {
      return Score.undefined(NO_SAMPLES);
    }
    double chance = 0;
    for (int c = 0; c < size(); c++) {
      chance += (double) actual[c] * predicted[c];
    }
    double all = (double) total * total;
    return Score.ratio((double) correct * total - chance, all - chance,
        "kappa is undefined: all samples are of one class and were predicted as that class");
  }

  private Score mean(IntFunction<Score> ofClass) {
    if (total == 0) {
      return Score.undefined(NO_SAMPLES);
    }
    return Score.mean(size(), ofClass);
  }

  private long hits(int c) {
    return counts[checkIndex(c, size()) * size() + c];
  }

  private String name(int c) {
    return "\"" + classes.get(c) + "\"";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix that && classes.equals(that.classes) && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * classes.hashCode() + Arrays.hashCode(counts);
  }

  /** The rows in order, one a line, as {@code name: count count ...}. */
  @Override
  public String toString() {
    long[][] rows = counts();
    return IntStream.range(0, size())
        .mapToObj(a -> classes.get(a) + ": "
            + Arrays.stream(rows[a]).mapToObj(Long::toString).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
