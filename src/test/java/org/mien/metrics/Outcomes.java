package org.mien.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up predictions for tests. */
final class Outcomes {

  private Outcomes() {}

  static float[] oneHot(int classes, int hot) {
    float[] p = new float[classes];
    p[hot] = 1;
    return p;
  }

  /** {@code n} predictions of {@code classes} classes by {@code subjects} people; 0 people leave the subject empty. */
  static List<Outcome> random(int n, int classes, int subjects, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int actual = random.nextInt(classes);
      float[] p = new float[classes];
      float sum = 0;
      for (int c = 0; c < classes; c++) {
        p[c] = (float) random.nextDouble() + (c == actual ? 0.5f : 0);
        sum += p[c];
      }
      for (int c = 0; c < classes; c++) {
        p[c] /= sum;
      }
      outcomes.add(new Outcome("clip" + i, subjects == 0 ? "" : "s" + random.nextInt(subjects), actual, p));
    }
    return outcomes;
  }
}
