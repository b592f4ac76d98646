package org.mien.command;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.LearnerWords;
import org.mien.experiment.RunPlan;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.mien.split.ProtocolChoice;
import org.mien.split.SplitProtocol;
import org.mien.workflow.Toolbox;
import org.mien.workflow.TrainWork;

/** Turns a plan back into the inputs of the command that makes such a plan, so that its settings can be used again. */
public final class PlanCalls {

  private PlanCalls() {}

  /**
   * The call that has the settings of a plan: of the command with a field for each setting, or, where its fields cannot say all
   * of the plan, of the command that repeats a plan as it is.
   *
   * @param plan the file of a plan
   * @throws org.mien.job.UserError if it cannot be read
   */
  public static CommandCall again(Path plan, Toolbox tools) {
    Optional<CommandCall> call = CrossValidationPlan.isOne(plan)
        ? crossValidate(CrossValidationPlan.read(plan), tools) : train(RunPlan.read(plan), tools);
    return call.orElseGet(() -> new CommandCall(RunPlanFile.class, Map.of("plan", plan.toFile())));
  }

  private static Optional<CommandCall> train(RunPlan plan, Toolbox tools) {
    RunPlan.Protocol p = plan.protocol();
    TrainingOptions t = plan.training();
    boolean said = tools.protocols().find(p.key()).filter(SplitProtocol::holdsOut).isPresent()
        && p.equals(RunPlan.Protocol.of(p.choice(), t.seed())) && plan.intervals().equals(RunPlan.Intervals.of(t.seed()))
        && (plan.baselines().isEmpty() || TrainWork.hasUsualBaselines(plan));
    if (!said) {
      return Optional.empty();
    }
    Map<String, Object> inputs = common(plan.data(), plan.labels(), plan.merge(), t.sequences(), plan.preparation());
    inputs.put("protocol", p.choice().toString());
    inputs.put("preset", t.preset());
    inputs.put("tools", orNone(t.tools().key()));
    inputs.put("augmentation", orNone(t.augmentation()));
    inputs.put("baselines", plan.baselines().isEmpty() ? "no" : "yes");
    inputs.put("groups", orNone(String.join(",", plan.groups())));
    inputs.put("epochs", t.epochs());
    inputs.put("least", t.minEpochs());
    inputs.put("patience", t.patience());
    inputs.put("batch", t.batchSize());
    inputs.put("rate", t.learningRate());
    inputs.put("weights", t.classWeights() ? "balanced" : "equal");
    inputs.put("seed", t.seed());
    return Optional.of(new CommandCall(TrainModel.class, inputs));
  }

  private static Map<String, Object> common(
      String data, List<String> labels, String merge, boolean clips, Preparation preparation) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("data", new File(data));
    inputs.put("labels", labels.isEmpty() ? "all" : String.join(",", labels));
    inputs.put("merge", orNone(merge));
    inputs.put("kind", clips ? "clips" : "stills");
    inputs.put("texture", orNone(preparation.lbp()));
    inputs.put("size", preparation.frameSize());
    inputs.put("resize", preparation.resize());
    inputs.put("pixels", preparation.pixels());
    inputs.put("time", preparation.time().isEmpty() ? FrameWords.RECORDED : preparation.time());
    return inputs;
  }

  private static String orNone(String word) {
    return word.isEmpty() ? "none" : word;
  }

  private static Optional<CommandCall> crossValidate(CrossValidationPlan plan, Toolbox tools) {
    Preparation first = plan.learners().get(0).preparation();
    CrossValidationPlan.Protocol p = plan.protocol();
    LearnerWords words = new LearnerWords(tools.presets(), first, plan.clips());
    boolean said = p.equals(CrossValidationPlan.Protocol.of(p.key(), p.argument()))
        && plan.intervals().equals(RunPlan.Intervals.of(plan.seeds().get(0)))
        && plan.learners().stream().allMatch(learner -> isSaid(learner, words));
    if (!said) {
      return Optional.empty();
    }
    Map<String, Object> inputs = common(plan.data(), plan.labels(), plan.merge(), plan.clips(), first);
    inputs.put("protocol", new ProtocolChoice(p.key(), p.argument()).toString());
    inputs.put("seeds", plan.seeds().stream().map(String::valueOf).collect(Collectors.joining(",")));
    inputs.put("learners", plan.learners().stream().map(PlanCalls::words).collect(Collectors.joining(";")));
    inputs.put("ensembles", orNone(plan.ensembles().stream().map(e -> e.name() + "=" + String.join("+", e.members()))
        .collect(Collectors.joining(";"))));
    inputs.put("groups", orNone(String.join(",", plan.groups())));
    return Optional.of(new CommandCall(CrossValidate.class, inputs));
  }

  /** Whether the words of a learner mean just this learner. */
  private static boolean isSaid(LearnerPlan learner, LearnerWords reader) {
    return learner.candidates().isEmpty() && !words(learner).contains(";") && reader.parse(words(learner)).equals(learner);
  }

  private static String words(LearnerPlan learner) {
    Preparation frames = learner.preparation();
    String said = "size=" + frames.frameSize() + ",resize=" + frames.resize()
        + (frames.hasLbp() ? ",lbp=" + frames.lbp() : ",no-lbp")
        + ",pixels=" + frames.pixels() + ",inner=" + learner.innerFolds()
        + (learner.choosesThresholds() ? "," + LearnerPlan.THRESHOLDS : "");
    if (learner.baseline() != null) {
      return learner.name() + "=" + learner.baseline() + (learner.baseline().contains(":") ? "," : ":") + said;
    }
    TrainingOptions t = learner.training();
    if (t == null) {
      return "";
    }
    return learner.name() + "=" + t.preset() + ":batch=" + t.batchSize() + ",epochs=" + t.epochs()
        + ",min-epochs=" + t.minEpochs() + ",patience=" + t.patience() + ",rate=" + t.learningRate()
        + (t.classWeights() ? ",class-weights" : "")
        + (t.augmentation().isEmpty() ? "" : ",augment=" + t.augmentation().replace(',', '+'))
        + (t.tools().key().isEmpty() ? "" : "," + t.tools().key()) + "," + said;
  }
}
