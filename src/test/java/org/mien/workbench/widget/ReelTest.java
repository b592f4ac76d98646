package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which frame is to be seen at which time. */
class ReelTest {

  @Test
  void timeStampsDecideEvenWhereTheyAreUneven() {
    Reel reel = new Reel(new double[] {0, 0.1, 0.5, 0.6});
    assertThat(reel.timed()).isTrue();
    assertThat(reel.frameAt(0)).isZero();
    assertThat(reel.frameAt(0.0999)).isZero();
    assertThat(reel.frameAt(0.1)).isEqualTo(1);
    assertThat(reel.frameAt(0.49)).isEqualTo(1);
    assertThat(reel.frameAt(0.55)).isEqualTo(2);
    assertThat(reel.frameAt(99)).isEqualTo(3);
    assertThat(reel.end()).isCloseTo(0.7, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void theNearestFrameIsFoundAndNoneFarOutside() {
    Reel reel = new Reel(new double[] {0, 0.1, 0.5, 0.6});
    assertThat(reel.nearest(0.1 + 1e-9)).isEqualTo(1);
    assertThat(reel.nearest(0.1 - 1e-9)).isEqualTo(1);
    assertThat(reel.nearest(0.29)).isEqualTo(1);
    assertThat(reel.nearest(0.31)).isEqualTo(2);
    assertThat(reel.nearest(-0.04)).isZero();
    assertThat(reel.nearest(-0.06)).isEqualTo(-1);
    assertThat(reel.nearest(0.64)).isEqualTo(3);
    assertThat(reel.nearest(0.66)).isEqualTo(4);
  }

  @Test
  void withoutTimesItPlaysAtTheUsualRate() {
    Reel reel = new Reel(new double[] {Double.NaN, Double.NaN, Double.NaN});
    assertThat(reel.timed()).isFalse();
    assertThat(reel.stamp(1)).isNaN();
    assertThat(reel.frameAt(1 / Reel.ASSUMED_RATE)).isEqualTo(1);
  }

  @Test
  void aStampThatGoesBackIsShownNoEarlier() {
    Reel reel = new Reel(new double[] {0, 0.2, 0.1, 0.3});
    assertThat(reel.stamp(2)).isEqualTo(0.1);
    assertThat(reel.clock(2)).isEqualTo(0.2);
    assertThat(reel.frameAt(0.25)).isEqualTo(2);
  }
}
