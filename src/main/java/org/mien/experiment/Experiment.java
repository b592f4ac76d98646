package org.mien.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mien.dataset.ContentHash;
import org.mien.dataset.LabelSet;
import org.mien.dataset.Manifest;
import org.mien.file.AtomicFile;
import org.mien.file.Json;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Classifier;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.Joined;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.TrainedModel;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Outcome;
import org.mien.split.AuditedSplit;
import org.mien.split.DuplicateGroups;
import org.mien.split.Split;
import org.mien.split.SplitFile;
import org.mien.split.SplitInput;
import org.mien.split.SplitProtocols;

/**
 * Runs a plan on prepared clips: divide, audit, train, test once, write everything down. The test part is touched by
 * nothing but the final prediction: the epoch is chosen on a validation part cut out of the training fold.
 */
public final class Experiment {

  private final SplitProtocols protocols;
  private final Learners learners;

  /** Divides by these protocols and trains with these learners. */
  public Experiment(SplitProtocols protocols, Learners learners) {
    this.protocols = protocols;
    this.learners = learners;
  }

  /**
   * What a run works on.
   *
   * @param manifest the clips that take part, all labelled, with only the labels that take part
   * @param hashes content hash of every clip of the manifest, by id
   * @param duplicates which clips are copies of each other
   * @param prepared the same clips as examples
   * @param notes what the report must say of the data, one sentence each
   */
  public record Material(
      Manifest manifest,
      Map<String, String> hashes,
      DuplicateGroups duplicates,
      Preparer.Prepared prepared,
      List<String> notes)
      implements Closeable {

    /** The hash of these clips, labels, subjects and contents. */
    public String dataHash() {
      return ContentHash.ofData(manifest, hashes);
    }

    @Override
    public void close() {
      prepared.close();
    }
  }

  /**
   * Runs the plan and fills the run folder; {@code run.json} is written last. With a state of an interrupted training of
   * the same plan in the folder, the training goes on from there.
   *
   * @return what came out, the model already saved and closed
   * @throws UserError if the clips cannot be divided as planned, or the split leaks what its protocol does not admit
   * @throws org.mien.job.CancelledException if the job is cancelled; the best model so far is kept
   */
  public Run run(RunPlan plan, Material material, RunFolder folder, TrainingListener listener, Job job) {
    GroupColumns.require(plan.groups(), material.manifest());
    long begun = System.nanoTime();
    Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Json.write(folder.plan(), plan);
    AuditedSplit split = divide(plan, material, folder);
    Parts parts = parts(split.split(), material.prepared());
    ClassTable.write(folder.classes(), plan.labels(), split.split(), material.prepared().clips());
    ExampleFile.write(folder.examples(), plan.labels(), parts.train());
    Origin origin = origin(plan, material);
    long training = System.nanoTime();
    Trained trained = trainNetwork(plan, parts, origin, folder, listener, job);
    double trainingSeconds = (System.nanoTime() - training) / 1e9;
    MetricsFile.Basis basis = basis(plan, split.split(), origin);
    Results network = results(plan.training().preset(), trained.predictions(), plan, material, job);
    PredictionTable.write(folder.predictions(), plan.labels(), network.outcomes());
    Map<String, GroupScores> groups =
        Run.groups(network, plan, folder, new Job(job.progress(), new CancelToken(), job.threads()));
    MetricsFile.write(folder.metrics(), basis, network.evaluation(), groups);
    Map<String, Results> baselines = baselines(plan, parts, trained.whole(), origin, material, basis, folder, job);
    RunManifest.Measured measured =
        new RunManifest.Measured(trainingSeconds, (System.nanoTime() - begun) / 1e9, PeakMemory.megabytes());
    RunManifest manifest = manifest(folder, material, split, trained, started, measured);
    Json.write(folder.manifest(), manifest);
    discard(folder.checkpoint());
    return new Run(folder, plan, manifest, split.split(), trained.history(), network, baselines, groups);
  }

