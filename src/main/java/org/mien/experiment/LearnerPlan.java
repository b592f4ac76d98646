package org.mien.experiment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.mien.baseline.BaselineSpec;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.mien.network.NetworkPresets;

/**
 * One learner of a cross-validation: a network, a baseline, or several alternatives of one of them, among which each training
 * fold chooses by itself. Exactly one of {@code training}, {@code baseline} and {@code candidates} is given.
 *
 * @param name by which files, tables and ensembles call it: letters, digits, points, hyphens and underscores
 * @param preparation how frames become examples; the paper's where a plan does not say
 * @param training how a network is trained, or null; its seed is not used, since every fold has a seed of its own
 * @param baseline spec of a baseline, or null; values divided by {@code |} are alternatives
 * @param candidates alternatives of a network, at least two, or empty
 * @param innerFolds folds, by subject, inside each training fold by which alternatives are compared; at least 2
 * @param decision {@value #THRESHOLDS} where each training fold also chooses, by the same inner folds, a weight for each class by
 *     which its probability is multiplied before the class is named; empty where the most probable class is named
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LearnerPlan(
    String name,
    Preparation preparation,
    TrainingOptions training,
    String baseline,
    List<TrainingOptions> candidates,
    int innerFolds,
    String decision) {

  /** The decision between the classes is fitted inside each training fold. */
  public static final String THRESHOLDS = "thresholds";

  /** Folds inside a training fold where a plan does not say. */
  public static final int INNER_FOLDS = 5;

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

  /** Fills in what a plan need not say. */
  public LearnerPlan {
    preparation = preparation == null ? Preparation.paper() : preparation;
    training = training == null ? null : training.withSeed(0);
    candidates = candidates == null ? List.of() : candidates.stream().map(c -> c.withSeed(0)).toList();
    innerFolds = innerFolds == 0 ? INNER_FOLDS : innerFolds;
    decision = decision == null ? "" : decision;
  }

  /** A network with fixed options. */
  public static LearnerPlan network(String name, Preparation preparation, TrainingOptions training) {
    return new LearnerPlan(name, preparation, training, null, List.of(), INNER_FOLDS, "");
  }

  /** A network whose options each training fold chooses by inner folds. */
  public static LearnerPlan network(
      String name, Preparation preparation, List<TrainingOptions> candidates, int innerFolds) {
    return candidates.size() == 1 ? network(name, preparation, candidates.get(0))
        : new LearnerPlan(name, preparation, null, null, candidates, innerFolds, "");
  }

  /** A baseline. */
  public static LearnerPlan baseline(String name, Preparation preparation, String spec, int innerFolds) {
    return new LearnerPlan(name, preparation, null, spec, List.of(), innerFolds, "");
  }

  /** This learner, whose decision between the classes is fitted inside each training fold too. */
  public LearnerPlan withThresholds() {
    return new LearnerPlan(name, preparation, training, baseline, candidates, innerFolds, THRESHOLDS);
  }

  /** Whether its decision between the classes is fitted. */
  public boolean choosesThresholds() {
    return decision.equals(THRESHOLDS);
  }

  /** Whether anything is chosen by inner folds. */
  public boolean choosesInside() {
    return choosesThresholds() || choices().size() > 1;
  }

  /** Whether this is a network. */
  @JsonIgnore
  public boolean isNetwork() {
    return baseline == null;
  }

  /** Everything that this learner may become, at least one; with several, each training fold chooses by itself. */
  List<Choice> choices() {
    if (baseline != null) {
      return BaselineSpec.parse(baseline).candidates().stream().map(spec -> Choice.baseline(spec.toString())).toList();
    }
    return training != null ? List.of(Choice.network(training)) : candidates.stream().map(Choice::network).toList();
  }

  /** What it is, for people. */
  public String words() {
    return optionWords() + (choosesThresholds() ? ", decision between the classes fitted in each training fold" : "");
  }

  private String optionWords() {
    return baseline != null ? BaselineSpec.parse(baseline).title() : training != null ? Choice.network(training).words()
        : candidates.size() + " alternatives of " + candidates.get(0).preset() + ", chosen in each training fold";
  }

  /**
   * Checks that there is every network that this learner names.
   *
   * @throws UserError if there is not
   */
  public void check(NetworkPresets presets) {
    networks().forEach(options -> presets.get(options.preset()));
  }

  private List<TrainingOptions> networks() {
    return training == null ? candidates : List.of(training);
  }

  static boolean isName(String name) {
    return name != null && name.matches(NAME);
  }

  void check(boolean clips) {
    if (!isName(name)) {
      throw new UserError("A learner needs a name of letters, digits, points, hyphens and underscores, not '" + name + "'.");
    }
    int said = (training == null ? 0 : 1) + (baseline == null ? 0 : 1) + (candidates.isEmpty() ? 0 : 1);
    if (said != 1) {
      throw new UserError("The learner '" + name + "' must say exactly one of training, baseline and candidates.");
    }
    if (candidates.size() == 1) {
      throw new UserError("The learner '" + name + "' has one candidate, so there is nothing to choose; call it training.");
    }
    if (innerFolds < 2) {
      throw new UserError("The learner '" + name + "' needs at least 2 inner folds, not " + innerFolds + ".");
    }
    if (!decision.isEmpty() && !choosesThresholds()) {
      throw new UserError("The learner '" + name + "' has the decision '" + decision + "'; it is either not given or '"
          + THRESHOLDS + "'.");
    }
    choices();
    for (TrainingOptions options : networks()) {
      if (options.sequences() != clips) {
        throw new UserError("The learner '" + name + "' is to be trained on " + (options.sequences() ? "clips" : "stills")
            + ", but the plan is about " + (clips ? "clips" : "stills") + "; let both say the same.");
      }
    }
  }
}
