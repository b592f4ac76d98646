package org.mien.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.Manifest;
import org.mien.experiment.CrossValidationListener;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.Experiment;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.file.PathText;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.TrainingListener;
import org.mien.quality.QualityReport;

/** Repeats a study from its plan alone: what a paper's supplement holds, on the data that the reader has. */
public final class RunPlanWork {

  private final Toolbox tools;

  /** Works with these parts. */
  public RunPlanWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * Runs the plan of a cross-validation.
   *
   * @param plan its JSON file
   * @param data where the data set lies, or null for where the plan says
   * @throws UserError if the plan has a fault, or the data are not those of the plan
   */
  public CrossValidationResults crossValidate(
      Path plan, Path data, Path out, CrossValidationListener listener, Job job) {
    CrossValidationPlan read = CrossValidationPlan.read(plan);
    return new CrossValidateWork(tools).run(data == null ? read : read.withData(data.toString()), out, listener, job);
  }

  /**
   * Runs the plan of one training. If it was interrupted in this folder, it goes on where it stopped; if only its report
   * is missing, the run is read.
   *
   * @param plan its JSON file
   * @param data where the data set lies, or null for where the plan says
   * @throws UserError if the plan has a fault, or the usable clips have other classes than the plan
   */
  public Run train(Path plan, Path data, Path out, TrainingListener listener, Job job) {
    RunPlan read = RunPlan.read(plan);
    RunPlan here = data == null ? read : read.withData(data.toString());
    RunFolder unreported = new RunFolder(out);
    if (unreported.isComplete() && !Files.exists(unreported.report()) && RunPlan.read(unreported.plan()).equals(here)) {
      return Run.read(unreported, job);
    }
    RunFolder folder = RunFolder.fresh(out);
    Study study = new Study(tools);
    try (Manifest manifest = study.open(PathText.of(here.data()), job)) {
      QualityReport quality = study.check(PathText.of(here.data()), manifest, out, job);
      try (Experiment.Material material = study.material(manifest, quality, LabelChoice.of(here.labels())
              .with(LabelMerge.parse(here.merge())),
          here.training().sequences(), here.preparation(), job)) {
        requireClasses(here, material.manifest());
        return new Experiment(tools.protocols(), tools.learners()).run(here, material, folder, listener, job);
      }
    }
  }

  private static void requireClasses(RunPlan plan, Manifest manifest) {
    if (!plan.labels().equals(manifest.labels().keys())) {
      throw new UserError("The plan is about the classes " + String.join(", ", plan.labels()) + ", but those of the usable"
          + " clips are " + String.join(", ", manifest.labels().keys()) + "; name the right data set.").mendedBy("--data");
    }
  }
}
