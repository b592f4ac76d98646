package org.mien.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.file.AtomicFile;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.metrics.Outcome;

/** Keeps finished folds on disk, and believes none that is torn or belongs to something else. */
final class FoldStore {

  private static final String FACTS = "fold.json";
  private static final String PREDICTIONS = "predictions.csv";
  static final String HISTORY = "history.csv";

  private final CrossValidationFolder folder;
  private final List<String> classes;

  FoldStore(CrossValidationFolder folder, List<String> classes) {
    this.folder = folder;
    this.classes = classes;
  }

  /** What lies on disk for an item: its facts, or why it must be computed; neither where nothing lies there. */
  record Found(Optional<FoldFile> file, String fault) {}

  /** Writes predictions and history, and the facts last. */
  FoldFile keep(FoldResult result) {
    Path place = folder.fold(result.facts().item());
    discard(place.resolve(FACTS));
    PredictionTable.write(place.resolve(PREDICTIONS), classes, result.outcomes());
    HistoryTable.write(place.resolve(HISTORY), result.history());
    FoldFile facts = result.facts().with(
        FileHash.of(place.resolve(PREDICTIONS)), FileHash.of(place.resolve(HISTORY)));
    Json.write(place.resolve(FACTS), facts);
    return facts;
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UserError("Cannot delete " + file + " (" + AtomicFile.reason(e) + "); check who may write there.", e);
    }
  }

  /** Looks for a finished fold of this plan and split that tests just these clips. */
  Found find(WorkItem item, String planHash, String splitHash, Set<String> testIds) {
    Path place = folder.fold(item);
    if (!Files.isRegularFile(place.resolve(FACTS))) {
      return new Found(Optional.empty(), "");
    }
    try {
      FoldFile facts = Json.read(place.resolve(FACTS), FoldFile.class);
      String fault = fault(facts, item, planHash, splitHash, testIds, place);
      return new Found(fault.isEmpty() ? Optional.of(facts) : Optional.empty(), fault);
    } catch (UserError e) {
      return new Found(Optional.empty(), e.getMessage());
    }
  }

  private String fault(
      FoldFile facts, WorkItem item, String planHash, String splitHash, Set<String> testIds, Path place) {
    if (facts.format() != FoldFile.FORMAT || facts.versions() == null || !facts.item().equals(item)) {
      return place.resolve(FACTS) + " is not about " + item.words() + ".";
    }
    if (!planHash.equals(facts.plan()) || !splitHash.equals(facts.split())) {
      return place + " was computed for another plan, other data or another split.";
    }
    for (String file : List.of(PREDICTIONS, HISTORY)) {
      String hash = file.equals(PREDICTIONS) ? facts.predictions() : facts.history();
      if (!Files.isRegularFile(place.resolve(file)) || !FileHash.of(place.resolve(file)).equals(hash)) {
        return place.resolve(file) + " is missing or was changed after it was written.";
      }
    }
    Set<String> tested = outcomes(item).stream().map(Outcome::clip).collect(Collectors.toSet());
    return tested.equals(testIds) ? "" : place.resolve(PREDICTIONS) + " is not about the clips of this fold.";
  }

  /** Reads the predictions of a finished fold. */
  List<Outcome> outcomes(WorkItem item) {
    return PredictionTable.read(folder.fold(item).resolve(PREDICTIONS), classes);
  }

  /** Reads the facts of a finished fold. */
  FoldFile facts(WorkItem item) {
    return Json.read(folder.fold(item).resolve(FACTS), FoldFile.class);
  }
}
