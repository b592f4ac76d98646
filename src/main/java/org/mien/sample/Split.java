package org.mien.sample;

import java.util.Set;

/**
 * The split that the sample's manifest declares in its column {@code split}: by subject, but where faults are planted
 * one person has files on both sides.
 */
final class Split {

  private static final Set<Emotion> LEAKED = Set.of(Emotion.SADNESS, Emotion.SURPRISE);
  private static final int LEAKING = 5;
  private static final int EVERY = 5;
  private static final int TESTED = 2;

  private final SampleOptions options;

  Split(SampleOptions options) {
    this.options = options;
  }

  /** The number of the person on both sides. */
  int leaking() {
    return Math.min(LEAKING, options.people() - 1);
  }

  /** Whether the files of this emotion are on the test side for the person on both sides. */
  static boolean isLeaked(Emotion emotion) {
    return LEAKED.contains(emotion);
  }

  /** {@code train} or {@code test}. */
  String part(Shot shot) {
    int person = shot.who().number();
    if (options.faults() && person == leaking()) {
      return isLeaked(shot.emotion()) ? "test" : "train";
    }
    return person % EVERY == TESTED ? "test" : "train";
  }
}
