package org.mien.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;
import org.mien.metrics.ConfusionMatrix;
import org.mien.metrics.PrecisionRecallCurve;
import org.mien.metrics.Predictions;
import org.mien.metrics.Reliability;
import org.mien.metrics.RocCurve;

/** The numbers that stand in the data sets of the charts. */
class ChartContentTest {

  private static final ConfusionMatrix MATRIX =
      ConfusionMatrix.of(List.of("anger", "fear", "joy"), new long[][] {{3, 1, 0}, {2, 5, 1}, {0, 0, 0}});

  @Test
  void confusionHasActualClassesAsRows() {
    XYPlot plot = ConfusionChart.counts(MATRIX).chart().getXYPlot();
    XYZDataset cells = (XYZDataset) plot.getDataset();
    assertThat(cells.getItemCount(0)).isEqualTo(9);
    for (int i = 0; i < 9; i++) {
      int actual = (int) cells.getYValue(0, i);
      int predicted = (int) cells.getXValue(0, i);
      assertThat(cells.getZValue(0, i)).isEqualTo(MATRIX.count(actual, predicted));
    }
    assertThat(plot.getAnnotations().stream().filter(XYTextAnnotation.class::isInstance)
        .map(a -> ((XYTextAnnotation) a).getText())).containsExactly("3", "1", "0", "2", "5", "1", "0", "0", "0");
    assertThat(plot.getRangeAxis().isInverted()).isTrue();
  }

  @Test
  void sharesOfAClassWithoutClipsAreUndefinedRatherThanZero() {
    ChartFigure figure = ConfusionChart.shares(MATRIX);
    XYPlot plot = figure.chart().getXYPlot();
    assertThat(plot.getAnnotations().stream().filter(XYTextAnnotation.class::isInstance)
        .map(a -> ((XYTextAnnotation) a).getText()))
        .containsExactly("0.75", "0.25", "0.00", "0.25", "0.63", "0.13", "\u2013", "\u2013", "\u2013");
    assertThat(figure.table().rows().get(3)).containsExactly("fear", "anger", 0.25, 8L);
    assertThat((double) figure.table().rows().get(8).get(2)).isNaN();
    assertThat(figure.altText()).contains("fear: 5 of 8 right, most often mistaken for anger");
  }

  @Test
  void cellLabelsReadOnTheirGround() {
    Sequential colors = new Sequential(1);
    for (double value = 0; value <= 1; value += 0.01) {
      double ground = Sequential.luminance(colors.color(value)) + 0.05;
      double ink = Sequential.luminance(colors.inkOn(value)) + 0.05;
      assertThat(Math.max(ground, ink) / Math.min(ground, ink)).as("contrast at %s", value).isGreaterThan(3.7);
    }
  }

  @Test
  void theMapDarkensEvenly() {
    Sequential colors = new Sequential(1);
    for (int i = 1; i <= 100; i++) {
      assertThat(Sequential.luminance(colors.color(i / 100.0)))
          .isLessThan(Sequential.luminance(colors.color((i - 1) / 100.0)));
    }
  }

  @Test
  void actualAgainstPredictedCountsRowsAndColumns() {
    CategoryDataset bars =
        ((CategoryPlot) CountChart.actualAgainstPredicted(MATRIX).chart().getPlot()).getDataset();
    assertThat(bars.getRowKeys()).isEqualTo(List.of("actual", "predicted"));
    assertThat(List.of(bars.getValue(0, 0), bars.getValue(0, 1), bars.getValue(0, 2))).containsExactly(4.0, 8.0, 0.0);
    assertThat(List.of(bars.getValue(1, 0), bars.getValue(1, 1), bars.getValue(1, 2))).containsExactly(5.0, 6.0, 1.0);
  }

  @Test
  void classesWhoseShortenedNamesAreEqualStayApart() {
    String start = "a long name that begins in the same way ";
    String end = " and ends in the same way";
    ConfusionMatrix matrix = ConfusionMatrix.of(List.of(start + 1 + end, start + 2 + end), new long[][] {{4, 1}, {2, 3}});
    CategoryDataset bars =
        ((CategoryPlot) CountChart.actualAgainstPredicted(matrix).chart().getPlot()).getDataset();
    assertThat(bars.getColumnCount()).isEqualTo(2);
    assertThat(CountChart.actualAgainstPredicted(matrix).table().rows().get(1).get(0)).isEqualTo(start + 2 + end);
  }

