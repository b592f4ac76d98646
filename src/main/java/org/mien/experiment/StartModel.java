package org.mien.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mien.dataset.ContentHash;
import org.mien.file.Csv;
import org.mien.file.Json;
import org.mien.file.PathText;
import org.mien.job.UserError;
import org.mien.learn.TrainingTools;
import org.mien.split.Split;
import org.mien.split.SplitFile;

/**
 * What a finished model has seen, told by the contents of the clips it learned from and of those that the models it started
 * from learned from: nothing may be tested that is among them.
 */
public final class StartModel {

  /** Nobody starts from a model that started from a model ... more often than this. */
  private static final int LONGEST_LINE = 20;

  /** The column of {@link RunFolder#contents} that names people. */
  static final String SUBJECT = "subject";

  private StartModel() {}

  /** The part of any plan that says where a training started. */
  private record Plan(Training training) {
    private record Training(TrainingTools tools) {}
  }

  /**
   * Content hashes of all clips that a model, and those it started from, learned from or chose an epoch by.
   *
   * @param modelFile inside its run folder
   * @return nothing where a model lies outside its run folder, so that it cannot be told
   */
  public static Optional<Set<String>> learned(Path modelFile) {
    return line(modelFile).map(folders -> folders.stream().flatMap(StartModel::rows).map(row -> row.get("sha256"))
        .filter(hash -> !hash.equals(ContentHash.UNREADABLE)).collect(Collectors.toSet()));
  }

  /**
   * The people whom a model, and those it started from, learned from or chose an epoch by.
   *
   * @param modelFile inside its run folder
   * @return nothing where that cannot be told: outside its run folder, or where no people are recorded there
   */
  public static Optional<Set<String>> people(Path modelFile) {
    return line(modelFile)
        .filter(folders -> folders.stream().allMatch(f -> Csv.read(f.contents()).header().contains(SUBJECT)))
        .map(folders -> folders.stream().flatMap(StartModel::rows).map(row -> row.get(SUBJECT))
            .filter(subject -> !subject.isEmpty()).collect(Collectors.toSet()))
        .filter(people -> !people.isEmpty());
  }

  /** The run folders of a model and of those it started from; nothing where one lies outside its own, or there are too many. */
  private static Optional<List<RunFolder>> line(Path modelFile) {
    List<RunFolder> folders = new ArrayList<>();
    Path next = modelFile;
    for (int i = 0; i < LONGEST_LINE && next != null; i++) {
      RunFolder folder = new RunFolder(next.toAbsolutePath().normalize().getParent());
      if (!Files.isRegularFile(folder.contents()) || !Files.isRegularFile(folder.split())) {
        return Optional.empty();
      }
      folders.add(folder);
      next = before(folder);
    }
    return next == null ? Optional.of(folders) : Optional.empty();
  }

  /** What is known of the clips that the model of one folder learned from or chose an epoch by. */
  private static Stream<Map<String, String>> rows(RunFolder folder) {
    Split split = SplitFile.read(folder.split());
    Set<String> used = new HashSet<>(split.train());
    used.addAll(split.validation());
    return Csv.read(folder.contents()).rows().stream().filter(row -> used.contains(row.get("id")));
  }

  private static Path before(RunFolder folder) {
    Plan plan = Files.isRegularFile(folder.plan()) ? Json.read(folder.plan(), Plan.class) : null;
    boolean fresh = plan == null || plan.training() == null || plan.training().tools() == null
        || plan.training().tools().startFrom().isEmpty();
    return fresh ? null : PathText.of(plan.training().tools().startFrom());
  }

  /**
   * Refuses a training that starts from a model which has learned from a clip of its test part.
   *
   * @param hashes content hash of every clip, by id
   * @return what a reader must know: nothing without a start model
   * @throws UserError if a test clip has the content of a clip that the start model learned from
   */
  public static List<String> check(TrainingTools tools, List<String> test, Map<String, String> hashes) {
    if (tools.startFrom().isEmpty()) {
      return List.of();
    }
    Optional<Set<String>> learned = learned(PathText.of(tools.startFrom()));
    if (learned.isEmpty()) {
      return List.of("The training started from " + tools.startFrom() + ", which lies outside its run folder, so nobody can tell"
          + " whether that model has seen the tested files before.");
    }
    long seen = test.stream().filter(id -> learned.get().contains(hashes.get(id))).count();
    if (seen > 0) {
      throw new UserError("Leak: " + seen + " of the " + test.size() + " files to be tested are among those that the model "
          + tools.startFrom() + " learned from; start from a model that was trained on other recordings.");
    }
    return List.of("The training started from " + tools.startFrom() + ", which has seen none of the tested files.");
  }
}
