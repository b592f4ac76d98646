package org.mien.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mien.dataset.ContentHash;
import org.mien.file.AtomicFile;
import org.mien.file.Json;
import org.mien.job.UserError;

/**
 * The places of the files of one cross-validation.
 *
 * @param path the folder
 */
public record CrossValidationFolder(Path path) {

  private static final String PLAIN = "[a-z0-9][a-z0-9._-]*";
  /** Names of devices, which Windows lets no folder have, whatever follows behind a dot. */
  private static final String DEVICE = "(con|prn|aux|nul|(com|lpt)[0-9])([.].*)?";

  /** What was to be done. */
  public Path plan() {
    return path.resolve("plan.json");
  }

  /** What was done, with which versions, on which data; written last. */
  public Path study() {
    return path.resolve("study.json");
  }

  /** Which clips take part and what must be said of them. */
  public Path material() {
    return path.resolve("material.json");
  }

  /** Which clips were known to be copies of each other when they were divided. */
  public Path duplicates() {
    return path.resolve("duplicates.json");
  }

  /** Content hash of every clip that takes part, one row a clip. */
  public Path contents() {
    return path.resolve("contents.csv");
  }

  /** Which clip is in which part of which fold, by seed. */
  public Path split(long seed) {
    return path.resolve("splits").resolve("seed-" + seed + ".csv");
  }

  /** Everything that lay on both sides of a fold, one row a clip. */
  public Path audit() {
    return path.resolve("audit.csv");
  }

  /** All folds of all learners. */
  public Path folds() {
    return path.resolve("folds");
  }

  /** The files of one work item. */
  Path fold(WorkItem item) {
    return folds().resolve(item.learner()).resolve("seed-" + item.seed()).resolve(folderName(item.fold()));
  }

  /** Every epoch of the training of a work item; there when the item is finished. */
  public Path history(WorkItem item) {
    return fold(item).resolve(FoldStore.HISTORY);
  }

  /** Predictions of a learner or ensemble, pooled over the folds of a seed, one row a clip. */
  public Path predictions(String name, long seed) {
    return path.resolve("predictions").resolve(name + "-seed-" + seed + ".csv");
  }

  /** Predictions of an ensemble averaged over all seeds, one row a clip. */
  public Path predictions(String name) {
    return path.resolve("predictions").resolve(name + "-all-seeds.csv");
  }

  /** Figures with their intervals. */
  public Path metrics() {
    return path.resolve("metrics.json");
  }

  /** The report. */
  public Path report() {
    return path.resolve("report.html");
  }

  /** Reads what must be said of the clips, one sentence each. */
  public List<String> readNotes() {
    return Files.isRegularFile(material()) ? Json.read(material(), MaterialFile.class).notes() : List.of();
  }

  /**
   * The content of {@code material.json}.
   *
   * @param format of the file
   * @param dataName what people call the data set
   * @param dataHash hash of the clips that take part
   * @param clips how many there are
   * @param notes sentences
   */
  record MaterialFile(int format, String dataName, String dataHash, int clips, List<String> notes) {}

  void writeMaterial(ItemWork work) {
    Materials materials = work.materials();
    List<String> notes = new ArrayList<>(materials.notes());
    materials.prepared().values().stream().findFirst().ifPresent(p -> notes.addAll(p.skipped()));
    Json.write(material(), new MaterialFile(CrossValidationPlan.FORMAT, materials.manifest().name(), work.dataHash(),
        materials.manifest().clips().size(), notes));
    Json.write(duplicates(), materials.duplicates());
    GroupColumns.write(contents(), work.plan().groups(), materials.manifest().clips(), materials.hashes());
  }

  /** Locked while somebody works here. */
  Path lock() {
    return path.resolve("working.lock");
  }

  /** Whether a finished cross-validation lies here. */
  public boolean isComplete() {
    return Files.isRegularFile(study());
  }

  /** Whether a cross-validation lies here, finished or not. */
  public static boolean isOne(Path folder) {
    Path plan = folder.resolve("plan.json");
    return Files.isRegularFile(plan) && CrossValidationPlan.isOne(plan);
  }

  /**
   * The folder of a finished cross-validation.
   *
   * @throws UserError if there is none
   */
  public static CrossValidationFolder existing(Path path) {
    CrossValidationFolder folder = new CrossValidationFolder(path);
    if (!folder.isComplete()) {
      throw new UserError(path + " is not the folder of a finished cross-validation (it has no study.json)"
          + (Files.isRegularFile(folder.plan()) ? "; finish it by giving the same command again." : "."));
    }
    return folder;
  }

  /**
   * A folder for a cross-validation that is new or not yet finished.
   *
   * @throws UserError if something finished or something else lies there
   */
  public static CrossValidationFolder open(Path path) {
    CrossValidationFolder folder = new CrossValidationFolder(path);
    if (folder.isComplete() || RunFolder.isRun(path)) {
      throw new UserError(path + " holds a finished " + (folder.isComplete() ? "cross-validation" : "run")
          + " already; name another folder for the results.").mendedBy("--out");
    }
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new UserError(path + " is a file; a cross-validation needs a folder.");
    }
    return folder;
  }

  /** What a process that was killed left half-written is taken away. */
  void sweep() {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> left = files.filter(AtomicFile::isUnfinished).toList();
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UserError("Cannot tidy " + path + " (" + AtomicFile.reason(e) + "); check who may write there.", e);
    }
  }

  /** A name that every file system tells from the others: small letters as they are, anything else with a hash behind it. */
  private static String folderName(String fold) {
    if (fold.isEmpty()) {
      return "hold-out";
    }
    if (fold.matches(PLAIN) && fold.length() <= 60 && !fold.endsWith(".") && !fold.matches(DEVICE)) {
      return fold;
    }
    String safe = fold.replaceAll("[^A-Za-z0-9_-]+", "_");
    return safe.substring(0, Math.min(40, safe.length())) + "-"
        + ContentHash.of(fold.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
  }
}
