package org.mien.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StyleTest {

  private static Expression movement(int person, Emotion emotion, double strength) {
    return Style.of(7, People.one(7, person)).movement(emotion, strength, new Dice(1));
  }

  @Property(tries = 60)
  void everyUnitOfThePrototypeGrowsWithStrength(
      @ForAll @IntRange(max = 30) int person, @ForAll @IntRange(max = 5) int which,
      @ForAll @DoubleRange(min = 0.1, max = 0.8) double strength) {
    Emotion emotion = Emotion.basic().get(which);
    Expression weak = movement(person, emotion, strength);
    Expression strong = movement(person, emotion, strength * 1.2);
    assertThat(emotion.core().keySet()).allSatisfy(unit -> {
      assertThat(weak.at(unit)).isPositive();
      assertThat(strong.at(unit)).isGreaterThan(weak.at(unit));
    });
  }

  @Property(tries = 60)
  void nothingBesideThePrototypeAndItsOptionsMoves(@ForAll @IntRange(max = 30) int person, @ForAll @IntRange(max = 5) int which) {
    Emotion emotion = Emotion.basic().get(which);
    Set<ActionUnit> shown = movement(person, emotion, 1).shown().keySet();
    assertThat(shown).allMatch(u -> emotion.core().containsKey(u) || emotion.options().containsKey(u));
  }

  @Test
  void peopleShowTheSameEmotionDifferently() {
    assertThat(movement(0, Emotion.ANGER, 1).facs()).isNotEqualTo(movement(1, Emotion.ANGER, 1).facs());
    assertThat(movement(0, Emotion.ANGER, 1).facs()).isEqualTo(movement(0, Emotion.ANGER, 1).facs());
  }

  @Test
  void neutralCodesNothing() {
    assertThat(movement(3, Emotion.NEUTRAL, 1).facs()).isEmpty();
  }

  @Test
  void facsLettersFollowTheFiveGrades() {
    Expression smile = new Expression(Map.of(ActionUnit.AU12, 0.95, ActionUnit.AU6, 0.45, ActionUnit.AU4, 0.01));
    assertThat(smile.facs()).isEqualTo("6C+12E");
    assertThat(ActionUnit.grade(0.1)).isEqualTo("A");
    assertThat(ActionUnit.grade(0.2)).isEqualTo("B");
    assertThat(ActionUnit.grade(1.0)).isEqualTo("E");
  }
}
