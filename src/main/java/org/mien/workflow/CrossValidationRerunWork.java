package org.mien.workflow;

import java.nio.file.Path;
import java.util.List;
import org.mien.dataset.Manifest;
import org.mien.experiment.CrossValidation;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.CrossValidationListener;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.FoldComparison;
import org.mien.experiment.Materials;
import org.mien.file.PathText;
import org.mien.job.Job;

/** Repeats a cross-validation from its folder, all of it or some folds, and compares the predictions bit for bit. */
public final class CrossValidationRerunWork {

  private final Toolbox tools;

  /** Works with these parts. */
  public CrossValidationRerunWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * Repeats folds.
   *
   * @param original folder of a finished cross-validation
   * @param data where the data set lies now, or null for where it lay then
   * @param out folder of the repetition
   * @param folds names of the folds to repeat, for every learner and seed; empty for all
   * @throws org.mien.job.UserError if the data are not those of then any more, or there is no such fold
   */
  public FoldComparison run(
      Path original, Path data, Path out, List<String> folds, CrossValidationListener listener, Job job) {
    CrossValidationFolder first = CrossValidationFolder.existing(original);
    CrossValidationPlan read = CrossValidationPlan.read(first.plan());
    CrossValidationPlan plan = data == null ? read : read.withData(data.toString());
    CrossValidationFolder second = CrossValidationFolder.open(out);
    Study study = new Study(tools);
    try (Manifest manifest = study.open(PathText.of(plan.data()), job)) {
      try (Materials materials = CrossValidateWork.recorded(plan, manifest, first, study, job)) {
        CrossValidation again = new CrossValidation(tools.protocols(), tools.learners());
        if (folds.isEmpty()) {
          again.run(plan, materials, second, listener, job);
        } else {
          again.some(plan, materials, second, folds, listener, job);
        }
        return FoldComparison.of(first, second, folds);
      }
    }
  }
}
