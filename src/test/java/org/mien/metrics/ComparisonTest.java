package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;

class ComparisonTest {

  private static final List<String> AB = List.of("a", "b");
  private static final Bootstrap.Settings FEW = new Bootstrap.Settings(200, 0.95, 3);
  private static final List<Metric> ACCURACY = List.of(Metric.ACCURACY);

  @Test
  void predictionsOfOtherClipsAreRefusedByName() {
    Predictions some = right("net", 12, 4, i -> true);
    Predictions fewer = new Predictions("svm", AB, some.outcomes().subList(0, 10));
    assertThatThrownBy(() -> compare(some, fewer)).isInstanceOf(UserError.class)
        .hasMessage("net and svm cannot be compared: they were tested on different clips (2 only in net, such as c10).");
    Predictions renamed = change(some, 3, o -> new Outcome("other", o.subject(), o.actual(), o.probabilities()));
    assertThatThrownBy(() -> compare(some, renamed)).isInstanceOf(UserError.class)
        .hasMessageContaining("1 only in net, such as c3; 1 only in svm, such as other");
  }

  @Test
  void otherLabelsPeopleOrClassesAreRefused() {
    Predictions some = right("net", 12, 4, i -> true);
    Predictions relabelled = change(some, 5, o -> new Outcome(o.clip(), o.subject(), 1 - o.actual(), o.probabilities()));
    assertThatThrownBy(() -> compare(some, relabelled)).isInstanceOf(UserError.class)
        .hasMessage("net and svm cannot be compared: clip c5 is labelled b in one and a in the other.");
    Predictions moved = change(some, 5, o -> new Outcome(o.clip(), "s9", o.actual(), o.probabilities()));
    assertThatThrownBy(() -> compare(some, moved)).isInstanceOf(UserError.class).hasMessageContaining("person \"s1\"");
    assertThatThrownBy(() -> compare(some, new Predictions("svm", List.of("b", "a"), some.outcomes())))
        .isInstanceOf(UserError.class).hasMessageContaining("their classes differ (a, b against b, a)");
    Predictions none = new Predictions("svm", AB, List.of());
    assertThatThrownBy(() -> compare(none, none)).isInstanceOf(UserError.class).hasMessageContaining("no prediction");
  }

