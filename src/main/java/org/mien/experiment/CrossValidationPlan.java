package org.mien.experiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mien.dataset.LabelMerge;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.split.SplitInput;

/**
 * Everything that decides the result of a cross-validation but the data themselves: {@code plan.json}, to be put into a
 * paper's supplement. The same plan on the same data, on the same kind of machine, gives the same predictions bit for bit,
 * however many workers there are and in whatever order they finish.
 *
 * @param format version of this file format, {@value #FORMAT}
 * @param kind {@value #KIND}
 * @param data where the data set lies; another place can be named when the plan is run
 * @param dataHash hash of the clips that take part, or empty; checked where it is given
 * @param labels keys of the classes that take part, in class order; empty for all
 * @param clips whether clips of several frames are learned rather than stills
 * @param protocol how the clips are divided
 * @param seeds of divisions and learners, each a whole cross-validation
 * @param learners what is trained, each in every fold
 * @param ensembles learners whose answers are averaged
 * @param intervals how confidence intervals are made
 * @param groups columns of the manifest by whose values the figures are broken down; also "subject" and "session"
 * @param merge labels that are counted as one, as {@link LabelMerge} reads it, or empty
 */
public record CrossValidationPlan(
    int format,
    String kind,
    String data,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String dataHash,
    List<String> labels,
    boolean clips,
    Protocol protocol,
    List<Long> seeds,
    List<LearnerPlan> learners,
    List<EnsemblePlan> ensembles,
    RunPlan.Intervals intervals,
    List<String> groups,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String merge) {

  /** The version that this Mien writes and the newest that it reads. */
  public static final int FORMAT = 1;

  /** What tells this plan from the plan of one run. */
  public static final String KIND = "cross-validation";

  /** Fills in what a plan need not say, and copies the lists. */
  public CrossValidationPlan {
    kind = kind == null ? KIND : kind;
    data = data == null ? "" : data;
    dataHash = dataHash == null ? "" : dataHash;
    labels = labels == null ? List.of() : List.copyOf(labels);
    seeds = seeds == null ? List.of(1L) : List.copyOf(seeds);
    learners = learners == null ? List.of() : List.copyOf(learners);
    ensembles = ensembles == null ? List.of() : List.copyOf(ensembles);
    intervals = intervals == null ? RunPlan.Intervals.of(1) : intervals;
    groups = groups == null ? List.of() : List.copyOf(groups);
    merge = merge == null ? "" : merge;
  }

  /** A plan without a merge of labels. */
  public CrossValidationPlan(int format, String kind, String data, String dataHash, List<String> labels, boolean clips,
      Protocol protocol, List<Long> seeds, List<LearnerPlan> learners, List<EnsemblePlan> ensembles,
      RunPlan.Intervals intervals, List<String> groups) {
    this(format, kind, data, dataHash, labels, clips, protocol, seeds, learners, ensembles, intervals, groups, "");
  }

  /**
   * How the clips are divided.
   *
   * @param key of the split protocol, such as "loso" or "k-fold-by-subject"
   * @param argument of the protocol ({@link SplitInput#argument()})
   * @param testShare of a hold-out, between 0 and 1; without meaning for folds
   * @param validationShare of the training fold (or its subjects) that stops training early, between 0 and 1
   */
  public record Protocol(String key, String argument, Double testShare, Double validationShare) {

    /** Fills in what a plan need not say. */
    public Protocol {
      argument = argument == null ? "" : argument;
      testShare = testShare == null ? SplitInput.TEST_SHARE : testShare;
      validationShare = validationShare == null ? SplitInput.VALIDATION_SHARE : validationShare;
    }

    /** The usual shares. */
    public static Protocol of(String key, String argument) {
      return new Protocol(key, argument, null, null);
    }
  }

  /**
   * Reads a plan.
   *
   * @throws UserError that names the first thing that is wrong with it
   */
  public static CrossValidationPlan read(Path file) {
    PlanKeys.requireKnown(file, CrossValidationPlan.class);
    CrossValidationPlan plan = Json.read(file, CrossValidationPlan.class);
    try {
      plan.check();
    } catch (UserError e) {
      throw new UserError(file + ": " + e.getMessage(), e);
    }
    return plan;
  }

  /** Whether a plan file is one of a cross-validation. */
  public static boolean isOne(Path file) {
    return KIND.equals(Json.read(file, Map.class).get("kind"));
  }

  /**
   * Checks everything that can be checked without the data.
   *
   * @throws UserError that names the first thing that is wrong
   */
  public void check() {
    if (!kind.equals(KIND)) {
      throw new UserError("This is a plan of the kind '" + kind + "', not of a " + KIND + ".");
    }
    if (format < 1 || format > FORMAT) {
      throw new UserError("The plan has format " + format + "; this Mien reads format " + FORMAT + ".");
    }
    if (protocol == null || protocol.key() == null) {
      throw new UserError("The plan has no protocol; name one such as \"protocol\": {\"key\": \"loso\"}.");
    }
    if (!inside(protocol.testShare()) || !inside(protocol.validationShare())) {
      throw new UserError("The shares for test and validation must lie between 0 and 1.");
    }
    LabelMerge.parse(merge);
    if (seeds.isEmpty() || new HashSet<>(seeds).size() != seeds.size()) {
      throw new UserError("The plan needs at least one seed, and every seed only once.");
    }
    if (intervals.resamples() < 100 || !inside(intervals.level())) {
      throw new UserError("Intervals need at least 100 resamples and a level between 0 and 1.");
    }
    checkLearners();
    checkEnsembles();
  }

  private static boolean inside(double share) {
    return share > 0 && share < 1;
  }

  private void checkLearners() {
    if (learners.isEmpty()) {
      throw new UserError("The plan names no learner.");
    }
    learners.forEach(learner -> learner.check(clips));
    Set<String> names = new HashSet<>();
    for (String name : names()) {
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new UserError("Two learners or ensembles are called '" + name + "'; give each a name of its own.");
      }
    }
  }

  private void checkEnsembles() {
    Set<String> known = learners.stream().map(LearnerPlan::name).collect(Collectors.toSet());
    for (EnsemblePlan ensemble : ensembles) {
      if (!LearnerPlan.isName(ensemble.name())) {
        throw new UserError("An ensemble needs a name of letters, digits, points, hyphens and underscores, not '"
            + ensemble.name() + "'.");
      }
      if (ensemble.members().isEmpty() || new HashSet<>(ensemble.members()).size() != ensemble.members().size()) {
        throw new UserError("The ensemble '" + ensemble.name() + "' needs at least one member, and every member only once.");
      }
      for (String member : ensemble.members()) {
        if (!known.contains(member)) {
          throw new UserError("The ensemble '" + ensemble.name() + "' has the member '" + member
              + "', but no learner of the plan is called so.");
        }
      }
    }
  }

  private List<String> names() {
    return Stream.concat(
        learners.stream().map(LearnerPlan::name), ensembles.stream().map(e -> String.valueOf(e.name()))).toList();
  }

  /** The learner of a name. */
  public LearnerPlan learner(String name) {
    return learners.stream().filter(l -> l.name().equals(name)).findFirst()
        .orElseThrow(() -> new UserError("The plan has no learner '" + name + "'; it has "
            + learners.stream().map(LearnerPlan::name).collect(Collectors.joining(", ")) + "."));
  }

  /** This plan on data at another place. */
  public CrossValidationPlan withData(String other) {
    return new CrossValidationPlan(
        format, kind, other, dataHash, labels, clips, protocol, seeds, learners, ensembles, intervals, groups, merge);
  }

  /** This plan about these classes alone. */
  public CrossValidationPlan withLabels(List<String> classes) {
    return about(classes, dataHash);
  }

  /** This plan with the classes and the hash of the clips that take part. */
  CrossValidationPlan about(List<String> classes, String hash) {
    return new CrossValidationPlan(
        format, kind, data, hash, classes, clips, protocol, seeds, learners, ensembles, intervals, groups, merge);
  }

  /**
   * Whether folds that were computed for this plan can be taken over by another: the same clips, divided in the same way,
   * and no learner of a name that means something else there.
   */
  boolean canGoOnAs(CrossValidationPlan other) {
    boolean same = labels.equals(other.labels) && clips == other.clips && protocol.equals(other.protocol)
        && dataHash.equals(other.dataHash) && merge.equals(other.merge);
    Map<String, LearnerPlan> theirs = other.learners.stream().collect(Collectors.toMap(LearnerPlan::name, l -> l));
    return same && learners.stream().allMatch(l -> l.equals(theirs.getOrDefault(l.name(), l)));
  }
}