  @Test
  void scoresCarryTheirIntervalsAndUndefinedOnesAreNotDrawn() {
    ChartFigure figure = IntervalChart.leak(List.of("Accuracy", "UAR"),
        List.of(new Band(0.9, 0.8, 0.95), Band.of(Double.NaN)),
        List.of(new Band(0.5, 0.35, 0.65), new Band(0.4, 0.3, 0.5)), 4);
    XYPlot plot = figure.chart().getXYPlot();
    IntervalXYDataset points = (IntervalXYDataset) plot.getDataset();
    assertThat(points.getItemCount(0)).isEqualTo(1);
    assertThat(points.getItemCount(1)).isEqualTo(2);
    assertThat(points.getXValue(1, 0)).isEqualTo(0.5);
    assertThat(points.getStartXValue(1, 0)).isEqualTo(0.35);
    assertThat(points.getEndXValue(1, 0)).isEqualTo(0.65);
    assertThat(points.getYValue(1, 1)).isCloseTo(1 + 1 / 6.0, within(1e-12));
    ValueMarker chance = (ValueMarker) plot.getDomainMarkers(Layer.BACKGROUND).iterator().next();
    assertThat(chance.getValue()).isEqualTo(0.25);
    assertThat(figure.altText()).contains("undefined");
    assertThat(figure.table().rows().get(3)).containsExactly("UAR", "split by subject (new people)", 0.4, 0.3, 0.5);
  }

  @Test
  void aKappaBelowZeroIsNotCutOff() {
    ChartFigure figure = IntervalChart.comparison(List.of("kappa"),
        List.of(new IntervalChart.Series("m", List.of(new Band(-0.13, -0.27, 0.02)))), 2);
    assertThat(figure.chart().getXYPlot().getDomainAxis().getLowerBound()).isLessThanOrEqualTo(-0.27);
  }

  @Test
  void learningCurvesMarkTheEpochThatWasKept() {
    CombinedDomainXYPlot plot = (CombinedDomainXYPlot) LearningCurves.of(Gallery.epochs(18, true), 15).chart().getPlot();
    for (Object panel : plot.getSubplots()) {
      ValueMarker kept = (ValueMarker) ((XYPlot) panel).getDomainMarkers(Layer.FOREGROUND).iterator().next();
      assertThat(kept.getValue()).isEqualTo(15);
      XYDataset curves = ((XYPlot) panel).getDataset();
      assertThat(curves.getSeriesCount()).isEqualTo(2);
      assertThat(curves.getItemCount(0)).isEqualTo(18);
    }
    XYDataset loss = ((XYPlot) plot.getSubplots().get(0)).getDataset();
    assertThat(loss.getYValue(1, 4)).isEqualTo(Gallery.epochs(18, true).get(4).validationLoss());
  }

  @Test
  void withoutValidationPartThereIsNoValidationCurve() {
    CombinedDomainXYPlot plot = (CombinedDomainXYPlot) LearningCurves.of(Gallery.epochs(3, false), 0).chart().getPlot();
    XYPlot loss = (XYPlot) plot.getSubplots().get(0);
    assertThat(loss.getDataset().getSeriesCount()).isEqualTo(1);
    assertThat(loss.getDomainMarkers(Layer.FOREGROUND)).isNullOrEmpty();
  }

