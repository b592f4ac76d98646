package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;

class BootstrapTest {

  private static final Bootstrap.Settings MANY = new Bootstrap.Settings(27_000, 0.8, 3);

  @Test
  void endsOfThreeUnitsAreThoseOfAllTwentySevenDraws() {
    // Sums of three draws of {0, 1, 10}: of the 27, one is 0 (3.7 %), three are 1 (14.8 %) ... three are 21, one is 30.
    Interval[] sum = Bootstrap.intervals(3, "subject", t -> new double[] {t[1] + 10.0 * t[2]}, MANY, Job.quiet());
    assertThat(sum[0].low()).isEqualTo(1);
    assertThat(sum[0].high()).isEqualTo(21);
  }

  @Test
  void everyUnitIsDrawnAsOftenOnAverage() {
    Interval[] drawn = Bootstrap.intervals(2, "subject", t -> {
      assertThat(Arrays.stream(t).sum()).isEqualTo(2);
      return new double[] {t[0] == 2 ? 1 : 0};
    }, new Bootstrap.Settings(20_000, 0.51, 9), Job.quiet());
    assertThat(drawn[0].low()).isZero();
    assertThat(drawn[0].high()).isCloseTo(1, within(1e-9));
  }

  @Test
  void undefinedResamplesAreCountedAndTooManyOfThemLeaveNoInterval() {
    // Two units: unit 1 is missing in a quarter of all draws, both differ from (1, 1) in half, unit 1 twice in a quarter.
    Interval[] i = Bootstrap.intervals(2, "subject", t -> new double[] {t[1] == 0 ? Double.NaN : 1,
        t[1] == 2 ? 1 : Double.NaN}, new Bootstrap.Settings(4000, 0.95, 1), Job.quiet());
    assertThat(i[0].isDefined()).isTrue();
    assertThat(i[0].undefined()).isBetween(850, 1150);
    assertThat(i[1].isDefined()).isFalse();
    assertThat(i[1].reason()).contains("of 4000 resamples");
  }

  @Test
  void oneUnitHasNoInterval() {
    Interval[] i = Bootstrap.intervals(1, "subject", t -> new double[] {1}, MANY, Job.quiet());
    assertThat(i[0].reason()).isEqualTo("resampling needs at least two subjects, and there is one");
  }

  @Test
  void aCancelledJobStops() {
    CancelToken cancel = new CancelToken();
    Job job = new Job(step -> cancel.cancel(), cancel, 2);
    assertThatThrownBy(() -> Bootstrap.intervals(2, "subject", t -> new double[] {t[0]}, MANY, job))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void tooFewResamplesAndWrongLevelsAreRefused() {
    assertThatThrownBy(() -> new Bootstrap.Settings(99, 0.95, 1)).hasMessageContaining("at least 100");
    assertThatThrownBy(() -> new Bootstrap.Settings(100, 1, 1)).hasMessageContaining("between 0 and 1");
    assertThat(Bootstrap.Settings.seeded(4).resamples()).isEqualTo(1000);
  }

  @Test
  void theSeedAndNothingElseDecides() {
    Bootstrap.Statistics statistics = t -> new double[] {t[0] - t[1] + 0.5 * t[2]};
    Interval one = run(statistics, 11, 1);
    assertThat(run(statistics, 11, 3)).isEqualTo(one);
    assertThat(run(statistics, 12, 1)).isNotEqualTo(one);
  }

  private static Interval run(Bootstrap.Statistics statistics, long seed, int threads) {
    return Bootstrap.intervals(30, "sample", t -> new double[] {statistics.of(t)[0] + Math.sin(t[3]) + t[4] / 3.0 + t[5]},
        new Bootstrap.Settings(500, 0.9, seed), new Job(Progress.NONE, new CancelToken(), threads))[0];
  }
}
