package org.mien.workbench.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mien.chart.ChartFigure;
import org.mien.chart.IntervalChart;
import org.mien.chart.PrecisionRecallChart;
import org.mien.chart.ReliabilityChart;
import org.mien.chart.RocChart;
import org.mien.metrics.Estimate;
import org.mien.metrics.Evaluation;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;
import org.mien.metrics.Predictions;
import org.mien.report.ReportModel;

/**
 * What is shown of a run or a cross-validation.
 *
 * @param folder where it lies
 * @param dataName what people call its data set
 * @param leaky whether people can be on both sides
 * @param facts what the figures rest on, as name and value
 * @param notes what a reader must know, one sentence each
 * @param learners who was tested, at least one
 * @param audit what was found on both sides, in whole sentences
 * @param leaks the same by kind; empty where only the sentences are kept
 * @param learning the learning curves of a run
 * @param report where its page is
 */
record ShownResults(
    Path folder,
    String dataName,
    boolean leaky,
    List<ReportModel.Fact> facts,
    List<String> notes,
    List<Learner> learners,
    List<String> audit,
    List<ReportModel.AuditRow> leaks,
    Optional<ChartFigure> learning,
    Path report) {

  /**
   * The charts of one learner, made in the background as well.
   *
   * @param classes scores of every class
   * @param sureness accuracy against confidence
   * @param roc one curve a class
   * @param recall precision against recall, one curve a class
   */
  record Charts(ChartFigure classes, ChartFigure sureness, ChartFigure roc, ChartFigure recall) {

    static Charts of(String name, List<String> classes, List<Outcome> outcomes, Evaluation evaluation) {
      ReportModel.Curves curves = ReportModel.Curves.of(new Predictions(name, classes, outcomes));
      return new Charts(IntervalChart.classScores(evaluation.perClass()), ReliabilityChart.of(curves.reliability()),
          RocChart.of(curves.roc()), PrecisionRecallChart.of(curves.precisionRecall()));
    }
  }

  /**
   * One learner on the tested clips.
   *
   * @param name for people; of several seeds, with its seed
   * @param classes in the order of the probabilities
   * @param outcomes one a clip, by clip id
   * @param evaluation the figures of these outcomes
   * @param headline the main figures; of several seeds their means
   * @param basis what the main figures are, such as "mean over 3 seeds"; may be empty
   * @param groups broken down by columns of the manifest
   * @param charts of the same outcomes
   */
  record Learner(
      String name,
      List<String> classes,
      List<Outcome> outcomes,
      Evaluation evaluation,
      Map<Metric, Estimate> headline,
      String basis,
      List<GroupScores> groups,
      Charts charts) {

    @Override
    public String toString() {
      return name;
    }
  }
}