  @Test
  void textureHasOneBarACode() {
    double[] histogram = Gallery.histogram(Gallery.codes(Gallery.face(48)));
    ChartFigure figure =
        TextureChart.of("lbp", "joy", Gallery.face(48), Gallery.codes(Gallery.face(48)), histogram);
    XYDataset bars = figure.chart().getXYPlot().getDataset();
    assertThat(bars.getItemCount(0)).isEqualTo(256);
    double sum = 0;
    for (int code = 0; code < 256; code++) {
      assertThat(bars.getYValue(0, code)).isEqualTo(histogram[code]);
      sum += bars.getYValue(0, code);
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    assertThat(figure.svg()).contains("data:image/png;base64,");
  }

  @Test
  void smoothingIsTheMeanOverAnEvenNeighbourhood() {
    float[][] p = {{0, 1}, {0.5f, 0.5f}, {1, 0}, {1, 0}, {0.25f, 0.75f}};
    Timeline smooth = new Timeline(List.of("a", "b"), "frame", new double[] {0, 1, 2, 3, 4}, p).smoothed(5);
    assertThat(smooth.probabilities()[0][0]).isEqualTo(0f);
    assertThat(smooth.probabilities()[1][0]).isEqualTo(0.5f);
    assertThat(smooth.probabilities()[2][0]).isCloseTo(0.55f, within(1e-6f));
    assertThat(smooth.probabilities()[4][1]).isEqualTo(0.75f);
    assertThatThrownBy(() -> smooth.smoothed(2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyClassesThatAreNamedSomewhereHaveARow() {
    float[][] p = {{0.1f, 0.2f, 0.7f}, {0.6f, 0.3f, 0.1f}, {0.2f, 0.2f, 0.6f}};
    Timeline timeline = new Timeline(List.of("anger", "fear", "surprise"), "frame", new double[] {0, 1, 2}, p);
    CombinedDomainXYPlot both = (CombinedDomainXYPlot) TimelineChart.of("timeline", "t", timeline, 1).chart().getPlot();
    XYPlot rows = (XYPlot) both.getSubplots().get(1);
    assertThat(((SymbolAxis) rows.getRangeAxis()).getSymbols()).containsExactly("anger", "surprise");
    assertThat(rows.getRenderer().getSeriesPaint(1)).isEqualTo(ChartStyle.color(2));
    assertThat(rows.getDataset().getYValue(1, 0)).isEqualTo(1);
  }

  @Test
  void aLongRecordingIsDrawnAsMeansAndSaysSo() {
    Timeline timeline = Gallery.timeline(Gallery.SIX, 20_000, 100);
    ChartFigure figure = TimelineChart.of("timeline", "long", timeline, 1);
    assertThat(figure.table().rows()).hasSize(589);
    double mean = 0;
    for (int f = 34; f < 68; f++) {
      mean += timeline.probabilities()[f][2] / 34;
    }
    assertThat((float) figure.table().rows().get(1).get(3)).isCloseTo((float) mean, within(1e-6f));
    assertThat((double) figure.table().rows().get(0).get(0)).isCloseTo(0.165, within(1e-9));
    assertThat(figure.svg()).contains("each point is the mean of 34 frames");
    assertThat(figure.altText()).contains("20000 frames");
  }

  @Test
  void theMostProbableClassFillsItsRow() {
    float[][] p = {{0.9f, 0.1f}, {0.2f, 0.8f}, {0.2f, 0.8f}};
    ChartFigure figure =
        TimelineChart.of("timeline", "t", new Timeline(List.of("a", "b"), "frame", new double[] {0, 1, 2}, p), 1);
    XYPlot rows = (XYPlot) ((CombinedDomainXYPlot) figure.chart().getPlot()).getSubplots().get(1);
    assertThat(rows.getDataset().getItemCount(0)).isEqualTo(3);
    assertThat(rows.getDataset().getXValue(0, 0)).isEqualTo(-0.5);
    assertThat(rows.getDataset().getXValue(0, 1)).isEqualTo(0.5);
    assertThat(rows.getDataset().getItemCount(1)).isEqualTo(6);
    assertThat(figure.table().rows().get(2)).containsExactly(2.0, 0.2f, 0.8f, "b");
  }

  @Test
  void rocLeavesOutPointsOnAStraightLineAndKeepsTheArea() {
    Predictions some = Statistics.predictions("x", List.of("a", "b", "c"), 200, 0.6, 3);
    List<RocCurve> curves = RocCurve.of(some);
    ChartFigure figure = RocChart.of(curves);
    XYDataset lines = figure.chart().getXYPlot().getDataset();
    assertThat(lines.getSeriesCount()).isEqualTo(3);
    for (int c = 0; c < 3; c++) {
      assertThat(lines.getItemCount(c)).isLessThan(curves.get(c).points().size());
      double area = 0;
      for (int i = 1; i < lines.getItemCount(c); i++) {
        area += (lines.getXValue(c, i) - lines.getXValue(c, i - 1)) * (lines.getYValue(c, i) + lines.getYValue(c, i - 1)) / 2;
      }
      assertThat(area).isCloseTo(curves.get(c).area().value(), within(1e-12));
    }
    assertThat(figure.table().rows()).hasSize(lines.getItemCount(0) + lines.getItemCount(1) + lines.getItemCount(2));
  }

  @Test
  void precisionIsDrawnInStepsWhoseAreaIsTheAveragePrecision() {
    Predictions some = Statistics.predictions("x", List.of("a", "b", "c"), 200, 0.6, 3);
    XYDataset lines = PrecisionRecallChart.of(PrecisionRecallCurve.of(some)).chart().getXYPlot().getDataset();
    for (int c = 0; c < 3; c++) {
      double area = 0;
      for (int i = 1; i < lines.getItemCount(c); i++) {
        area += (lines.getXValue(c, i) - lines.getXValue(c, i - 1)) * lines.getYValue(c, i);
      }
      assertThat(area).isCloseTo(PrecisionRecallCurve.of(some).get(c).averagePrecision().value(), within(1e-12));
    }
  }

  @Test
  void reliabilityHasEveryBinInItsTableAndTheFilledOnesInItsLine() {
    Reliability reliability = Reliability.of(Statistics.predictions("x", List.of("a", "b", "c"), 200, 0.6, 3));
    ChartFigure figure = ReliabilityChart.of(reliability);
    XYPlot accuracies = (XYPlot) ((CombinedDomainXYPlot) figure.chart().getPlot()).getSubplots().get(0);
    assertThat(figure.table().rows()).hasSize(Reliability.BINS);
    assertThat(accuracies.getDataset().getItemCount(0))
        .isEqualTo((int) reliability.bins().stream().filter(b -> b.count() > 0).count());
  }

  @Test
  void groupsThatAreTooSmallHaveARowAndNoPoint() {
    ChartFigure figure = Statistics.all().get("groups");
    assertThat(figure.table().rows()).hasSize(6);
    assertThat(figure.altText()).contains("a small site\u2026g name (3 people, 36 clips): UF1 too small to score");
    assertThat(figure.chart().getXYPlot().getDataset().getItemCount(0)).isEqualTo(2);
  }

  @Test
  void differencesLieAroundAnAxisOfNoDifference() {
    XYPlot plot = Statistics.all().get("differences").chart().getXYPlot();
    assertThat(plot.getDomainAxis().getLowerBound()).isEqualTo(-plot.getDomainAxis().getUpperBound());
    assertThat(((ValueMarker) plot.getDomainMarkers(Layer.BACKGROUND).iterator().next()).getValue()).isZero();
  }
}
