package org.mien.experiment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.file.Csv;
import org.mien.job.UserError;
import org.mien.learn.TrainingOptions;
import org.mien.split.AuditedSplit;
import org.mien.split.Leak;
import org.mien.split.Split;
import org.mien.split.SplitFile;

/**
 * Looks at the model that a training starts from: what it has learned from must not be tested. Its run folder tells, by
 * content, so that other names of files hide nothing.
 */
final class Pretraining {

  private Pretraining() {}

  /**
   * Checks one fold.
   *
   * @param options of the training, which may start from fresh weights
   * @param clips of the data set
   * @param hashes content of every clip, by id
   * @return what a reader must know, one sentence each
   * @throws UserError if the model has learned from clips or, where they may not repeat, people that are tested
   */
  static List<String> check(TrainingOptions options, AuditedSplit fold, List<Clip> clips, Map<String, String> hashes) {
    String from = options.tools().startFrom();
    if (from.isEmpty()) {
      return List.of();
    }
    RunFolder folder = folder(from);
    if (!Files.isRegularFile(folder.contents()) || !Files.isRegularFile(folder.split())) {
      return List.of("The training starts from " + from + ", which lies in no run folder, so nobody can tell whether that model"
          + " has seen what is tested here.");
    }
    Set<String> learned = learned(folder);
    Set<String> test = new HashSet<>(fold.split().test());
    List<Clip> tested = clips.stream().filter(c -> test.contains(c.id())).toList();
    List<Clip> known = clips.stream().filter(c -> learned.contains(hashes.get(c.id()))).toList();
    boolean peopleMayRepeat = fold.audit().admitted().contains(Leak.SAME_SUBJECT);
    Set<String> people = known.stream().map(Clip::subject).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
    List<Clip> seen = tested.stream().filter(c -> learned.contains(hashes.get(c.id()))
        || !peopleMayRepeat && people.contains(c.subject())).toList();
    if (!seen.isEmpty()) {
      Clip first = seen.get(0);
      boolean same = learned.contains(hashes.get(first.id()));
      throw new UserError("The model that the training starts from (" + from + ") has learned from "
          + (same ? "'" + first.id() + "'" : "other clips of '" + first.subject() + "'") + ", and "
          + (same ? "that clip" : "'" + first.id() + "'") + " is tested here; start from a model of other clips and people, or"
          + " from fresh weights.");
    }
    return List.of();
  }

  private static RunFolder folder(String from) {
    try {
      Path path = Path.of(from).toAbsolutePath();
      return new RunFolder(Files.isDirectory(path) ? path : path.getParent());
    } catch (InvalidPathException e) {
      throw new UserError("'" + from + "' is not the name of a model file.", e);
    }
  }

  private static Set<String> learned(RunFolder folder) {
    Split split = SplitFile.read(folder.split());
    Set<String> ids = new HashSet<>(split.train());
    ids.addAll(split.validation());
    return Csv.read(folder.contents()).rows().stream().filter(row -> ids.contains(row.get("id"))).map(row -> row.get("sha256"))
        .filter(hash -> !hash.isEmpty()).collect(Collectors.toSet());
  }
}
