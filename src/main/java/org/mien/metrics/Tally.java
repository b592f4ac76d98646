package org.mien.metrics;

import java.util.function.IntFunction;

/** The scores of a set of samples, each worked out when it is first asked for. For one thread. */
final class Tally {

  private final Units units;
  private final int[] times;
  private final ConfusionMatrix confusion;
  private final Ranking.Areas[] areas;

  Tally(Units units, int[] times) {
    this.units = units;
    this.times = times;
    this.confusion = units.confusion(times);
    this.areas = new Ranking.Areas[units.classes().size()];
  }

  ConfusionMatrix confusion() {
    return confusion;
  }

  /** Mean logarithmic loss in nats, at least 0; undefined without samples. */
  Score logLoss() {
    return Score.ratio(units.loss(times), confusion.total(), ConfusionMatrix.NO_SAMPLES);
  }

  /** Share of samples whose actual class is among the {@code k} most probable; undefined where that cannot fail. */
  Score top(int k) {
    if (k >= confusion.size()) {
      return Score.undefined("with " + confusion.size() + " classes, one of the first " + k + " is always right");
    }
    return Score.ratio(units.within(k, times), confusion.total(), ConfusionMatrix.NO_SAMPLES);
  }

  Score calibrationError() {
    return units.reliability(times).error();
  }

  /** The area under the ROC curve of one class against the others. */
  Score area(int c) {
    return RocCurve.area(areas(c), confusion.classes().get(c));
  }

  /** The average precision of one class against the others. */
  Score averagePrecision(int c) {
    return PrecisionRecallCurve.averagePrecision(areas(c), confusion.classes().get(c));
  }

  private Ranking.Areas areas(int c) {
    if (areas[c] == null) {
      areas[c] = units.areas(c, times);
    }
    return areas[c];
  }

  Score meanArea() {
    return mean(this::area);
  }

  Score meanAveragePrecision() {
    return mean(this::averagePrecision);
  }

  private Score mean(IntFunction<Score> ofClass) {
    if (confusion.total() == 0) {
      return Score.undefined(ConfusionMatrix.NO_SAMPLES);
    }
    return Score.mean(confusion.size(), ofClass);
  }
}
