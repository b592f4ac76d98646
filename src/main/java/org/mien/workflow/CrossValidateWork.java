package org.mien.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.Manifest;
import org.mien.experiment.CrossValidation;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.CrossValidationListener;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.ItemRunner;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.LocalRunner;
import org.mien.experiment.Materials;
import org.mien.file.Csv;
import org.mien.file.Json;
import org.mien.file.PathText;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.quality.QualityReport;
import org.mien.split.DuplicateGroups;

/** Cross-validates the learners of a plan: every clip is tested once a seed, by models that learned from other people. */
public final class CrossValidateWork {

  private final Toolbox tools;
  private final ItemRunner runner;

  /** Works with these parts on this machine. */
  public CrossValidateWork(Toolbox tools) {
    this(tools, new LocalRunner());
  }

  /** Works with these parts, the folds computed by another runner. */
  public CrossValidateWork(Toolbox tools, ItemRunner runner) {
    this.tools = tools;
    this.runner = runner;
  }

  /**
   * Checks the data, trains and tests every learner in every fold, and fills the folder. Given again after an interruption,
   * finished folds are taken over; if only
   * the report was missing, only that is written.
   *
   * @param plan its data lie where it says, seen from the working folder
   * @throws UserError if the plan has a fault, the folder holds something else, or the data cannot be used
   */
  public CrossValidationResults run(CrossValidationPlan plan, Path out, CrossValidationListener listener, Job job) {
    return run(plan, plan.labels().isEmpty() ? LabelChoice.ALL : LabelChoice.of(plan.labels()), out, listener, job);
  }

  /**
   * The same with a choice of labels that the plan does not make.
   *
   * @param labels which classes take part
   */
  public CrossValidationResults run(
      CrossValidationPlan plan, LabelChoice labels, Path out, CrossValidationListener listener, Job job) {
    plan.check();
    plan.learners().forEach(learner -> learner.check(tools.presets()));
    tools.protocols().get(plan.protocol().key());
    CrossValidationFolder unreported = new CrossValidationFolder(out);
    if (unreported.isComplete() && !Files.exists(unreported.report())) {
      CrossValidationResults results = CrossValidationResults.read(out, job);
      ReportWork.crossValidation(results);
      return results;
    }
    CrossValidationFolder folder = CrossValidationFolder.open(out);
    Study study = new Study(tools);
    try (Manifest manifest = study.open(PathText.of(plan.data()), job)) {
      try (Materials materials = materials(plan, labels, manifest, folder, study, job)) {
        CrossValidationResults results =
            new CrossValidation(tools.protocols(), tools.learners(), runner).run(plan, materials, folder, listener, job);
        ReportWork.crossValidation(results);
        return results;
      }
    }
  }

  /** How the learners of a plan want their frames prepared. */
  static Set<Preparation> preparations(CrossValidationPlan plan) {
    return plan.learners().stream().map(LearnerPlan::preparation).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The clips of unfinished work are known, so the data need not be checked again, only proved to be the same. */
  private Materials materials(
      CrossValidationPlan plan, LabelChoice labels, Manifest manifest, CrossValidationFolder folder, Study study, Job job) {
    if (Files.isRegularFile(folder.plan())) {
      return recorded(plan, manifest, folder, study, job);
    }
    QualityReport quality = study.check(PathText.of(plan.data()), manifest, folder.path(), job);
    return study.materials(manifest, quality, labels.with(LabelMerge.parse(plan.merge())), plan.clips(), preparations(plan), job);
  }

  /** The very clips that a folder tells of. */
  static Materials recorded(
      CrossValidationPlan plan, Manifest manifest, CrossValidationFolder folder, Study study, Job job) {
    CrossValidationPlan before = CrossValidationPlan.read(folder.plan());
    Map<String, String> contents = Csv.read(folder.contents()).rows().stream()
        .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("sha256")));
    List<String> notes = folder.readNotes();
    Manifest merged = manifest.merged(LabelMerge.parse(before.merge()));
    Materials materials = study.sameMaterials(merged, contents.keySet(), before.labels(),
        Json.read(folder.duplicates(), DuplicateGroups.class), preparations(plan), notes, job);
    if (!materials.dataHash().equals(before.dataHash())) {
      int found = materials.manifest().clips().size();
      materials.close();
      throw new UserError("The data set " + manifest.storage().location() + " is not the one of " + folder.path() + " any more ("
          + found + " of " + contents.size() + " clips found; files or labels changed); name the right data set, or"
          + " another folder for the results.").mendedBy("--data", "--out");
    }
    return materials;
  }
}
