package org.mien.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemainingTimeTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void theRestTakesAsLongAsTheStartPromised() {
    RemainingTime time = new RemainingTime();
    assertThat(time.seconds(new Progress.Step("a", 0, 10, ""), 0)).isNaN();
    assertThat(time.seconds(new Progress.Step("a", 2, 10, ""), 4 * SECOND)).isEqualTo(16.0);
    assertThat(time.seconds(new Progress.Step("b", 5, 10, ""), 9 * SECOND)).isNaN();
    assertThat(time.seconds(new Progress.Step("b", 6, 10, ""), 10 * SECOND)).isEqualTo(4.0);
    assertThat(time.seconds(new Progress.Step("c", 6, 0, ""), 10 * SECOND)).isNaN();
  }

  @Test
  void wordsAreShort() {
    assertThat(RemainingTime.words(12.4)).isEqualTo("12 s");
    assertThat(RemainingTime.words(185)).isEqualTo("3 min 05 s");
    assertThat(RemainingTime.words(4800)).isEqualTo("1 h 20 min");
    assertThat(RemainingTime.words(Double.NaN)).isEmpty();
  }
}
