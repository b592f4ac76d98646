package org.mien.report;

import java.util.List;

/** The sections that come with Mien. */
public final class ReportSections {

  private ReportSections() {}

  /** All of them, in the order of the report. */
  public static List<ReportSection> builtIn() {
    return List.of(
        new HeadlineSection(), new AuditSection(), new ScoresSection(), new LeakSection(), new QualitySection(),
        new DistributionSection(), new PreprocessingSection(), new LearningCurvesSection(), new ConfusionSection(),
        new ClassScoresSection(), new GroupsSection(), new RankingSection(), new CalibrationSection(),
        new ActualPredictedSection(),
        new ComparisonSection(), new TimelineSection(), new PlanSection(), new RerunSection(), new ReferencesSection());
  }
}
