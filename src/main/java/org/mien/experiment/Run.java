package org.mien.experiment;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.job.Job;
import org.mien.learn.Epoch;
import org.mien.metrics.Evaluation;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Outcome;
import org.mien.metrics.Predictions;
import org.mien.split.Split;
import org.mien.split.SplitFile;

/**
 * A finished run, as its folder tells it.
 *
 * @param folder where it lies
 * @param plan what was to be done
 * @param manifest what was done
 * @param split who was trained on and who was tested
 * @param history every epoch
 * @param network what the network reached on the test part
 * @param baselines what each baseline reached on the same test part, by key, in the order of the plan
 * @param groups what the network reached for each value of the columns that the plan names, by column
 */
public record Run(
    RunFolder folder,
    RunPlan plan,
    RunManifest manifest,
    Split split,
    List<Epoch> history,
    Results network,
    Map<String, Results> baselines,
    Map<String, GroupScores> groups) {

  /**
   * Reads a finished run from its folder. Figures are computed again from the predictions, which gives the same numbers.
   *
   * @throws org.mien.job.UserError if a file of the run is missing or damaged
   */
  public static Run read(RunFolder folder, Job job) {
    RunPlan plan = RunPlan.read(folder.plan());
    RunManifest manifest = RunManifest.read(folder.manifest());
    Map<String, Results> baselines = new LinkedHashMap<>();
    for (String key : plan.baselines()) {
      if (Files.isRegularFile(folder.baselinePredictions(key))) {
        baselines.put(key, results(key, PredictionTable.read(folder.baselinePredictions(key), plan.labels()), plan, job));
      }
    }
    Results network =
        results(plan.training().preset(), PredictionTable.read(folder.predictions(), plan.labels()), plan, job);
    return new Run(
        folder,
        plan,
        manifest,
        SplitFile.read(folder.split()),
        HistoryTable.read(folder.history()),
        network,
        baselines,
        groups(network, plan, folder, job));
  }

  static Map<String, GroupScores> groups(Results network, RunPlan plan, RunFolder folder, Job job) {
    return GroupColumns.scores(folder.contents(), plan.groups(),
        new Predictions(network.key(), plan.labels(), network.outcomes()), plan.intervals().settings(), job);
  }

  static Results results(String key, List<Outcome> outcomes, RunPlan plan, Job job) {
    return new Results(key, List.copyOf(outcomes), Evaluation.of(plan.labels(), outcomes, plan.intervals().settings(), job));
  }
}
