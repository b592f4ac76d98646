package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.Progress;

class EvaluationTest {

  private static final List<String> ABC = List.of("anger", "fear", "surprise");
  private static final Bootstrap.Settings SETTINGS = Bootstrap.Settings.seeded(7);

  @Test
  void orderOfClipsAndNumberOfThreadsChangeNothing() {
    List<Outcome> outcomes = Outcomes.random(300, 3, 12, 1);
    Evaluation first = Evaluation.of(ABC, outcomes, SETTINGS, threads(1));
    List<Outcome> shuffled = new ArrayList<>(outcomes);
    Collections.shuffle(shuffled, new Random(2));
    assertThat(Evaluation.of(ABC, shuffled, SETTINGS, threads(4))).isEqualTo(first);
  }

  @Test
  void intervalsHoldTheScoreAndLieInTheRange() {
    List<String> four = List.of("anger", "fear", "surprise", "joy");
    Evaluation evaluation = Evaluation.of(four, Outcomes.random(400, 4, 20, 3), SETTINGS, Job.quiet());
    assertThat(evaluation.scores()).hasSize(Metric.values().length)
        .allSatisfy((metric, e) -> assertThat(e.value()).as(metric.key()).isStrictlyBetween(e.ciLow(), e.ciHigh()));
    assertThat(evaluation.perClass()).hasSize(4)
        .allSatisfy(c -> assertThat(c.auc().value()).isStrictlyBetween(c.auc().ciLow(), c.auc().ciHigh()))
        .allSatisfy(c -> assertThat(c.recall().value()).isStrictlyBetween(c.recall().ciLow(), c.recall().ciHigh()));
    assertThat(evaluation.samples()).isEqualTo(400);
    assertThat(evaluation.subjects()).isEqualTo(20);
    assertThat(evaluation.resampling().sentence())
        .isEqualTo("95 % percentile bootstrap by subject: 1000 resamples of 20 subjects, seed 7.");
  }

  @Test
  void theMethodOfTheIntervalsIsStatedAndMovesThem() {
    List<Outcome> outcomes = Outcomes.random(120, 3, 12, 4);
    Evaluation percentile = Evaluation.of(ABC, outcomes, SETTINGS, Job.quiet());
    Evaluation corrected =
        Evaluation.of(ABC, outcomes, new Bootstrap.Settings(1000, 0.95, 7, IntervalMethod.BCA), Job.quiet());
    assertThat(corrected.resampling().sentence())
        .isEqualTo("95 % BCa (bias-corrected and accelerated) bootstrap by subject: 1000 resamples of 12 subjects, seed 7.");
    assertThat(corrected.score(Metric.UF1).value()).isEqualTo(percentile.score(Metric.UF1).value());
    assertThat(corrected.score(Metric.UF1).ciLow()).isNotEqualTo(percentile.score(Metric.UF1).ciLow())
        .isCloseTo(percentile.score(Metric.UF1).ciLow(), within(0.05));
  }

  @Test
  void aClassOfOnePersonLeavesNoBcaInterval() {
    List<Outcome> outcomes = new ArrayList<>(Outcomes.random(60, 2, 8, 4).stream()
        .map(o -> new Outcome(o.clip(), o.subject(), o.actual(), new float[] {o.probabilities()[0], o.probabilities()[1], 0}))
        .toList());
    outcomes.add(new Outcome("rare", "s0", 2, new float[] {0, 0, 1}));
    Evaluation corrected =
        Evaluation.of(ABC, outcomes, new Bootstrap.Settings(1000, 0.95, 7, IntervalMethod.BCA), Job.quiet());
    assertThat(corrected.score(Metric.UAR).value()).isBetween(0.0, 1.0);
    assertThat(corrected.score(Metric.UAR).note())
        .isEqualTo("no interval: a BCa interval needs the score without each subject in turn, and without one of them it is"
            + " undefined");
    assertThat(corrected.score(Metric.ACCURACY).interval().isDefined()).isTrue();
  }

  @Test
  void topKThatCannotFailIsUndefined() {
    Evaluation evaluation = Evaluation.of(ABC, Outcomes.random(30, 3, 5, 4), SETTINGS, Job.quiet());
    assertThat(evaluation.score(Metric.TOP_3).note()).isEqualTo("with 3 classes, one of the first 3 is always right");
    assertThat(evaluation.score(Metric.TOP_2).value()).isBetween(evaluation.score(Metric.ACCURACY).value(), 1.0);
  }

  /** As single-precision numbers 0.3, 0.6 and 0.8 are a little more than they are called. */
  @Test
  void aBinOfConfidenceHoldsItsUpperEndInSinglePrecisionToo() {
    for (int i = 1; i < Reliability.BINS; i++) {
      float end = Float.parseFloat("0." + i);
      assertThat(Reliability.bin(end)).as("%d tenths", i).isEqualTo(i - 1);
      assertThat(Reliability.bin(Math.nextUp(end))).as("more than %d tenths", i).isEqualTo(i);
    }
    assertThat(Reliability.bin(0)).isZero();
    assertThat(Reliability.bin(1)).isEqualTo(Reliability.BINS - 1);
  }

