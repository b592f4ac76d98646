package org.mien.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.Manifest;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.RunPlan;
import org.mien.split.ProtocolChoice;
import org.mien.split.SubjectSplit;

/**
 * What training, cross-validating and repeating a plan have in common before anything is computed: who takes part, how they
 * are divided, and what learns.
 *
 * @param labels which classes take part
 * @param clips whether clips are learned rather than stills
 * @param protocol how clips are divided
 * @param testShare of all clips or people, for a hold-out
 * @param validationShare of the training fold
 * @param seeds each a whole division
 * @param learners that are trained in every fold
 * @param usualBaselines whether the usual baselines are trained beside them, which depend on the number of examples
 * @param crossValidation whether every fold is tested, rather than one hold-out
 */
public record StudyShape(
    LabelChoice labels,
    boolean clips,
    ProtocolChoice protocol,
    double testShare,
    double validationShare,
    List<Long> seeds,
    List<LearnerPlan> learners,
    boolean usualBaselines,
    boolean crossValidation) {

  /** Copies the lists. */
  public StudyShape {
    seeds = List.copyOf(seeds);
    learners = List.copyOf(learners);
  }

  /** The shape of one training. */
  public static StudyShape of(TrainWork.Request request) {
    RunPlan.Protocol p = request.protocol();
    LearnerPlan network = LearnerPlan.network("network", request.preparation(), request.training());
    return new StudyShape(request.labels(), request.training().sequences(), p.choice(), p.testShare(), p.validationShare(),
        List.of(p.seed()), List.of(network), request.baselines(), false);
  }

  /** The shape of a plan of one training. */
  public static StudyShape of(RunPlan plan) {
    RunPlan.Protocol p = plan.protocol();
    List<LearnerPlan> learners = new ArrayList<>();
    learners.add(LearnerPlan.network("network", plan.preparation(), plan.training()));
    plan.baselines().forEach(spec ->
        learners.add(LearnerPlan.baseline(spec.replaceAll("[^\\w.-]+", "-"), plan.preparation(), spec, LearnerPlan.INNER_FOLDS)));
    return new StudyShape(LabelChoice.of(plan.labels()).with(LabelMerge.parse(plan.merge())), plan.training().sequences(),
        p.choice(), p.testShare(), p.validationShare(), List.of(p.seed()), learners, false, false);
  }

  /**
   * The shape of a cross-validation.
   *
   * @param labels which classes take part, where the plan does not say
   */
  public static StudyShape of(CrossValidationPlan plan, LabelChoice labels) {
    CrossValidationPlan.Protocol p = plan.protocol();
    LabelChoice choice = plan.labels().isEmpty() ? labels : LabelChoice.of(plan.labels());
    return new StudyShape(choice.with(LabelMerge.parse(plan.merge())), plan.clips(), new ProtocolChoice(p.key(), p.argument()),
        p.testShare(), p.validationShare(), plan.seeds(), plan.learners(), false, true);
  }

  /** Those of several studies that can be done: people cannot be held out where none are recorded. */
  public static List<StudyShape> possible(List<StudyShape> shapes, Manifest manifest) {
    return possible(shapes, shape -> shape.protocol().key(), manifest);
  }

  static <S> List<S> possible(List<S> studies, Function<S, String> protocol, Manifest manifest) {
    return studies.size() == 1 || manifest.hasSubjects() ? studies
        : studies.stream().filter(study -> !protocol.apply(study).equals(SubjectSplit.KEY)).toList();
  }

  /** All learners, the usual baselines too, for so many examples. */
  public List<LearnerPlan> allLearners(long examples) {
    List<LearnerPlan> all = new ArrayList<>(learners);
    if (usualBaselines) {
      LearnerPlan first = learners.get(0);
      UsualBaselines.of(first.preparation(), clips, examples).forEach(spec -> all.add(LearnerPlan.baseline(
          spec.replaceAll("[^\\w.-]+", "-"), first.preparation(), spec, LearnerPlan.INNER_FOLDS)));
    }
    return all;
  }
}
