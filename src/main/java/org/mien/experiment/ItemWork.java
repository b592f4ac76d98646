package org.mien.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.LabelSet;
import org.mien.file.Json;
import org.mien.job.Job;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.TrainedModel;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;
import org.mien.metrics.Outcome;
import org.mien.split.AuditedSplit;
import org.mien.split.Split;
import org.mien.split.SplitInput;
import org.mien.split.SplitProtocols;

/**
 * The work of a cross-validation, divided into items that know nothing of each other: learner x seed x fold. An item can be
 * computed by any thread of any machine that has the same data; it gives the same bits there. A trainer is handed the
 * training fold of an audited split and never sees a clip that is tested. Thread-safe.
 */
public final class ItemWork {

  private final CrossValidationPlan plan;
  private final Materials materials;
  private final Learners learners;
  private final Map<Long, List<AuditedSplit>> folds = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final String dataHash;
  private final UnseededResults unseeded = new UnseededResults();

  private ItemWork(CrossValidationPlan plan, Materials materials, Learners learners) {
    this.plan = plan;
    this.materials = materials;
    this.learners = learners;
    this.dataHash = materials.dataHash();
    List<Clip> clips = materials.manifest().clips();
    for (int i = 0; i < clips.size(); i++) {
      places.put(clips.get(i).id(), i);
    }
  }

  /**
   * Divides the clips as the plan says, and audits every fold.
   *
   * @throws org.mien.job.UserError if the clips cannot be divided this way, or a fold leaks what its protocol does not admit
   */
  public static ItemWork of(CrossValidationPlan plan, Materials materials, SplitProtocols protocols, Learners learners) {
    ItemWork work = new ItemWork(plan, materials, learners);
    CrossValidationPlan.Protocol p = plan.protocol();
    for (long seed : plan.seeds()) {
      SplitInput input = new SplitInput(materials.manifest().clips(), materials.duplicates(), p.testShare(),
          p.validationShare(), seed, p.argument());
      work.folds.put(seed, AuditedSplit.makeAll(protocols.get(p.key()), input).stream().map(work::withoutSeenClips).toList());
    }
    return work;
  }

  /** Refuses learners that start from a model which has learned from what is tested. */
  private AuditedSplit withoutSeenClips(AuditedSplit fold) {
    Set<String> notes = new TreeSet<>();
    for (LearnerPlan learner : plan.learners()) {
      for (Choice choice : learner.choices()) {
        if (choice.training() != null) {
          notes.addAll(
              Pretraining.check(choice.training(), fold, materials.manifest().clips(), materials.hashes()));
        }
      }
    }
    return new AuditedSplit(fold.split().noting(List.copyOf(notes)), fold.audit());
  }

  /** The plan. */
  public CrossValidationPlan plan() {
    return plan;
  }

  /** What is worked on. */
  public Materials materials() {
    return materials;
  }

  /** The hash of the data. */
  public String dataHash() {
    return dataHash;
  }

  /** The folds of a seed, in the order of the protocol. */
  public List<AuditedSplit> folds(long seed) {
    return folds.get(seed);
  }

  /** All items: seed by seed, learner by learner, fold by fold. */
  public List<WorkItem> items() {
    List<WorkItem> items = new ArrayList<>();
    folds.forEach((seed, splits) -> plan.learners().forEach(learner ->
        splits.forEach(fold -> items.add(new WorkItem(learner.name(), seed, fold.split().fold())))));
    return items;
  }

  Split split(WorkItem item) {
    return folds.get(item.seed()).stream().map(AuditedSplit::split).filter(s -> s.fold().equals(item.fold())).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no fold for " + item.words()));
  }

