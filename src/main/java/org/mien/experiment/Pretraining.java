package org.mien.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.file.PathText;
import org.mien.job.UserError;
import org.mien.learn.TrainingOptions;
import org.mien.split.AuditedSplit;
import org.mien.split.Leak;

/**
 * Looks at the model that a training starts from: neither clips that it has learned from ({@link StartModel}) nor, where the
 * protocol keeps people apart, other clips of those people may be tested.
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
    Set<String> test = new HashSet<>(fold.split().test());
    List<String> notes = StartModel.check(options.tools(), fold.split().test(), hashes);
    boolean peopleMayRepeat = fold.audit().admitted().contains(Leak.SAME_SUBJECT);
    if (!options.tools().startFrom().isEmpty() && !peopleMayRepeat) {
      Set<String> learned = StartModel.learned(PathText.of(options.tools().startFrom())).orElse(Set.of());
      Set<String> people = clips.stream().filter(c -> learned.contains(hashes.get(c.id()))).map(Clip::subject)
          .filter(s -> !s.isEmpty()).collect(Collectors.toSet());
      clips.stream().filter(c -> test.contains(c.id()) && people.contains(c.subject())).findFirst().ifPresent(seen -> {
        throw new UserError("Leak: the model " + options.tools().startFrom() + " learned from other clips of '" + seen.subject()
            + "', and '" + seen.id() + "' is to be tested; start from a model that was trained on other people.");
      });
    }
    return notes;
  }
}
