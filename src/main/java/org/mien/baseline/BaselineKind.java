package org.mien.baseline;

import static org.mien.baseline.BaselineOption.BALANCED;
import static org.mien.baseline.BaselineOption.COST;
import static org.mien.baseline.BaselineOption.DEPTH;
import static org.mien.baseline.BaselineOption.FRAMES;
import static org.mien.baseline.BaselineOption.GAMMA;
import static org.mien.baseline.BaselineOption.KERNEL;
import static org.mien.baseline.BaselineOption.MIRROR;
import static org.mien.baseline.BaselineOption.NEIGHBOURS;
import static org.mien.baseline.BaselineOption.STANDARDISE;
import static org.mien.baseline.BaselineOption.TREES;
import static org.mien.baseline.BaselineOption.TTA;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.job.UserError;

/** The baselines by the first word of their {@link BaselineSpec}. The keys stand in plans and files and never change. */
public enum BaselineKind {
  /** Says of every clip how frequent the classes were in the training part, and so always the most frequent class. */
  MAJORITY("majority", "Always the most frequent class"),
  /** Draws a class for every clip, each as often as it was in the training part: stratified chance. */
  CHANCE("chance", "Stratified chance"),
  /** The classes of the k nearest training examples by Euclidean distance. */
  KNN("knn", "k nearest neighbours", FRAMES, NEIGHBOURS, STANDARDISE, MIRROR, TTA),
  /** Linear support vector machines, one for every pair of classes. */
  LINEAR_SVM("linear-svm", "Linear SVM", FRAMES, COST, STANDARDISE, BALANCED, MIRROR, TTA),
  /** Support vector machines with a radial kernel, Gaussian unless said, one for every pair of classes. */
  RBF_SVM("rbf-svm", "RBF SVM", FRAMES, COST, KERNEL, GAMMA, STANDARDISE, BALANCED, MIRROR, TTA),
  /** Trees on random examples and columns, each with one vote. */
  RANDOM_FOREST("random-forest", "Random forest", FRAMES, TREES, DEPTH, STANDARDISE, MIRROR, TTA),
  /** Logistic regression of all classes at once (softmax). */
  MULTINOMIAL("multinomial", "Multinomial logistic regression", FRAMES, COST, STANDARDISE, BALANCED, MIRROR, TTA),
  /** {@link LinearKind#LOGISTIC} on texture histograms, its cost chosen on the validation part. */
  LOGISTIC("logistic", "Logistic regression on the histogram"),
  /** {@link LinearKind#SVM} on texture histograms, its cost chosen on the validation part. */
  SVM("svm", "Linear SVM on the histogram, cost chosen by validation");

  private final String key;
  private final String title;
  private final Set<BaselineOption> options;

  BaselineKind(String key, String title, BaselineOption... options) {
    this.key = key;
    this.title = title;
    Set<BaselineOption> known = EnumSet.noneOf(BaselineOption.class);
    known.addAll(List.of(options));
    this.options = known;
  }

  /** Whether the seed changes what is learned: the others look at all examples in their order. */
  boolean drawsAtRandom() {
    return switch (this) {
      case MAJORITY, KNN, LINEAR_SVM, RBF_SVM, MULTINOMIAL -> false;
      case CHANCE, RANDOM_FOREST, LOGISTIC, SVM -> true;
    };
  }

  /** The word in specs and files, such as {@code rbf-svm}. */
  public String key() {
    return key;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** Whether a spec names what it looks at. */
  public boolean readsFeatures() {
    return !options.isEmpty();
  }

  boolean knows(BaselineOption option) {
    return options.contains(option);
  }

  String words() {
    return options.stream().map(BaselineOption::example).collect(Collectors.joining(", "));
  }

  static BaselineKind of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst()
        .orElseThrow(() -> new UserError("There is no baseline '" + key + "'; choose among "
            + Arrays.stream(values()).map(BaselineKind::key).collect(Collectors.joining(", ")) + "."));
  }
}
