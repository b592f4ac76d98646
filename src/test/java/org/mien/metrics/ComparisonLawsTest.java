package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mien.job.Job;

/** Laws that hold for every comparison. */
class ComparisonLawsTest {

  private static final Bootstrap.Settings FEW = new Bootstrap.Settings(100, 0.9, 5);
  private static final List<Metric> METRICS = List.of(Metric.ACCURACY, Metric.UF1);

  @Property(tries = 300)
  void mcNemarIsAProbabilityThatDoesNotCareWhoIsFirst(
      @ForAll @IntRange(max = 60) int first, @ForAll @IntRange(max = 60) int second) {
    McNemar one = McNemar.of(5, first, second, 7, 0.95);
    McNemar other = McNemar.of(5, second, first, 7, 0.95);
    assertThat(one.pValue()).isEqualTo(other.pValue()).isBetween(0.99 * Math.pow(0.5, first + second), 1.0);
    if (first + second > 0) {
      assertThat(one.g().value()).isCloseTo(-other.g().value(), within(1e-12)).isBetween(-0.5, 0.5)
          .isBetween(one.g().ciLow(), one.g().ciHigh());
      assertThat(one.g().ciLow()).isCloseTo(-other.g().ciHigh(), within(1e-9));
    }
    assertThat(McNemar.of(500, first, second, 0, 0.95).pValue()).isEqualTo(one.pValue());
  }

  @Property(tries = 200)
  void holmRaisesKeepsOrderAndDoesNotCareForTheOrderGiven(
      @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1) Double> given, @ForAll long seed) {
    double[] values = given.stream().mapToDouble(Double::doubleValue).toArray();
    double[] adjusted = Holm.adjust(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(adjusted[i]).isBetween(values[i], Math.min(1, values.length * values[i]));
      for (int j = 0; j < values.length; j++) {
        assertThat(values[i] < values[j] && adjusted[i] > adjusted[j]).isFalse();
      }
    }
    List<Double> shuffled = new ArrayList<>(given);
    Collections.shuffle(shuffled, new Random(seed));
    double[] again = Holm.adjust(shuffled.stream().mapToDouble(Double::doubleValue).toArray());
    assertThat(Arrays.stream(again).sorted().toArray()).isEqualTo(Arrays.stream(adjusted).sorted().toArray());
  }

  @Property(tries = 25)
  void swappingTheTwoTurnsTheDifferenceAndKeepsTheTests(@ForAll @IntRange(min = 2, max = 9) int people, @ForAll long seed) {
    Predictions a = predictions("a", people, seed);
    Predictions b = like(a, seed + 1);
    Comparison one = Comparison.of(a, b, METRICS, FEW, Job.quiet());
    Comparison other = Comparison.of(b, a, METRICS, FEW, Job.quiet());
    for (Metric metric : METRICS) {
      PairedDifference d = one.difference(metric);
      PairedDifference e = other.difference(metric);
      if (d.difference().score().isDefined()) {
        assertThat(d.difference().value()).isEqualTo(-e.difference().value());
        assertThat(d.difference().ciLow()).isCloseTo(-e.difference().ciHigh(), within(1e-12));
        assertThat(d.test().pValue()).isEqualTo(e.test().pValue());
        assertThat(d.test().pValue().value()).isBetween(2 * Math.pow(0.5, d.test().units()) - 1e-12, 1.0);
      }
    }
    assertThat(one.mcNemar().pValue()).isEqualTo(other.mcNemar().pValue());
    assertThat(one.marginals().statistic().isDefined()).isEqualTo(other.marginals().statistic().isDefined());
    if (one.marginals().statistic().isDefined()) {
      assertThat(one.marginals().statistic().value()).isCloseTo(other.marginals().statistic().value(), within(1e-9))
          .isGreaterThan(-1e-9);
    }
  }

  @Property(tries = 25)
  void theOrderOfClipsChangesNothing(@ForAll @IntRange(min = 2, max = 9) int people, @ForAll long seed) {
    Predictions a = predictions("a", people, seed);
    Predictions b = like(a, seed + 1);
    assertThat(Comparison.of(shuffled(a, seed), shuffled(b, seed + 3), METRICS, FEW, Job.quiet()))
        .isEqualTo(Comparison.of(a, b, METRICS, FEW, Job.quiet()));
  }

  @Property(tries = 25)
  void aLearnerIsNotUnlikeItself(@ForAll @IntRange(min = 2, max = 9) int people, @ForAll long seed) {
    Predictions a = predictions("a", people, seed);
    Comparison same = Comparison.of(a, a, METRICS, FEW, Job.quiet());
    assertThat(same.mcNemar().pValue()).isEqualTo(1);
    assertThat(same.marginals().pValue().isDefined()).isFalse();
    assertThat(same.marginals().distance()).isZero();
    assertThat(same.difference(Metric.ACCURACY).difference().value()).isZero();
    assertThat(same.difference(Metric.ACCURACY).test().pValue().value()).isEqualTo(1);
  }

  @Property(tries = 60)
  void areasTurnAroundWithTheProbabilities(@ForAll @IntRange(min = 1, max = 40) int n, @ForAll long seed) {
    List<Outcome> outcomes = Outcomes.random(n, 2, 4, seed);
    List<Outcome> turned = outcomes.stream()
        .map(o -> new Outcome(o.clip(), o.subject(), o.actual(), new float[] {o.probabilities()[1], o.probabilities()[0]}))
        .toList();
    RocCurve one = RocCurve.of(new Predictions("x", List.of("a", "b"), outcomes)).get(0);
    RocCurve other = RocCurve.of(new Predictions("x", List.of("a", "b"), turned)).get(0);
    if (one.area().isDefined()) {
      assertThat(one.area().value()).isCloseTo(1 - other.area().value(), within(1e-12)).isBetween(0.0, 1.0);
      assertThat(one.points().get(0).falsePositiveRate()).isZero();
      assertThat(one.points().get(one.points().size() - 1).truePositiveRate()).isEqualTo(1);
      double trapezes = IntStream.range(1, one.points().size()).mapToDouble(i ->
          (one.points().get(i).falsePositiveRate() - one.points().get(i - 1).falsePositiveRate())
              * (one.points().get(i).truePositiveRate() + one.points().get(i - 1).truePositiveRate()) / 2).sum();
      assertThat(one.area().value()).isCloseTo(trapezes, within(1e-12));
    } else {
      assertThat(one.area().reason()).contains("undefined");
    }
  }

  private static Predictions predictions(String name, int people, long seed) {
    return new Predictions(name, List.of("x", "y", "z"), Outcomes.random(40, 3, people, seed));
  }

  /** Another learner on the same clips. */
  private static Predictions like(Predictions other, long seed) {
    List<Outcome> said = Outcomes.random(other.outcomes().size(), 3, 1, seed);
    return new Predictions("like " + other.name(), other.classes(), IntStream.range(0, said.size())
        .mapToObj(i -> new Outcome(other.outcomes().get(i).clip(), other.outcomes().get(i).subject(),
            other.outcomes().get(i).actual(), said.get(i).probabilities())).toList());
  }

  private static Predictions shuffled(Predictions predictions, long seed) {
    List<Outcome> outcomes = new ArrayList<>(predictions.outcomes());
    Collections.shuffle(outcomes, new Random(seed));
    return new Predictions(predictions.name(), predictions.classes(), outcomes);
  }
}
