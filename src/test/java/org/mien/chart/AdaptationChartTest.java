package org.mien.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.mien.experiment.Adaptation;
import org.mien.job.Job;

class AdaptationChartTest {

  private static Adaptation adaptation() {
    List<Adaptation.Trial> trials = new ArrayList<>();
    for (int k : new int[] {0, 2, 8}) {
      for (int repeat = 1; repeat <= 4; repeat++) {
        trials.add(new Adaptation.Trial(k, repeat, 10, 0.5, 0.5 + 0.02 * k + (k == 0 ? 0 : 0.01 * repeat), 1, 0.9));
      }
    }
    return new Adaptation("subject", "sub01", 1, trials, Adaptation.points(trials, 3, Job.quiet()), List.of());
  }

  @Test
  void theCurveIsTheMeanGainWithItsInterval() {
    ChartFigure figure = AdaptationChart.of(adaptation());
    XYPlot plot = figure.chart().getXYPlot();
    assertThat(((SymbolAxis) plot.getDomainAxis()).getSymbols()).containsExactly("0", "2", "8");
    IntervalXYDataset gains = (IntervalXYDataset) plot.getDataset();
    double[] means = {0, 0.065, 0.185};
    for (int i = 0; i < 3; i++) {
      assertThat(gains.getYValue(0, i)).isCloseTo(means[i], within(1e-12));
      assertThat(gains.getStartYValue(0, i)).isLessThanOrEqualTo(means[i] + 1e-12);
      assertThat(gains.getEndYValue(0, i)).isGreaterThanOrEqualTo(means[i] - 1e-12);
      assertThat(plot.getRangeAxis().getRange().contains(gains.getEndYValue(0, i))).isTrue();
    }
    assertThat(gains.getEndYValue(0, 1)).isGreaterThan(0.065);
    assertThat(figure.table().columns()).startsWith("k", "accuracy");
    assertThat(figure.table().rows()).hasSize(3);
    assertThat(figure.altText()).contains("8: 0.19");
    assertThat(figure.title()).isEqualTo("Adapted to subject sub01");
  }
}