  /** The hash of everything that decides the predictions of an item but its split. */
  String planHash(WorkItem item) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("data", dataHash);
    part.put("labels", plan.labels());
    part.put("learner", plan.learner(item.learner()));
    part.put("seed", item.seed());
    part.put("fold", item.fold());
    if (plan.learner(item.learner()).preparation().timebase().needsRate()) {
      // Rates of the manifest are not in the hash of the data, and here they decide which moments are seen.
      part.put("rates", materials.manifest().clips().stream().map(clip -> clip.timing().framesPerSecond()).toList());
    }
    return ContentHash.of(Json.write(part).getBytes(StandardCharsets.UTF_8));
  }

  /** Epochs that an item takes at most, those of choosing its options included; for progress. */
  int epochs(WorkItem item) {
    LearnerPlan learner = plan.learner(item.learner());
    List<Choice> choices = learner.choices();
    int longest = choices.stream().mapToInt(Choice::epochs).max().orElse(1);
    return !learner.choosesInside() ? longest : longest + learner.innerFolds() * choices.stream().mapToInt(Choice::epochs).sum();
  }

  /**
   * Trains on the training fold and tests on the test part, once.
   *
   * @param listener hears of every epoch, also of those that choose the options
   * @param job its threads are not used but one
   * @throws org.mien.job.CancelledException if the job is cancelled; a half-finished training counts for nothing
   */
  public FoldResult compute(WorkItem item, TrainingListener listener, Job job) {
    long began = System.nanoTime();
    Job single = new Job(job.progress(), job.cancel(), 1);
    LearnerPlan learner = plan.learner(item.learner());
    Split split = split(item);
    List<Choice> choices = learner.choices();
    FoldFile.Selection selection = !learner.choosesInside() ? null
        : new InnerSelection(this, item, learner, choices).select(split, materials.duplicates(), listener, single);
    Choice choice = choices.get(selection == null ? 0 : selection.chosen());
    String same = selection == null ? unseeded.key(learner, choice.trainer(learners, 0), both(split), split.test()) : "";
    FoldResult result = unseeded.get(same);
    if (result == null) {
      result = trained(item, learner, choice, split, selection, listener, single);
      unseeded.put(same, result);
    }
    return result.of(item, planHash(item), split.hash(), item.seedFor("training"), (System.nanoTime() - began) / 1e9);
  }

  private FoldResult trained(WorkItem item, LearnerPlan learner, Choice choice, Split split, FoldFile.Selection selection,
      TrainingListener listener, Job single) {
    long seed = item.seedFor("training");
    return test(learner, choice, split, seed, listener, single, (model, parts, outcomes) -> new FoldResult(
        new FoldFile(FoldFile.FORMAT, item.learner(), item.seed(), item.fold(), planHash(item), split.hash(), "", "", seed, parts,
            selection, model.card().bestEpoch(), model.history().size(), model.card().versions(), model.card().threads(), 0),
        decided(outcomes, selection), model.history()));
  }

  private static List<Outcome> decided(List<Outcome> outcomes, FoldFile.Selection selection) {
    return selection == null || selection.weights().isEmpty() ? outcomes
        : new DecisionWeights(selection.weights()).of(outcomes);
  }

  /** Makes something of a model and what it said of the test part. */
  @FunctionalInterface
  interface Use<T> {
    T of(TrainedModel model, FoldFile.Parts parts, List<Outcome> outcomes);
  }

  <T> T test(LearnerPlan learner, Choice choice, Split split, long seed, TrainingListener listener, Job job, Use<T> use) {
    ExampleSet all = materials.of(learner.preparation()).examples();
    Trainer trainer = choice.trainer(learners, seed);
    boolean stops = choice.needsValidation(trainer);
    List<String> train = stops ? split.train() : both(split);
    List<String> validation = stops ? split.validation() : List.of();
    try (TrainedModel model = trainer.train(part(all, train), part(all, validation), origin(learner), listener, job)) {
      // A training that is cancelled hands out its best model so far, which is not what the plan asks for.
      job.cancel().check();
      List<Prediction> predictions = model.classify(part(all, split.test()), job);
      Results.requireAll(predictions, split.test());
      List<Outcome> outcomes = Results.outcomes(predictions, materials.manifest(), plan.labels());
      return use.of(model, new FoldFile.Parts(train.size(), validation.size(), split.test().size()), outcomes);
    }
  }

  private static List<String> both(Split split) {
    return List.copyOf(new TreeSet<>(Stream.concat(split.train().stream(), split.validation().stream()).toList()));
  }

  private ExampleSet part(ExampleSet all, List<String> ids) {
    return all.subset(ids.stream().map(places::get).toList());
  }

  private Origin origin(LearnerPlan learner) {
    LabelSet labels = materials.manifest().labels();
    return new Origin(materials.manifest().name(), dataHash, labels.name() + " " + labels.version(), plan.labels(),
        learner.preparation(), materials.of(learner.preparation()).framesPerSecond());
  }

  /** The clips of some ids. */
  List<Clip> clips(Split split) {
    return both(split).stream().map(id -> materials.manifest().clips().get(places.get(id))).toList();
  }
}
