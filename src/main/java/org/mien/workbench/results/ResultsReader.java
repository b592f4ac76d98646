package org.mien.workbench.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mien.chart.LearningCurves;
import org.mien.experiment.ComparisonFiles;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.LearnerResults;
import org.mien.experiment.PredictionTable;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.experiment.StudyManifest;
import org.mien.job.Job;
import org.mien.metrics.Estimate;
import org.mien.metrics.Evaluation;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;
import org.mien.report.ReportModel;
import org.mien.report.RunFolderReport;
import org.mien.workbench.state.FileStamp;

/** Reads results by the objects that write the reports, so that a window never tells another number than a page. */
final class ResultsReader {

  private ResultsReader() {}

  /**
   * The results of a folder.
   *
   * @throws org.mien.job.UserError if no finished run or cross-validation lies there
   */
  static ShownResults read(Path folder, Job job) {
    return CrossValidationFolder.isOne(folder) ? study(folder, job) : run(RunFolder.existing(folder), job);
  }

  /** What tells whether other results lie in a folder than before: the files that are written when something is finished. */
  static List<Optional<FileStamp>> stamps(Path folder) {
    return Stream.of(new RunFolder(folder).manifest(), new CrossValidationFolder(folder).study(), ComparisonFiles.summary(folder))
        .map(FileStamp::of).toList();
  }

  private static ShownResults run(RunFolder folder, Job job) {
    ReportModel model = new RunFolderReport(folder).model(job);
    RunPlan plan = RunPlan.read(folder.plan());
    List<ShownResults.Learner> learners = new ArrayList<>();
    learners.add(learner(model.facts().model(), plan, folder.predictions(), model.evaluation(), model.groups()));
    List<String> keys = plan.baselines().stream().filter(k -> Files.isRegularFile(folder.baselinePredictions(k))).toList();
    for (int i = 0; i < keys.size(); i++) {
      ReportModel.Model baseline = model.baselines().get(i);
      learners.add(learner(baseline.name(), plan, folder.baselinePredictions(keys.get(i)), baseline.evaluation(), List.of()));
    }
    return new ShownResults(folder.path(), model.facts().dataName(), model.facts().leaky(), facts(model), model.notes(), learners,
        List.of(model.audit().sentence()), model.audit().rows(),
        model.history().isEmpty() ? Optional.empty() : Optional.of(LearningCurves.of(model.history(), model.bestEpoch())),
        folder.report());
  }

  private static ShownResults.Learner learner(
      String name, RunPlan plan, Path predictions, Evaluation evaluation, List<GroupScores> groups) {
    List<Outcome> outcomes = PredictionTable.read(predictions, plan.labels());
    return new ShownResults.Learner(name, plan.labels(), outcomes, evaluation, evaluation.scores(), "", groups,
        ShownResults.Charts.of(name, plan.labels(), outcomes, evaluation));
  }

  private static List<ReportModel.Fact> facts(ReportModel model) {
    ReportModel.Facts facts = model.facts();
    return List.of(
        new ReportModel.Fact("Protocol", facts.protocolName() + (facts.leaky() ? " (leaky)" : "")),
        new ReportModel.Fact("People", facts.subjects() == 0 ? "not recorded"
            : facts.testSubjects() + " tested, " + facts.subjects() + " in all parts"),
        new ReportModel.Fact("Clips", facts.test() + " tested, " + facts.train() + " to train, " + facts.validation()
            + " to choose the epoch"),
        new ReportModel.Fact("Seed", Long.toString(facts.seed())),
        new ReportModel.Fact("Data", facts.dataName()),
        new ReportModel.Fact("Data hash", facts.dataHash()),
        new ReportModel.Fact("Intervals", model.evaluation().resampling().sentence()));
  }

  private static ShownResults study(Path folder, Job job) {
    CrossValidationResults results = CrossValidationResults.read(folder, job);
    StudyManifest study = results.study();
    List<ShownResults.Learner> learners = new ArrayList<>();
    results.learners().forEach(learner -> learners.addAll(learners(results.plan(), learner)));
    List<String> audit = study.audit().entrySet().stream()
        .map(e -> study.audit().size() == 1 ? e.getValue() : "Seed " + e.getKey() + ": " + e.getValue()).toList();
    return new ShownResults(folder, study.dataName(), study.leaky(), facts(results, study), study.notes(), learners, audit,
        List.of(), Optional.empty(), results.folder().report());
  }

  private static List<ShownResults.Learner> learners(CrossValidationPlan plan, LearnerResults learner) {
    int seeds = plan.seeds().size();
    Map<Metric, Estimate> means = learner.spread().spreads().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().mean()));
    List<GroupScores> groups = learner.groups().values().stream().map(LearnerResults.Breakdown::gaps).toList();
    List<ShownResults.Learner> all = new ArrayList<>();
    learner.bySeed().forEach((seed, results) -> all.add(new ShownResults.Learner(
        learner.name() + (seeds == 1 ? "" : ", seed " + seed), plan.labels(), results.outcomes(), results.evaluation(), means,
        seeds == 1 ? "" : "mean over " + seeds + " seeds", seed.equals(plan.seeds().get(0)) ? groups : List.of(),
        ShownResults.Charts.of(learner.name(), plan.labels(), results.outcomes(), results.evaluation()))));
    return all;
  }

  private static List<ReportModel.Fact> facts(CrossValidationResults results, StudyManifest study) {
    CrossValidationPlan plan = results.plan();
    String argument = plan.protocol().argument();
    return List.of(
        new ReportModel.Fact("Protocol", study.protocol() + (argument.isEmpty() ? "" : ", " + argument)
            + (study.leaky() ? " (leaky)" : "") + "; cross-validation, predictions pooled once by clip"),
        new ReportModel.Fact("People", study.subjects() == 0 ? "not recorded" : Integer.toString(study.subjects())),
        new ReportModel.Fact("Clips", Integer.toString(study.clips())),
        new ReportModel.Fact("Seeds", plan.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "))),
        new ReportModel.Fact("Data", study.dataName()),
        new ReportModel.Fact("Data hash", study.dataHash()),
        new ReportModel.Fact("Intervals", results.learners().get(0).spread().resampling().sentence()));
  }
}
