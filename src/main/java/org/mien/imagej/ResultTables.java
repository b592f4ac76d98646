package org.mien.imagej;

import ij.measure.ResultsTable;
import java.util.List;
import org.mien.learn.Epoch;
import org.mien.metrics.ClassScores;
import org.mien.metrics.Estimate;
import org.mien.metrics.Evaluation;
import org.mien.metrics.Metric;
import org.mien.quality.Finding;

/** What Mien found and measured, as tables of ImageJ. */
public final class ResultTables {

  private static final List<String> FINDINGS =
      List.of("file", "check", "severity", "value", "threshold", "group", "message", "advice");
  private static final List<String> EPOCHS =
      List.of("epoch", "train_loss", "train_accuracy", "validation_loss", "validation_accuracy", "seconds");
  private static final List<String> SCORES = List.of("score", "class", "value", "ci_low", "ci_high", "note");

  private ResultTables() {}

  /** One row a finding of the quality check. */
  public static ResultsTable findings(List<Finding> findings) {
    ResultsTable table = Tables.empty();
    for (Finding f : findings) {
      Tables.add(table, FINDINGS,
          f.file(), f.check(), f.severity().key(), f.value(), f.threshold(), f.group(), f.message(), f.advice());
    }
    return table;
  }

  /** One row a pass of a training. */
  public static ResultsTable epochs(List<Epoch> epochs) {
    ResultsTable table = Tables.empty();
    for (Epoch e : epochs) {
      Tables.add(table, EPOCHS,
          e.number(), e.trainLoss(), e.trainAccuracy(), e.validationLoss(), e.validationAccuracy(), e.seconds());
    }
    return table;
  }

  /** One row a score with its interval: first those over all classes, then precision, recall, F1 and areas of every class. */
  public static ResultsTable scores(Evaluation evaluation) {
    ResultsTable table = Tables.empty();
    for (Metric metric : Metric.values()) {
      score(table, metric.key(), "", evaluation.score(metric));
    }
    for (ClassScores scores : evaluation.perClass()) {
      score(table, "precision", scores.name(), scores.precision());
      score(table, "recall", scores.name(), scores.recall());
      score(table, "f1", scores.name(), scores.f1());
      score(table, "auc", scores.name(), scores.auc());
      score(table, "average_precision", scores.name(), scores.averagePrecision());
    }
    return table;
  }

  private static void score(ResultsTable table, String name, String label, Estimate estimate) {
    Tables.add(table, SCORES, name, label, estimate.value(), estimate.ciLow(), estimate.ciHigh(), estimate.note());
  }
}
