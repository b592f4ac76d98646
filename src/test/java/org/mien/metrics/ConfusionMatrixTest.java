package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

  private static final List<String> AB = List.of("anger", "fear");

  @Test
  void scoresOfAMatrixWorkedByHand() {
    // anger: TP 3, FN 1, FP 2; fear: TP 4, FN 2, FP 1. Chance agreement (4*5 + 6*5) / 100 = 0.5, observed 0.7.
    ConfusionMatrix m = ConfusionMatrix.of(AB, new long[][] {{3, 1}, {2, 4}});
    assertThat(m.accuracy().value()).isEqualTo(0.7);
    assertThat(m.precision(0).value()).isEqualTo(3 / 5.0);
    assertThat(m.recall(0).value()).isEqualTo(3 / 4.0);
    assertThat(m.f1(0).value()).isEqualTo(6 / 9.0);
    assertThat(m.uf1().value()).isCloseTo((6 / 9.0 + 8 / 11.0) / 2, within(1e-15));
    assertThat(m.uar().value()).isCloseTo((3 / 4.0 + 4 / 6.0) / 2, within(1e-15));
    assertThat(m.kappa().value()).isCloseTo(0.4, within(1e-15));
    assertThat(m.rowShares()[0]).containsExactly(0.75, 0.25);
  }

  @Test
  void aClassWithoutSamplesMakesTheMeanRecallUndefinedAndNamed() {
    ConfusionMatrix m = ConfusionMatrix.of(AB, new long[][] {{3, 1}, {0, 0}});
    assertThat(m.uar()).isEqualTo(Score.undefined("the recall of \"fear\" is undefined: it has no sample"));
    assertThat(m.f1(1)).isEqualTo(Score.of(0));
    assertThat(m.uf1().value()).isEqualTo(6 / 7.0 / 2);
    assertThat(m.rowShares()[1]).containsOnly(Double.NaN);
  }

  @Test
  void aClassNeverPredictedMakesTheMeanPrecisionUndefinedAndNamed() {
    ConfusionMatrix m = ConfusionMatrix.of(AB, new long[][] {{3, 0}, {1, 0}});
    assertThat(m.macroPrecision().reason()).isEqualTo("the precision of \"fear\" is undefined: it was never predicted");
    assertThat(m.uar()).isEqualTo(Score.of(0.5));
    assertThat(m.kappa()).isEqualTo(Score.of(0));
  }

  @Test
  void nothingIsDefinedWithoutSamples() {
    ConfusionMatrix m = ConfusionMatrix.of(AB, new long[2][2]);
    assertThat(List.of(m.accuracy(), m.macroPrecision(), m.uf1(), m.uar(), m.kappa()))
        .allSatisfy(score -> assertThat(score.reason()).isEqualTo("there are no samples"));
  }

  @Test
  void wrongShapesAreRefused() {
    assertThatThrownBy(() -> ConfusionMatrix.of(AB, new long[3][3])).hasMessageContaining("2 rows");
    assertThatThrownBy(() -> ConfusionMatrix.of(AB, new long[][] {{1, 2}, {3}})).hasMessageContaining("row 1");
    assertThatThrownBy(() -> ConfusionMatrix.of(AB, new long[][] {{1, 2}, {-3, 0}})).hasMessageContaining("-3");
    assertThatThrownBy(() -> ConfusionMatrix.of(List.of("x", "x"), new long[2][2])).hasMessageContaining("different");
    assertThatThrownBy(() -> ConfusionMatrix.ofLabels(AB, new int[] {2}, new int[] {0})).hasMessageContaining("0 to 1");
    ConfusionMatrix other = ConfusionMatrix.of(List.of("fear", "anger"), new long[2][2]);
    assertThatThrownBy(() -> other.plus(ConfusionMatrix.of(AB, new long[2][2]))).hasMessageContaining("cannot add");
  }
}
