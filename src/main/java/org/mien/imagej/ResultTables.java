package org.mien.imagej;

import ij.measure.ResultsTable;
import java.util.List;
import org.mien.annotation.Agreement;
import org.mien.annotation.AgreementFiles;
import org.mien.annotation.Disagreement;
import org.mien.classify.Classification;
import org.mien.classify.Latency;
import org.mien.experiment.Adaptation;
import org.mien.explain.Explanation;
import org.mien.learn.Epoch;
import org.mien.metrics.ClassScores;
import org.mien.metrics.Comparison;
import org.mien.metrics.Comparisons;
import org.mien.metrics.Estimate;
import org.mien.metrics.Evaluation;
import org.mien.metrics.Metric;
import org.mien.metrics.PairedDifference;
import org.mien.metrics.SeedSpread;
import org.mien.quality.Finding;
import org.mien.robustness.Robustness;

/** What Mien found and measured, as tables of ImageJ. */
public final class ResultTables {

  private static final List<String> FINDINGS =
      List.of("file", "check", "severity", "value", "threshold", "group", "message", "advice");
  private static final List<String> EPOCHS =
      List.of("epoch", "train_loss", "train_accuracy", "validation_loss", "validation_accuracy", "seconds");
  private static final List<String> SCORES = List.of("score", "class", "value", "ci_low", "ci_high", "note");

  private static final List<String> ROBUSTNESS =
      List.of("disturbance", "level", "score", "value", "ci_low", "ci_high", "note");

  private static final List<String> ADAPTATION =
      List.of("k", "accuracy", "accuracy_ci_low", "accuracy_ci_high", "gain", "gain_ci_low", "gain_ci_high");

  private static final List<String> EXPLANATION =
      List.of("clip", "label", "explained", "probability", "sanity_similarity");

  private static final List<String> SPEED =
      List.of("frames", "unreadable", "median_ms", "p95_ms", "p99_ms", "frames_per_second");

  private static final List<String> LEARNERS =
      List.of("learner", "score", "value", "ci_low", "ci_high", "seeds", "sd_over_seeds", "note");
  private static final List<String> DIFFERENCES = List.of("first", "second", "score", "difference", "ci_low", "ci_high",
      "p_permutation", "p_permutation_holm", "p_mcnemar", "p_mcnemar_holm", "p_stuart_maxwell", "p_stuart_maxwell_holm", "note");

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

  /** One row: how many frames of a recording were classified, and how long one took. */
  public static ResultsTable speed(Classification recording) {
    ResultsTable table = Tables.empty();
    Latency latency = recording.latency();
    Tables.add(table, SPEED, recording.frames(), recording.unreadable(), latency.median(), latency.p95(), latency.p99(),
        latency.framesPerSecond());
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

  /** One row an explained clip. */
  public static ResultsTable explanation(Explanation found) {
    ResultsTable table = Tables.empty();
    for (Explanation.OfClip clip : found.clips()) {
      Tables.add(table, EXPLANATION, clip.clip(), clip.actual() < 0 ? "" : found.classes().get(clip.actual()),
          found.classes().get(clip.target()), clip.probabilities()[clip.target()], found.sanity().similarity());
    }
    return table;
  }

  /** One row a disturbance, level and score; the level "area" holds the areas under the curves. */
  public static ResultsTable robustness(Robustness robustness) {
    ResultsTable table = Tables.empty();
    for (Robustness.Curve curve : robustness.curves()) {
      for (Metric metric : Robustness.METRICS) {
        for (Robustness.Point point : curve.points()) {
          Object level = Double.isNaN(point.level()) ? "none" : Double.toString(point.level());
          robustness(table, curve, level, metric, point.scores().get(metric));
        }
        robustness(table, curve, "area", metric, curve.area().get(metric));
      }
    }
    return table;
  }

  private static void robustness(
      ResultsTable table, Robustness.Curve curve, Object level, Metric metric, Estimate estimate) {
    Tables.add(table, ROBUSTNESS, curve.disturbance().key(), level, metric.key(), estimate.value(), estimate.ciLow(),
        estimate.ciHigh(), estimate.note());
  }

  /** One row a learner and score: its mean over seeds with its interval over people, and its spread over seeds. */
  public static ResultsTable learners(List<SeedSpread> learners, List<Metric> metrics) {
    ResultsTable table = Tables.empty();
    for (SeedSpread learner : learners) {
      for (Metric metric : metrics) {
        SeedSpread.Spread spread = learner.spreads().get(metric);
        Tables.add(table, LEARNERS, learner.learner(), metric.key(), spread.mean().value(), spread.mean().ciLow(),
            spread.mean().ciHigh(), learner.seeds().size(), spread.deviation().value(), spread.mean().note());
      }
    }
    return table;
  }

  /** One row a pair of learners and score: first less second, and the p-values of the paired tests. */
  public static ResultsTable differences(Comparisons comparisons, List<Metric> metrics) {
    ResultsTable table = Tables.empty();
    for (Comparisons.Pair pair : comparisons.pairs()) {
      Comparison c = pair.comparison();
      for (Metric metric : metrics) {
        PairedDifference d = c.difference(metric);
        Tables.add(table, DIFFERENCES, c.first(), c.second(), metric.key(), d.difference().value(), d.difference().ciLow(),
            d.difference().ciHigh(), d.test().pValue().value(), pair.permutation().get(metric), c.mcNemar().pValue(),
            pair.mcNemar(), c.marginals().pValue().value(), pair.marginals(), d.difference().note());
      }
    }
    return table;
  }

  /** One row a number of clips that a model was adapted to. */
  public static ResultsTable adaptation(Adaptation adaptation) {
    ResultsTable table = Tables.empty();
    for (Adaptation.Point p : adaptation.points()) {
      Tables.add(table, ADAPTATION, p.k(), p.accuracy().value(), p.accuracy().ciLow(), p.accuracy().ciHigh(),
          p.gain().value(), p.gain().ciLow(), p.gain().ciHigh());
    }
    return table;
  }

  /** One row a figure of agreement between coders. */
  public static ResultsTable agreement(Agreement agreement) {
    ResultsTable table = Tables.empty();
    agreement.figures().forEach(figure -> Tables.add(table, AgreementFiles.FIGURES, AgreementFiles.row(figure)));
    return table;
  }

  /** One row a clip and what coders differ about, the largest differences first. */
  public static ResultsTable disagreements(Agreement agreement) {
    ResultsTable table = Tables.empty();
    for (Disagreement disagreement : agreement.disagreements()) {
      Tables.add(table, AgreementFiles.disagreementColumns(agreement), AgreementFiles.row(disagreement));
    }
    return table;
  }

  private static void score(ResultsTable table, String name, String label, Estimate estimate) {
    Tables.add(table, SCORES, name, label, estimate.value(), estimate.ciLow(), estimate.ciHigh(), estimate.note());
  }
}
