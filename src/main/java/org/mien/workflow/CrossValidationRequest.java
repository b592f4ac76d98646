package org.mien.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.EnsemblePlan;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.LearnerWords;
import org.mien.experiment.RunPlan;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.split.ProtocolChoice;

/**
 * A cross-validation as options and commands say it.
 *
 * @param data a data set
 * @param labels which classes take part
 * @param clips whether clips are learned rather than stills
 * @param protocol key of a protocol, with {@code @} and its argument where it has one
 * @param seeds each a whole cross-validation
 * @param preparation how frames become examples where a learner does not say
 * @param learners as {@link LearnerWords} reads them; empty for the paper's network and all baselines
 * @param ensembles such as {@code NAME=A+B}
 * @param groups columns by which figures are broken down
 */
public record CrossValidationRequest(
    Path data,
    LabelChoice labels,
    boolean clips,
    String protocol,
    List<Long> seeds,
    Preparation preparation,
    List<String> learners,
    List<String> ensembles,
    List<String> groups) {

  /** Copies the lists. */
  public CrossValidationRequest {
    seeds = List.copyOf(seeds);
    learners = List.copyOf(learners);
    ensembles = List.copyOf(ensembles);
    groups = List.copyOf(groups);
  }

  /** The protocol and its argument. */
  public ProtocolChoice protocolChoice() {
    return ProtocolChoice.parse(protocol);
  }

  /**
   * The plan that this asks for; its labels are chosen when the data are open.
   *
   * @throws UserError if a word is unknown
   */
  public CrossValidationPlan plan(Toolbox tools) {
    ProtocolChoice choice = protocolChoice();
    tools.protocols().get(choice.key());
    RequestWords.requireFrames(preparation, clips, tools.textures());
    LearnerWords words = new LearnerWords(tools.presets(), preparation, clips);
    List<LearnerPlan> all = new ArrayList<>();
    for (String learner : learners.isEmpty() ? usual() : learners) {
      all.add(words.parse(learner));
    }
    long seed = seeds.isEmpty() ? 1 : seeds.get(0);
    CrossValidationPlan plan = new CrossValidationPlan(CrossValidationPlan.FORMAT, CrossValidationPlan.KIND, data.toString(), "",
        List.of(), clips, CrossValidationPlan.Protocol.of(choice.key(), choice.argument()), seeds, all,
        ensembles.stream().map(CrossValidationRequest::ensemble).toList(), RunPlan.Intervals.of(seed), groups,
        labels.merge().toString());
    plan.check();
    return plan;
  }

  private List<String> usual() {
    List<String> all = new ArrayList<>(List.of("paper"));
    all.addAll(UsualBaselines.of(preparation, clips, 0));
    return all;
  }

  private static EnsemblePlan ensemble(String text) {
    String[] pair = text.split("=", 2);
    if (pair.length != 2) {
      throw new UserError("An ensemble is written NAME=A+B, with the names of learners, not '" + text + "'.");
    }
    return new EnsemblePlan(pair[0].strip(), Arrays.stream(pair[1].split("\\+")).map(String::strip).toList());
  }
}
