package org.mien.sample;

/** What a face does in a shot: the expression of a still, or of one frame of a clip. */
final class Performance {

  private final long seed;

  Performance(long seed) {
    this.seed = seed;
  }

  /** The expression of a still. */
  Expression still(Shot shot) {
    Dice mood = mood(shot);
    double strength = mood.range(0.7, 1.0);
    return Style.of(seed, shot.who()).show(shot.emotion(), strength, mood);
  }

  /** The expression in one frame of a clip, weak on purpose: 35 to 60 of 100 at the apex. */
  Expression frame(Shot shot, int frame) {
    Dice mood = mood(shot);
    double strength = mood.range(0.35, 0.6) * shot.level(frame);
    return Style.of(seed, shot.who()).show(shot.emotion(), strength, mood);
  }

  /** The expression that the manifest codes: that of the still or of the apex. */
  Expression coded(Shot shot) {
    return shot.isClip() ? frame(shot, shot.apex()) : still(shot);
  }

  private Dice mood(Shot shot) {
    return Dice.of(seed, shot.isClip() ? 9 : 8, shot.who().number(), shot.emotion().ordinal(), shot.take());
  }
}
