package org.mien.baseline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import libsvm.svm;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * Hands the standardised rows of a training part to the library that learns from them.
 *
 * @param spec one baseline without alternatives
 * @param seed of what is drawn
 * @param classes of the label set
 */
record BaselineFit(BaselineSpec spec, long seed, int classes) {

  /** With more examples of two classes, the kernel between them would not fit into memory. */
  static final int MOST_PAIRED = 6000;

  Fitted fit(float[][] rows, int[] labels, Job job) {
    return switch (spec.kind()) {
      case CHANCE -> ChanceDraw.of(labels, classes, seed);
      case KNN -> new NearestNeighbours(spec.whole(BaselineOption.NEIGHBOURS), classes, rows, labels);
      case LINEAR_SVM -> machines(rows, labels, Kernel.linear(), job);
      case RBF_SVM -> machines(rows, labels, kernel(rows), job);
      case RANDOM_FOREST -> ForestFit.fit(new KernelSvm.Rows(rows, labels, classes), spec.whole(BaselineOption.TREES),
          spec.whole(BaselineOption.DEPTH), seed, job);
      case MULTINOMIAL -> MultinomialFit.fit(new KernelSvm.Rows(rows, labels, classes), costs(labels), job);
      default -> throw new IllegalArgumentException(spec + " is trained elsewhere");
    };
  }

  private Fitted machines(float[][] rows, int[] labels, Kernel kernel, Job job) {
    int[] counts = counts(labels);
    int[] sorted = Arrays.stream(counts).sorted().toArray();
    if (classes > 1 && sorted[classes - 1] + sorted[classes - 2] > MOST_PAIRED) {
      throw new UserError("The training part is too large for the baseline '" + spec + "', which takes " + MOST_PAIRED
          + " examples of two classes at most; use svm or logistic instead.");
    }
    KernelSvm.Rows data = new KernelSvm.Rows(rows, labels, classes);
    return new KernelAnswers(KernelSvm.train(data, kernel, costs(labels), PairMachine.TOLERANCE, job));
  }

  private Kernel kernel(float[][] rows) {
    Kernel.Form form = spec.value(BaselineOption.KERNEL).equals("laplace") ? Kernel.Form.LAPLACIAN : Kernel.Form.GAUSSIAN;
    String gamma = spec.value(BaselineOption.GAMMA);
    return gamma.equals("scale") ? Kernel.usual(form, rows) : new Kernel(form, Double.parseDouble(gamma));
  }

  private int[] counts(int[] labels) {
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }

  /** The cost of a mistake on each class: C, where balanced times n / (classes that are there * n of the class). */
  private double[] costs(int[] labels) {
    double[] costs = new double[classes];
    int[] counts = counts(labels);
    long present = Arrays.stream(counts).filter(c -> c > 0).count();
    for (int k = 0; k < classes; k++) {
      double weight = spec.is(BaselineOption.BALANCED) && counts[k] > 0 ? labels.length / ((double) present * counts[k]) : 1;
      costs[k] = spec.number(BaselineOption.COST) * weight;
    }
    return costs;
  }

  /** Of the libraries. */
  static Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("libsvm", String.format(Locale.ROOT, "%d.%02d", svm.LIBSVM_VERSION / 100, svm.LIBSVM_VERSION % 100));
    return versions;
  }
}
