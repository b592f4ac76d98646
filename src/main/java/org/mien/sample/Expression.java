package org.mien.sample;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/** How strongly every action unit is shown on each half of a face. Immutable; intensities run from 0 (absent) to 1 (maximum). */
public final class Expression {

  /** A face at rest. */
  public static final Expression NEUTRAL = new Expression(Map.of());

  private static final double TRACE = 0.05;

  private final double[] left = new double[ActionUnit.values().length];
  private final double[] right = new double[ActionUnit.values().length];

  /** An even expression from intensities, each clamped to 0..1; an action unit that is not named is absent. */
  public Expression(Map<ActionUnit, Double> intensities) {
    intensities.forEach((unit, value) -> set(unit, value, value));
  }

  private Expression() {}

  /** Builds an expression with a difference between the halves. */
  static Expression of(Map<ActionUnit, Double> intensities, Map<ActionUnit, Double> leftOverRight) {
    Expression made = new Expression();
    intensities.forEach((unit, value) -> {
      double tilt = leftOverRight.getOrDefault(unit, 0.0);
      made.set(unit, value * (1 + tilt), value * (1 - tilt));
    });
    return made;
  }

  private void set(ActionUnit unit, double onLeft, double onRight) {
    left[unit.ordinal()] = Forms.clamp(onLeft, 0, 1);
    right[unit.ordinal()] = Forms.clamp(onRight, 0, 1);
  }

  /** The intensity on one half: {@code side < 0} is the left half of the image, anything else the right one. */
  public double at(ActionUnit unit, int side) {
    return side < 0 ? left[unit.ordinal()] : right[unit.ordinal()];
  }

  /** The mean of both halves. */
  public double at(ActionUnit unit) {
    return (left[unit.ordinal()] + right[unit.ordinal()]) / 2;
  }

  /** The same expression, weaker or stronger; {@code factor} 0 is neutral. */
  public Expression times(double factor) {
    Expression made = new Expression();
    for (ActionUnit unit : ActionUnit.values()) {
      made.set(unit, at(unit, -1) * factor, at(unit, 1) * factor);
    }
    return made;
  }

  /** The same expression with one action unit set on both halves. */
  public Expression with(ActionUnit unit, double intensity) {
    Expression made = times(1);
    made.set(unit, intensity, intensity);
    return made;
  }

  /** Every action unit above a trace (0.05) with its mean intensity, in the order of their numbers. */
  public Map<ActionUnit, Double> shown() {
    Map<ActionUnit, Double> shown = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      if (unit != ActionUnit.AU43 && at(unit) >= TRACE) {
        shown.put(unit, at(unit));
      }
    }
    return shown;
  }

  /** The shown action units as FACS writes them, joined by plus signs: {@code 6C+12D}; the empty string for a face at rest. */
  public String facs() {
    StringJoiner text = new StringJoiner("+");
    shown().forEach((unit, value) -> text.add(unit.number() + ActionUnit.grade(value)));
    return text.toString();
  }
}