  @Test
  void everyMetricSaysInOneSentenceWhatItIs() {
    for (Metric metric : Metric.values()) {
      assertThat(metric.definition()).as(metric.key()).matches("[^.].*[^ .]\\.").doesNotContain("\n");
      assertThat(Metric.of(metric.key())).isEqualTo(metric);
    }
    assertThatThrownBy(() -> Metric.of("beauty")).hasMessageContaining("beauty");
  }

  @Test
  void peopleWhoAreAllRightOrAllWrongWidenTheIntervalBySubject() {
    List<Outcome> known = IntStream.range(0, 200).mapToObj(i -> new Outcome("c" + i, "s" + i % 10, i / 10 % 2,
        Outcomes.oneHot(2, i % 10 < 7 ? i / 10 % 2 : 1 - i / 10 % 2))).toList();
    List<Outcome> unknown = known.stream().map(o -> new Outcome(o.clip(), "", o.actual(), o.probabilities())).toList();
    Evaluation bySubject = Evaluation.of(List.of("a", "b"), known, SETTINGS, Job.quiet());
    Evaluation bySample = Evaluation.of(List.of("a", "b"), unknown, SETTINGS, Job.quiet());
    assertThat(width(bySubject)).isGreaterThan(3 * width(bySample));
    assertThat(bySubject.resampling().bySubject()).isTrue();
    assertThat(bySample.resampling().bySubject()).isFalse();
    assertThat(bySample.subjects()).isZero();
    assertThat(bySample.resampling().sentence()).contains("by sample").contains("No subjects are recorded");
  }

  @Test
  void samplesWithoutASubjectBesideSubjectsAreNamed() {
    List<Outcome> outcomes = new ArrayList<>(Outcomes.random(50, 3, 5, 4));
    outcomes.add(new Outcome("stranger", "", 0, Outcomes.oneHot(3, 0)));
    Evaluation evaluation = Evaluation.of(ABC, outcomes, SETTINGS, Job.quiet());
    assertThat(evaluation.resampling().units()).isEqualTo(6);
    assertThat(evaluation.resampling().sentence())
        .contains("of 5 subjects").contains("Samples without a subject, drawn one by one: 1. With so few people");
  }

  @Test
  void oneSubjectHasScoresButNoInterval() {
    Evaluation evaluation = Evaluation.of(ABC, Outcomes.random(30, 3, 1, 5), SETTINGS, Job.quiet());
    Estimate accuracy = evaluation.score(Metric.ACCURACY);
    assertThat(accuracy.value()).isBetween(0.0, 1.0);
    assertThat(accuracy.ciLow()).isNaN();
    assertThat(accuracy.note()).isEqualTo("no interval: resampling needs at least two subjects, and there is one");
  }

  @Test
  void anUndefinedScoreHasNoIntervalAndTellsWhy() {
    List<Outcome> outcomes = Outcomes.random(90, 3, 9, 6).stream()
        .map(o -> new Outcome(o.clip(), o.subject(), o.actual() % 2, o.probabilities())).toList();
    Estimate uar = Evaluation.of(ABC, outcomes, SETTINGS, Job.quiet()).score(Metric.UAR);
    assertThat(uar.value()).isNaN();
    assertThat(uar.ciHigh()).isNaN();
    assertThat(uar.note()).isEqualTo("the recall of \"surprise\" is undefined: it has no sample");
  }

  @Test
  @Timeout(30)
  void twentyEightThousandPredictionsTakeSeconds() {
    Evaluation evaluation = Evaluation.of(ABC, Outcomes.random(28_000, 3, 0, 8), SETTINGS, Job.quiet());
    assertThat(width(evaluation)).isBetween(0.005, 0.02);
  }

  @Test
  void clipsCountOnceAndProbabilitiesFitTheClasses() {
    Outcome outcome = new Outcome("c1", "", 0, new float[] {1, 0, 0});
    assertThatThrownBy(() -> Evaluation.of(ABC, List.of(outcome, outcome), SETTINGS, Job.quiet()))
        .hasMessageContaining("c1 was predicted twice");
    assertThatThrownBy(() -> Evaluation.of(List.of("a", "b"), List.of(outcome), SETTINGS, Job.quiet()))
        .hasMessageContaining("3 probabilities for 2 classes");
    assertThatThrownBy(() -> new Outcome("c1", "", 0, new float[] {Float.NaN, 1})).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Outcome("c1", "", 0, new float[] {0.5f, 0.4f})).hasMessageContaining("sum up");
    assertThatThrownBy(() -> new Outcome("c1", "", 2, new float[] {0.5f, 0.5f})).hasMessageContaining("class index 2");
    assertThat(new Outcome("tie", "", 0, new float[] {0.2f, 0.4f, 0.4f}).predicted()).isEqualTo(1);
  }

  private static double width(Evaluation evaluation) {
    return evaluation.score(Metric.ACCURACY).ciHigh() - evaluation.score(Metric.ACCURACY).ciLow();
  }

  private static Job threads(int threads) {
    return new Job(Progress.NONE, new CancelToken(), threads);
  }
}
