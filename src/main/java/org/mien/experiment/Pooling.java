package org.mien.experiment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.metrics.Outcome;
import org.mien.split.AuditedSplit;
import org.mien.split.Leak;
import org.mien.split.SplitProtocol;
import org.mien.split.SplitProtocols;

/** Pools the predictions of all folds, once, by clip id, and averages those of ensembles; all from what lies on disk. */
final class Pooling {

  private final ItemWork work;
  private final CrossValidationPlan plan;
  private final CrossValidationFolder folder;
  private final FoldStore store;
  private final Set<String> notes = new LinkedHashSet<>();
  private final Map<String, String> written = new TreeMap<>();

  Pooling(ItemWork work, CrossValidationFolder folder) {
    this.work = work;
    this.plan = work.plan();
    this.folder = folder;
    this.store = new FoldStore(folder, plan.labels());
  }

  /** Writes all tables of predictions. */
  void write() {
    Map<String, Map<Long, List<Outcome>>> pooled = new TreeMap<>();
    for (WorkItem item : work.items()) {
      pooled.computeIfAbsent(item.learner(), l -> new TreeMap<>()).computeIfAbsent(item.seed(), s -> new ArrayList<>())
          .addAll(store.outcomes(item));
    }
    pooled.forEach((learner, bySeed) ->
        bySeed.forEach((seed, outcomes) -> keep(folder.predictions(learner, seed), outcomes)));
    for (EnsemblePlan ensemble : plan.ensembles()) {
      List<List<Outcome>> everything = new ArrayList<>();
      for (long seed : plan.seeds()) {
        List<List<Outcome>> members = ensemble.members().stream().map(m -> pooled.get(m).get(seed)).toList();
        everything.addAll(members);
        Averaging.of(members).ifPresent(mean -> keep(folder.predictions(ensemble.name(), seed), mean));
      }
      Averaging.of(everything).ifPresentOrElse(mean -> keep(folder.predictions(ensemble.name()), mean),
          () -> notes.add("Other clips were tested with each seed, so nothing is averaged over seeds."));
    }
  }

  private void keep(Path file, List<Outcome> outcomes) {
    PredictionTable.write(file, plan.labels(), outcomes);
    written.put(file.getFileName().toString(), FileHash.of(file));
  }

  /** What {@code study.json} says. */
  StudyManifest manifest(SplitProtocols protocols, Instant started, double seconds, int workers) {
    List<FoldFile> folds = work.items().stream().map(store::facts).toList();
    SplitProtocol protocol = protocols.get(plan.protocol().key());
    List<Clip> clips = work.materials().manifest().clips();
    return new StudyManifest(
        StudyManifest.FORMAT,
        work.materials().manifest().name(),
        work.dataHash(),
        clips.size(),
        (int) clips.stream().map(Clip::subject).filter(s -> !s.isEmpty()).distinct().count(),
        FileHash.of(folder.plan()),
        Divisions.hashes(work),
        written,
        protocol.title(),
        protocol.admits().contains(Leak.SAME_SUBJECT),
        Divisions.sentences(work),
        notes(folds),
        versions(folds),
        folds.stream().mapToInt(FoldFile::threads).max().orElse(1),
        started.toString(),
        new StudyManifest.Measured(
            workers, folds.stream().mapToDouble(FoldFile::seconds).sum(), seconds, PeakMemory.megabytes()));
  }

  private List<String> notes(List<FoldFile> folds) {
    List<String> all = new ArrayList<>();
    all.addAll(folder.readNotes());
    for (long seed : plan.seeds()) {
      work.folds(seed).stream().map(AuditedSplit::split).flatMap(s -> s.notes().stream()).distinct().forEach(all::add);
    }
    all.addAll(notes);
    versions(folds).forEach((name, value) -> {
      if (value.contains(" and ")) {
        all.add("Folds were computed with different versions of " + name + ": " + value + "; the last digits may differ.");
      }
    });
    return all.stream().distinct().toList();
  }

  /** All versions that folds were computed with, several of one name joined. */
  private static Map<String, String> versions(List<FoldFile> folds) {
    Map<String, Set<String>> all = new TreeMap<>();
    folds.forEach(f -> f.versions().forEach((name, value) -> all.computeIfAbsent(name, n -> new TreeSet<>()).add(value)));
    return all.entrySet().stream().collect(Collectors.toMap(
        Map.Entry::getKey, e -> String.join(" and ", e.getValue()), (a, b) -> a, TreeMap::new));
  }
}
