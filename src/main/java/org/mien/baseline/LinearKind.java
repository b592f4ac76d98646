package org.mien.baseline;

/** The simple classifiers. The keys stand in files and never change. */
public enum LinearKind {
  /**
   * Logistic regression with an L2 penalty on all weights but the bias, one class against the rest; the probabilities of the
   * classes are divided by their sum.
   */
  LOGISTIC("logistic", "Linear: logistic regression"),
  /**
   * Support vector machine with squared hinge loss and an L2 penalty on all weights but the bias, one class against the
   * rest. Its probabilities are the softmax of the distances and not calibrated: rank by them, but do not read them as
   * chances.
   */
  SVM("svm", "Linear: support vector machine"),
  /** Says of every clip how frequent the classes were in the training part. */
  MAJORITY("majority", "Always the most frequent class");

  private final String key;
  private final String title;

  LinearKind(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** The name in files, such as {@code logistic}. */
  public String key() {
    return key;
  }

  /** The name for people. */
  public String title() {
    return title;
  }
}