  private static void discard(Path state) {
    // Of an ensemble it is a folder with the state of each network.
    try (Stream<Path> all = Files.exists(state) ? Files.walk(state) : Stream.empty()) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UserError("Cannot delete " + state + " (" + AtomicFile.reason(e) + "); delete it by hand.", e);
    }
  }

  private AuditedSplit divide(RunPlan plan, Material material, RunFolder folder) {
    RunPlan.Protocol p = plan.protocol();
    SplitInput input = new SplitInput(
        material.prepared().clips(), material.duplicates(), p.testShare(), p.validationShare(), p.seed(), p.argument());
    AuditedSplit made = AuditedSplit.make(protocols.get(p.key()), input);
    List<String> notes = Pretraining.check(plan.training(), made, material.prepared().clips(), material.hashes());
    AuditedSplit split = new AuditedSplit(made.split().noting(notes), made.audit());
    SplitFile.write(folder.split(), split.split());
    SplitFile.writeCsv(folder.splitTable(), split.split());
    split.audit().writeCsv(folder.audit());
    Json.write(folder.duplicates(), material.duplicates());
    GroupColumns.write(folder.contents(), plan.groups(), material.prepared().clips(), material.hashes());
    return split;
  }

  private record Parts(ExampleSet train, ExampleSet validation, ExampleSet test) {

    /** What a learner that needs no validation part learns from. */
    Parts whole() {
      return new Parts(Joined.of(train, validation), validation.subset(List.of()), test);
    }
  }

  private static Parts parts(Split split, Preparer.Prepared prepared) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < prepared.clips().size(); i++) {
      places.put(prepared.clips().get(i).id(), i);
    }
    ExampleSet all = prepared.examples();
    return new Parts(part(all, split.train(), places), part(all, split.validation(), places), part(all, split.test(), places));
  }

  private static ExampleSet part(ExampleSet all, List<String> ids, Map<String, Integer> places) {
    return all.subset(ids.stream().map(places::get).toList());
  }

  private static Origin origin(RunPlan plan, Material material) {
    LabelSet labels = material.manifest().labels();
    return new Origin(
        material.manifest().name(),
        material.dataHash(),
        labels.name() + " " + labels.version(),
        plan.labels(),
        plan.preparation(),
        material.prepared().framesPerSecond());
  }

  private record Trained(List<Prediction> predictions, List<Epoch> history, int bestEpoch, Map<String, String> versions,
      int threads, boolean whole) {}

  private Trained trainNetwork(
      RunPlan plan, Parts parts, Origin origin, RunFolder folder, TrainingListener listener, Job job) {
    List<Epoch> soFar = new ArrayList<>();
    TrainingListener writing = epoch -> {
      if (soFar.isEmpty() && epoch.number() > 1 && Files.isRegularFile(folder.history())) {
        HistoryTable.read(folder.history()).stream().filter(e -> e.number() < epoch.number()).forEach(soFar::add);
      }
      soFar.add(epoch);
      HistoryTable.write(folder.history(), soFar);
      listener.epochDone(epoch);
    };
    Trainer trainer = learners.network(plan.training(), folder.checkpoint());
    Parts given = trainer.needsValidation() ? parts : parts.whole();
    try (TrainedModel model = trainer.train(given.train(), given.validation(), origin, writing, job)) {
      model.save(folder.model());
      HistoryTable.write(folder.history(), model.history());
      // The best model so far is kept, but a training that was stopped is no finished run: given again, it goes on.
      job.cancel().check();
      return new Trained(
          predict(model, parts.test(), job),
          model.history(),
          model.card().bestEpoch(),
          model.card().versions(),
          model.card().threads(),
          !trainer.needsValidation());
    }
  }

  private static List<Prediction> predict(Classifier classifier, ExampleSet test, Job job) {
    List<Prediction> predictions = classifier.classify(test, job);
    Results.requireAll(predictions, IntStream.range(0, test.size()).mapToObj(test::clipId).toList());
    return predictions;
  }

  private static MetricsFile.Basis basis(RunPlan plan, Split split, Origin origin) {
    return new MetricsFile.Basis(
        plan.protocol().key(), plan.protocol().seed(),
        split.train().size(), split.validation().size(), split.test().size(), origin.dataHash());
  }

  private static Results results(String key, List<Prediction> predictions, RunPlan plan, Material material, Job job) {
    List<Outcome> outcomes = Results.outcomes(predictions, material.manifest(), plan.labels());
    return Run.results(key, outcomes, plan, new Job(job.progress(), new CancelToken(), job.threads()));
  }

  /** Baselines learn from the clips that the network learned from; one that chooses by a validation part needs it cut out. */
  private Map<String, Results> baselines(RunPlan plan, Parts parts, boolean whole, Origin origin, Material material,
      MetricsFile.Basis basis, RunFolder folder, Job job) {
    Parts learned = whole ? parts.whole() : parts;
    Map<String, Results> all = new LinkedHashMap<>();
    for (String key : plan.baselines()) {
      Trainer trainer = learners.baseline(key, plan.training().seed());
      Parts given = trainer.needsValidation() ? parts : learned;
      try (TrainedModel model = trainer.train(given.train(), given.validation(), origin, TrainingListener.NONE, job)) {
        Results results = results(key, predict(model, parts.test(), job), plan, material, job);
        PredictionTable.write(folder.baselinePredictions(key), plan.labels(), results.outcomes());
        MetricsFile.write(folder.baselineMetrics(key), basis, results.evaluation());
        all.put(key, results);
      }
    }
    return all;
  }

  private static RunManifest manifest(
      RunFolder folder, Material material, AuditedSplit split, Trained trained, Instant started,
      RunManifest.Measured measured) {
    Split s = split.split();
    List<String> notes = new ArrayList<>(material.notes());
    notes.addAll(material.prepared().skipped());
    notes.addAll(s.notes());
    return new RunManifest(
        RunManifest.FORMAT,
        material.manifest().name(),
        material.dataHash(),
        FileHash.of(folder.plan()),
        s.hash(),
        FileHash.of(folder.predictions()),
        new RunManifest.Parts(
            s.train().size(), s.validation().size(), s.test().size(), s.leftOut().size(),
            split.audit().subjects(), split.audit().testSubjects()),
        trained.bestEpoch(),
        trained.history().size(),
        split.audit().sentence(),
        notes,
        new TreeMap<>(trained.versions()),
        trained.threads(),
        started.toString(),
        measured);
  }
}
