package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mien.job.Job;

class SeedSpreadTest {

  private static final List<String> AB = List.of("a", "b");
  private static final Bootstrap.Settings SETTINGS = new Bootstrap.Settings(400, 0.95, 3);

  @Test
  void seedsThatAgreeHaveNoSpreadWhilePeopleStillDo() {
    SeedSpread same = SeedSpread.of("net", seeds(Map.of(1L, 70, 2L, 70, 3L, 70)), SETTINGS, Job.quiet());
    SeedSpread.Spread accuracy = same.spreads().get(Metric.ACCURACY);
    assertThat(accuracy.deviation().value()).isCloseTo(0, within(1e-12));
    assertThat(accuracy.mean().ciHigh() - accuracy.mean().ciLow()).isGreaterThan(0.05);
    assertThat(same.sentence(Metric.ACCURACY))
        .startsWith("Over 3 seeds (the same clips, other random numbers in training) Accuracy has a mean of 0.700, a standard"
            + " deviation of 0.000, and lies between 0.700 and 0.700. Over people (the same seeds, other people) the interval of"
            + " the mean is 0.");
  }

  @Test
  void theIntervalOverPeopleIsThatOfOneSeedWhereAllSeedsAgree() {
    Predictions one = predictions(70, 100);
    SeedSpread same = SeedSpread.of("net", new TreeMap<>(Map.of(1L, one, 2L, one)), SETTINGS, Job.quiet());
    Estimate alone = Evaluation.of(one, SETTINGS, Job.quiet()).score(Metric.UF1);
    assertThat(same.spreads().get(Metric.UF1).mean()).isEqualTo(alone);
    assertThat(same.sameClips()).isTrue();
  }

  @Test
  void oneSeedHasNoSpreadAndSaysSo() {
    SeedSpread one = SeedSpread.of("net", seeds(Map.of(1L, 70)), SETTINGS, Job.quiet());
    assertThat(one.spreads().get(Metric.ACCURACY).deviation().reason()).isEqualTo("one seed has no spread");
    assertThat(one.sentence(Metric.ACCURACY)).contains("nothing is known of its spread over seeds");
  }

  @Test
  void lowestAndHighestAreThoseOfTheSeeds() {
    SeedSpread.Spread accuracy =
        SeedSpread.of("net", seeds(Map.of(1L, 60, 2L, 90, 3L, 75)), SETTINGS, Job.quiet()).spreads().get(Metric.ACCURACY);
    assertThat(accuracy.lowest()).isEqualTo(0.6);
    assertThat(accuracy.highest()).isEqualTo(0.9);
    assertThat(accuracy.values()).extracting(Score::value).containsExactly(0.6, 0.9, 0.75);
  }

  @Test
  void seedsWithOtherTestClipsAreDrawnByTheSamePeople() {
    Predictions all = predictions(45, 100);
    Predictions half = new Predictions("net", AB, all.outcomes().subList(0, 50));
    TreeMap<Long, Predictions> bySeed = new TreeMap<>(Map.of(1L, all, 2L, half));
    SeedSpread spread = SeedSpread.of("net", bySeed, SETTINGS, Job.quiet());
    assertThat(spread.sameClips()).isFalse();
    assertThat(spread.resampling().units()).isEqualTo(10);
    assertThat(spread.sentence(Metric.UF1)).contains("(the same data, other test clips, other random numbers in training)");
  }

  @Test
  void anUndefinedScoreIsSaidToBeUndefined() {
    SeedSpread spread = SeedSpread.of("net", seeds(Map.of(1L, 60, 2L, 90)), SETTINGS, Job.quiet());
    assertThat(spread.sentence(Metric.TOP_3)).startsWith("Top-3 accuracy is undefined: with 2 classes");
    assertThat(spread.spreads().get(Metric.TOP_3).lowest()).isNaN();
  }

  @Test
  void seedsMustHaveTheSameClasses() {
    TreeMap<Long, Predictions> bySeed = seeds(Map.of(1L, 60));
    bySeed.put(2L, new Predictions("net", List.of("x", "y"), List.of()));
    assertThatThrownBy(() -> SeedSpread.of("net", bySeed, SETTINGS, Job.quiet())).hasMessageContaining("same classes");
  }

  private static TreeMap<Long, Predictions> seeds(Map<Long, Integer> right) {
    TreeMap<Long, Predictions> bySeed = new TreeMap<>();
    right.forEach((seed, hits) -> bySeed.put(seed, predictions(hits, 100)));
    return bySeed;
  }

  private static Predictions predictions(int right, int clips) {
    return new Predictions("net", AB, IntStream.range(0, clips).mapToObj(i -> new Outcome("c" + i, "s" + i / (clips / 10), i % 2,
        Outcomes.oneHot(2, i < right ? i % 2 : 1 - i % 2))).toList());
  }
}
