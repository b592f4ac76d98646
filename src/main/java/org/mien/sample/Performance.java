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
    return Style.of(seed, shot.who()).show(shot.emotion(), strength(shot, mood), mood);
  }

  /** The expression in one frame of a clip. */
  Expression frame(Shot shot, int frame) {
    Dice mood = mood(shot);
    double strength = strength(shot, mood) * shot.level(frame);
    return Style.of(seed, shot.who()).show(shot.emotion(), strength, mood);
  }

  /** What the manifest codes: the movement of the still or of the apex against the face at rest. */
  Expression coded(Shot shot) {
    Dice mood = mood(shot);
    return Style.of(seed, shot.who()).movement(shot.emotion(), strength(shot, mood), mood);
  }

  /** Stills are clear; clips are weak on purpose, as micro-expressions are. */
  private static double strength(Shot shot, Dice mood) {
    return shot.isClip() ? mood.range(0.35, 0.6) : mood.range(0.8, 1.0);
  }

  private Dice mood(Shot shot) {
    return Dice.of(seed, shot.isClip() ? 9 : 8, shot.who().number(), shot.emotion().ordinal(), shot.take());
  }
}
