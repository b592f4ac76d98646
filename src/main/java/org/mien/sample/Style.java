package org.mien.sample;

import java.util.EnumMap;
import java.util.Map;

/**
 * How one person shows the emotions: which optional action units they add, how strongly they use each unit, and which half of
 * the face leads. People differ in this more than one person differs from day to day, which is what makes a random split leak.
 */
public final class Style {

  private static final double OPTION = 0.55;

  private final long seed;
  private final int person;

  private Style(long seed, int person) {
    this.seed = seed;
    this.person = person;
  }

  /** The style of one person. */
  public static Style of(long seed, Identity who) {
    return new Style(seed, who.number());
  }

  /**
   * The expression that this person makes for an emotion.
   *
   * @param strength 0 (neutral) to 1 (full)
   * @param mood small differences from one occasion to the next are drawn from here
   */
  public Expression show(Emotion emotion, double strength, Dice mood) {
    return expression(emotion, strength, mood, true);
  }

  /** The same without what this person's face does at rest: what a coder writes down who knows the resting face. */
  Expression movement(Emotion emotion, double strength, Dice mood) {
    return expression(emotion, strength, mood, false);
  }

  private Expression expression(Emotion emotion, double strength, Dice mood, boolean withRest) {
    Dice own = Dice.of(seed, 2, person, emotion.ordinal());
    Map<ActionUnit, Double> shown = new EnumMap<>(ActionUnit.class);
    Map<ActionUnit, Double> tilt = new EnumMap<>(ActionUnit.class);
    double lead = own.range(-0.3, 0.3);
    for (ActionUnit unit : ActionUnit.values()) {
      double gain = own.range(0.45, 1.15);
      double sway = own.range(-0.12, 0.12);
      boolean added = own.chance(OPTION);
      double full = emotion.core().getOrDefault(unit, 0.0);
      double extra = added ? emotion.options().getOrDefault(unit, 0.0) : 0;
      double value = Math.max(full, extra) * gain * strength * mood.range(0.93, 1.07);
      shown.put(unit, Math.min(1, value));
      tilt.put(unit, lead + sway);
    }
    if (withRest) {
      rest(shown, mood);
    }
    return Expression.of(shown, tilt);
  }

  /** Faces are never quite still: a trace of movement and the natural height of the lids. */
  private void rest(Map<ActionUnit, Double> shown, Dice mood) {
    Dice own = Dice.of(seed, 3, person);
    trace(shown, ActionUnit.AU4, own.range(0, 0.14) + mood.range(0, 0.05));
    trace(shown, ActionUnit.AU12, own.range(0, 0.12) + mood.range(0, 0.05));
    trace(shown, ActionUnit.AU15, own.range(0, 0.12) + mood.range(0, 0.05));
    trace(shown, ActionUnit.AU1, mood.range(0, 0.06));
    trace(shown, ActionUnit.AU43, own.range(0, 0.12) + mood.range(0, 0.1));
  }

  private static void trace(Map<ActionUnit, Double> shown, ActionUnit unit, double value) {
    shown.merge(unit, value, (shownBefore, rest) -> rest + shownBefore * (1 - rest));
  }
}
