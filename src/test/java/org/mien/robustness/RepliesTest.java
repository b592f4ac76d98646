package org.mien.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mien.job.Job;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Estimate;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;

/** Curves and areas worked out by hand. */
class RepliesTest {

  private static Outcome outcome(String clip, String subject, int actual, boolean right) {
    float[] sure = actual == 0 == right ? new float[] {1, 0} : new float[] {0, 1};
    return new Outcome(clip, subject, actual, sure);
  }

  /** Four clips of two people; the second person's clips go wrong one after the other. */
  private static List<Outcome> step(int wrong) {
    return List.of(
        outcome("a1", "a", 0, true), outcome("a2", "a", 1, true),
        outcome("b1", "b", 0, wrong < 1), outcome("b2", "b", 1, wrong < 2));
  }

  private static List<Map<Metric, Estimate>> estimates() {
    Replies replies = new Replies(List.of("x", "y"), List.of(step(0), step(1), step(2)));
    return replies.estimates(Bootstrap.Settings.seeded(3), Job.quiet());
  }

  @Test
  void theAreaIsTheTrapezoidOverStepsOfEqualWidth() {
    List<Map<Metric, Estimate>> all = estimates();
    assertThat(all).hasSize(4);
    assertThat(all.get(0).get(Metric.ACCURACY).value()).isEqualTo(1);
    assertThat(all.get(1).get(Metric.ACCURACY).value()).isEqualTo(0.75);
    assertThat(all.get(2).get(Metric.ACCURACY).value()).isEqualTo(0.5);
    // (1 + .75) / 2 and (.75 + .5) / 2, averaged
    assertThat(all.get(3).get(Metric.ACCURACY).value()).isEqualTo(0.75);
    // Step 1: x has 1 hit, 1 miss, y 2 hits and 1 false alarm: F1 = 2/3 and 4/5, mean 11/15.
    assertThat(all.get(1).get(Metric.UF1).value()).isCloseTo(11 / 15.0, within(1e-12));
  }

  @Test
  void peopleAreDrawnWhole() {
    // Drawing a twice gives 1 at all steps, b twice gives 1, .5, 0 with an area of .5.
    Estimate area = estimates().get(3).get(Metric.ACCURACY);
    assertThat(area.ciLow()).isEqualTo(0.5);
    assertThat(area.ciHigh()).isEqualTo(1);
  }
}
