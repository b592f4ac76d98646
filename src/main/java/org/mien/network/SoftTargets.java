package org.mien.network;

/**
 * Targets of a loss that are shares of the classes rather than one class: smoothed (Szegedy et al. 2016) or, by
 * {@link Mixup}, those of two examples at once.
 */
final class SoftTargets {

  private SoftTargets() {}

  /**
   * Smoothed targets: the class of an example has {@code 1 - smoothing + smoothing / classes}, every other class
   * {@code smoothing / classes}, as in PyTorch and Keras.
   *
   * @param labels the class of each example
   * @param smoothing from 0 to below 1
   * @return [examples][classes], each row sums to 1
   */
  static float[] of(int[] labels, int classes, double smoothing) {
    float[] targets = new float[labels.length * classes];
    for (int i = 0; i < labels.length; i++) {
      for (int c = 0; c < classes; c++) {
        targets[i * classes + c] = (float) ((c == labels[i] ? 1 - smoothing : 0) + smoothing / classes);
      }
    }
    return targets;
  }
}
