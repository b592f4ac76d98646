package org.mien.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.split.DuplicateGroups;

/**
 * The places of the files of one run. The same folder is made by the window, a macro and the command line.
 *
 * @param path the run folder
 */
public record RunFolder(Path path) {

  /** What was to be done. */
  public Path plan() {
    return path.resolve("plan.json");
  }

  /** What was done, with which versions, on which data. */
  public Path manifest() {
    return path.resolve("run.json");
  }

  /** Which clip was in which part, for programs; {@link #splitTable} is the same for people. */
  public Path split() {
    return path.resolve("split.json");
  }

  /** Which clip was in which part, one row a clip. */
  public Path splitTable() {
    return path.resolve("split.csv");
  }

  /** Everything that lay on both sides of the split, one row a clip. */
  public Path audit() {
    return path.resolve("audit.csv");
  }

  /** Which clips were known to be copies of each other when they were divided. */
  public Path duplicates() {
    return path.resolve("duplicates.json");
  }

  /** Content hash of every clip that took part, one row a clip. */
  public Path contents() {
    return path.resolve("contents.csv");
  }

  /** How many clips of each class were in each part. */
  public Path classes() {
    return path.resolve("classes.csv");
  }

  /** One prepared frame of each class. */
  public Path examples() {
    return path.resolve("examples.json");
  }

  /** Reads which clips were known to be copies of each other. */
  public DuplicateGroups readDuplicates() {
    return Json.read(duplicates(), DuplicateGroups.class);
  }

  /** Figures with their intervals. */
  public Path metrics() {
    return path.resolve("metrics.json");
  }

  /** Probabilities of the network for every test clip. */
  public Path predictions() {
    return path.resolve("predictions.csv");
  }

  /** Probabilities of a baseline for every test clip. */
  public Path baselinePredictions(String key) {
    return path.resolve("baselines").resolve(fileName(key) + "-predictions.csv");
  }

  /** Figures of a baseline. */
  public Path baselineMetrics(String key) {
    return path.resolve("baselines").resolve(fileName(key) + "-metrics.json");
  }

  /** A baseline's spec holds characters that not every file system takes. */
  private static String fileName(String key) {
    return key.replaceAll("[^\\w.=-]+", "-");
  }

  /** Every epoch of the training. */
  public Path history() {
    return path.resolve("history.csv");
  }

  /** The trained model. */
  public Path model() {
    return path.resolve("model.mien");
  }

  /** State of an unfinished training; gone when the run is complete. */
  public Path checkpoint() {
    return path.resolve("training.state");
  }

  /** Frame-by-frame classifications by this run's model, one table a recording. */
  public Path recordings() {
    return path.resolve("recordings");
  }

  /** Names the run of the same plan on the other kind of split; only where there is one. */
  public Path companion() {
    return path.resolve("companion.json");
  }

  /** The quality check of the data: the run's own, or the one of the project whose folder {@code runs} this run lies in. */
  public Path quality() {
    Path own = path.resolve("quality");
    Path runs = path.toAbsolutePath().normalize().getParent();
    boolean inProject = runs != null && runs.getParent() != null && runs.getFileName().toString().equals("runs");
    return Files.isDirectory(own) || !inProject ? own : runs.getParent().resolve("quality");
  }

  /** The run of the same plan on the other kind of split, if there is one beside this. */
  public Optional<RunFolder> readCompanion() {
    if (!Files.isRegularFile(companion())) {
      return Optional.empty();
    }
    String name = Json.read(companion(), Companion.class).run();
    if (name == null || !name.matches("[\\w.-]+") || name.startsWith(".")) {
      throw new UserError(companion() + " does not name a run folder beside this one.");
    }
    RunFolder other = new RunFolder(path.toAbsolutePath().normalize().resolveSibling(name));
    return other.isComplete() ? Optional.of(other) : Optional.empty();
  }

  /** Writes which run lies beside this one. */
  public void writeCompanion(RunFolder other) {
    Json.write(companion(), new Companion(other.path().getFileName().toString()));
  }

  /**
   * The content of {@code companion.json}.
   *
   * @param run name of the run folder beside this one
   */
  record Companion(String run) {}

  /** Charts as PNG, SVG, PDF and CSV. */
  public Path charts() {
    return path.resolve("charts");
  }

  /** The report. */
  public Path report() {
    return path.resolve("report.html");
  }

  /** What happened, line by line. */
  public Path log() {
    return path.resolve("log.txt");
  }

  /** Whether the folder of a finished run lies there. */
  static boolean isRun(Path path) {
    return new RunFolder(path).isComplete();
  }

  /** Whether a finished run lies here. */
  public boolean isComplete() {
    return Files.isRegularFile(manifest());
  }

  /**
   * The folder of a finished run.
   *
   * @throws UserError if there is none
   */
  public static RunFolder existing(Path path) {
    RunFolder folder = new RunFolder(path);
    if (!Files.isDirectory(path)) {
      throw new UserError("There is no run folder " + path + ".");
    }
    if (!folder.isComplete()) {
      throw new UserError(path + " is not the folder of a finished run (it has no run.json).");
    }
    return folder;
  }

  /**
   * A folder for a new run.
   *
   * @throws UserError if a finished run or a cross-validation lies there already: nothing is overwritten
   */
  public static RunFolder fresh(Path path) {
    RunFolder folder = new RunFolder(path);
    if (folder.isComplete()) {
      throw new UserError(path + " holds a finished run already; name another folder for the results.").mendedBy("--out");
    }
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new UserError(path + " is a file; a run needs a folder.");
    }
    if (CrossValidationFolder.isOne(path)) {
      throw new UserError(path + " holds a cross-validation; name another folder for the results.").mendedBy("--out");
    }
    return folder;
  }
}
