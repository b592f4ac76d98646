package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for every confusion matrix. */
class ConfusionMatrixLawsTest {

  @Property(tries = 200)
  void scoresStayInTheirRangesAndAccuracyIsTheWeightedRecall(@ForAll("matrices") ConfusionMatrix m) {
    double weighted = IntStream.range(0, m.size()).filter(c -> m.actualTotal(c) > 0)
        .mapToDouble(c -> m.recall(c).value() * m.actualTotal(c)).sum() / m.total();
    if (m.accuracy().isDefined()) {
      assertThat(m.accuracy().value()).isBetween(0.0, 1.0).isCloseTo(weighted, within(1e-12));
    }
    if (m.kappa().isDefined()) {
      assertThat(m.kappa().value()).isBetween(-1.0, m.accuracy().value() + 1e-12);
    }
    for (int c = 0; c < m.size(); c++) {
      if (m.precision(c).isDefined() && m.recall(c).isDefined() && m.precision(c).value() + m.recall(c).value() > 0) {
        double p = m.precision(c).value();
        double r = m.recall(c).value();
        assertThat(m.f1(c).value()).isCloseTo(2 * p * r / (p + r), within(1e-12));
      }
    }
  }

  @Property(tries = 100)
  void swappingActualAndPredictedSwapsPrecisionAndRecallAndKeepsTheRest(@ForAll("matrices") ConfusionMatrix m) {
    long[][] turned = new long[m.size()][m.size()];
    for (int a = 0; a < m.size(); a++) {
      for (int p = 0; p < m.size(); p++) {
        turned[p][a] = m.count(a, p);
      }
    }
    ConfusionMatrix t = ConfusionMatrix.of(m.classes(), turned);
    assertThat(Double.compare(t.macroPrecision().value(), m.macroRecall().value())).isZero();
    assertThat(Double.compare(t.uf1().value(), m.uf1().value())).isZero();
    assertThat(Double.compare(t.kappa().value(), m.kappa().value())).isZero();
  }

  @Property(tries = 100)
  void poolingAddsCountsInAnyOrder(@ForAll("matrices") ConfusionMatrix a, @ForAll("matrices") ConfusionMatrix b) {
    ConfusionMatrix sum = ConfusionMatrix.pool(List.of(a, b));
    assertThat(sum).isEqualTo(b.plus(a));
    assertThat(sum.total()).isEqualTo(a.total() + b.total());
    assertThat(sum.count(0, 1)).isEqualTo(a.count(0, 1) + b.count(0, 1));
  }

  @Provide
  Arbitrary<ConfusionMatrix> matrices() {
    return Arbitraries.longs().between(0, 30).array(long[].class).ofSize(9)
        .map(counts -> ConfusionMatrix.flat(List.of("a", "b", "c"), counts));
  }
}