  @Test
  void manyClipsOfFewPeopleDoNotMakeCertainty() {
    Predictions better = right("net", 300, 3, i -> i % 3 != 0 || i % 2 == 0);
    Predictions worse = right("svm", 300, 3, i -> i % 3 == 1);
    Comparison comparison = compare(better, worse);
    assertThat(comparison.mcNemar().pValue()).isLessThan(1e-6);
    PermutationTest test = comparison.difference(Metric.ACCURACY).test();
    assertThat(test.pValue().value()).as("three people can be swapped in only eight ways").isGreaterThanOrEqualTo(0.25);
    assertThat(test.sentence()).isEqualTo("Permutation by subject: all 8 rearrangements of 3 subjects.");
    assertThat(comparison.difference(Metric.ACCURACY).difference().value()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void manyPeopleAreSwappedAtRandomTheSameWayOnAnyNumberOfThreads() {
    Predictions a = right("net", 200, 40, i -> i % 5 != 0);
    Predictions b = right("svm", 200, 40, i -> i % 7 == 0);
    Comparison one = Comparison.of(a, b, List.of(Metric.UF1), FEW, new Job(Progress.NONE, new CancelToken(), 1));
    assertThat(Comparison.of(a, b, List.of(Metric.UF1), FEW, new Job(Progress.NONE, new CancelToken(), 4))).isEqualTo(one);
    PermutationTest test = one.difference(Metric.UF1).test();
    assertThat(test.exact()).isFalse();
    assertThat(test.pValue().value()).isBetween(1.0 / (PermutationTest.DRAWN + 1), 0.01);
    assertThat(test.sentence()).isEqualTo("Permutation by subject: 9999 rearrangements of 40 subjects drawn at random, seed 3.");
  }

  /** Under the null hypothesis a p-value of at most 0.1 is as rare as it says. */
  @Test
  void thePermutationTestIsAsStrictAsItSays() {
    int below = 0;
    int tries = 300;
    for (int t = 0; t < tries; t++) {
      List<Outcome> truth = Outcomes.random(40, 2, 7, t);
      List<Outcome> one = Outcomes.random(40, 2, 1, 1000 + t);
      List<Outcome> two = Outcomes.random(40, 2, 1, 5000 + t);
      Comparison c = Comparison.of(said("a", truth, one), said("b", truth, two), ACCURACY, new Bootstrap.Settings(100, 0.9, t),
          Job.quiet());
      below += c.difference(Metric.ACCURACY).test().pValue().value() <= 0.1 ? 1 : 0;
    }
    assertThat((double) below / tries).isBetween(0.02, 0.1 + 3 * Math.sqrt(0.09 / tries));
  }

  @Test
  void aMetricThatIsUndefinedCannotBeTested() {
    List<Outcome> onlyA = IntStream.range(0, 8)
        .mapToObj(i -> new Outcome("c" + i, "s" + i % 4, 0, Outcomes.oneHot(2, i % 2))).toList();
    Predictions one = new Predictions("net", AB, onlyA);
    PairedDifference uar = Comparison.of(one, one, List.of(Metric.UAR), FEW, Job.quiet()).difference(Metric.UAR);
    assertThat(uar.test().pValue().reason()).isEqualTo("the recall of \"b\" is undefined: it has no sample");
    assertThat(uar.difference().value()).isNaN();
  }

  @Test
  void classesThatNeitherNamesTakeNoPartInTheMarginals() {
    StuartMaxwell test = StuartMaxwell.of(ConfusionMatrix.of(List.of("a", "b", "never"),
        new long[][] {{11, 4, 0}, {9, 26, 0}, {0, 0, 0}}));
    assertThat(test.degrees()).isEqualTo(1);
    assertThat(test.statistic().value()).isCloseTo(25.0 / 13, within(1e-12));
    assertThat(test.distance()).isCloseTo(0.1, within(1e-12));
    assertThat(test.shifts().get(0)).isEqualTo(new StuartMaxwell.Shift("a", 15, 20));
  }

  @Test
  void manyComparisonsAreCorrectedTogether() {
    Predictions best = right("best", 120, 12, i -> true);
    Predictions middle = right("middle", 120, 12, i -> i % 2 == 0);
    Predictions twin = right("twin", 120, 12, i -> i % 2 == 0);
    Comparisons all = Comparisons.all(List.of(Contender.of(best), Contender.of(middle), Contender.of(twin)), ACCURACY, FEW, Job.quiet());
    assertThat(all.pairs()).extracting(p -> p.comparison().first() + "/" + p.comparison().second())
        .containsExactly("best/middle", "best/twin", "middle/twin");
    assertThat(all.pairs().get(0).permutation().get(Metric.ACCURACY))
        .isEqualTo(3 * all.pairs().get(0).comparison().difference(Metric.ACCURACY).test().pValue().value());
    assertThat(all.pairs().get(2).mcNemar()).isEqualTo(1);
    assertThat(all.pairs().get(2).marginals()).isNaN();
    Comparisons against = Comparisons.against(
        Contender.of(twin), List.of(Contender.of(best), Contender.of(middle)), ACCURACY, FEW, Job.quiet());
    assertThat(against.pairs()).hasSize(2).allMatch(p -> p.comparison().second().equals("twin"));
    assertThat(against.pairs().get(0).mcNemar()).isEqualTo(2 * against.pairs().get(0).comparison().mcNemar().pValue());
  }

  @Test
  void severalSeedsAreComparedByTheirMeans() {
    Contender net = new Contender("net", new TreeMap<>(Map.of(
        1L, right("net", 120, 12, i -> i % 4 != 0), 2L, right("net", 120, 12, i -> i % 3 != 0),
        7L, right("net", 120, 12, i -> true))));
    Contender svm = new Contender("svm", new TreeMap<>(Map.of(
        1L, right("svm", 120, 12, i -> i % 2 == 0), 2L, right("svm", 120, 12, i -> i % 3 == 0))));
    Comparison common = Comparison.of(net, svm, ACCURACY, FEW, Job.quiet());
    PairedDifference difference = common.difference(Metric.ACCURACY);
    assertThat(common.seeds()).containsExactly(1L, 2L);
    assertThat(difference.first().value()).isCloseTo((0.75 + 2 / 3.0) / 2, within(1e-9));
    assertThat(difference.difference().value()).isCloseTo((0.25 + 1 / 3.0) / 2, within(1e-9));
    assertThat(common.mcNemar()).isEqualTo(
        Comparison.of(net.bySeed().get(1L), svm.bySeed().get(1L), ACCURACY, FEW, Job.quiet()).mcNemar());
  }

  @Test
  void oneSetOfPredictionsStandsBesideEverySeed() {
    Predictions same = right("net", 120, 12, i -> i % 4 != 0);
    Contender seeds = new Contender("seeds", new TreeMap<>(Map.of(3L, same, 4L, same)));
    Predictions other = right("svm", 120, 12, i -> i % 2 == 0);
    Comparison many = Comparison.of(seeds, Contender.of(other), ACCURACY, FEW, Job.quiet());
    Comparison one = Comparison.of(same, other, ACCURACY, FEW, Job.quiet());
    assertThat(many.seeds()).containsExactly(3L, 4L);
    assertThat(many.differences()).as("seeds that agree are as good as one").isEqualTo(one.differences());
    assertThat(many.clips()).isEqualTo(120);
  }

  @Test
  void learnersWithoutACommonSeedAreRefused() {
    Predictions some = right("net", 12, 4, i -> true);
    Contender a = new Contender("a", new TreeMap<>(Map.of(1L, some, 2L, some)));
    Contender b = new Contender("b", new TreeMap<>(Map.of(3L, some, 4L, some)));
    assertThatThrownBy(() -> Comparison.of(a, b, ACCURACY, FEW, Job.quiet())).isInstanceOf(UserError.class)
        .hasMessage("a and b cannot be compared: they have no seed in common ([1, 2] against [3, 4]).");
  }

  @Test
  void aCancelledComparisonStops() {
    CancelToken cancel = new CancelToken();
    Job job = new Job(step -> {
      if (step.stage().equals("Permuting")) {
        cancel.cancel();
      }
    }, cancel, 2);
    assertThatThrownBy(() -> Comparison.of(right("a", 60, 20, i -> true), right("b", 60, 20, i -> i > 9), ACCURACY, FEW, job))
        .isInstanceOf(CancelledException.class);
  }

  private static Comparison compare(Predictions one, Predictions other) {
    return Comparison.of(one, other, ACCURACY, FEW, Job.quiet());
  }

  private static Predictions right(String name, int clips, int people, IntPredicate hit) {
    return new Predictions(name, AB, IntStream.range(0, clips).mapToObj(i -> new Outcome("c" + i, "s" + i % people,
        i / people % 2, Outcomes.oneHot(2, hit.test(i) ? i / people % 2 : 1 - i / people % 2))).toList());
  }

  private static Predictions said(String name, List<Outcome> truth, List<Outcome> words) {
    return new Predictions(name, AB, IntStream.range(0, truth.size()).mapToObj(i -> new Outcome(truth.get(i).clip(),
        truth.get(i).subject(), truth.get(i).actual(), words.get(i).probabilities())).toList());
  }

  private static Predictions change(Predictions some, int at, UnaryOperator<Outcome> how) {
    List<Outcome> outcomes = new ArrayList<>(some.outcomes());
    outcomes.set(at, how.apply(outcomes.get(at)));
    return new Predictions("svm", some.classes(), outcomes);
  }
}
