package org.mien.workflow;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.experiment.StartModel;

/**
 * Whether a model has learned from somebody who is tested. Names of people mean the same person only within one lab, and no file
 * tells that; so a reader is told, and decides.
 *
 * @param tested names of the people in the tested clips, empty where none is recorded
 * @param learned names of those whom the model learned from; nothing where its run folder does not tell
 * @param data what the data set is called that the model learned from
 */
record Acquaintance(Set<String> tested, Optional<Set<String>> learned, String data) {

  /** Looks into the run folder of a model. */
  static Acquaintance of(Path modelFile, String data, Collection<Clip> clips) {
    Set<String> tested = clips.stream().map(Clip::subject).filter(subject -> !subject.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
    return new Acquaintance(tested, StartModel.people(modelFile), data);
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>(tested);
    known.retainAll(learned.orElse(Set.of()));
    return known;
  }

  /** Whether the model may know somebody of the tested. */
  boolean isPossible() {
    return !tested.isEmpty() && (learned.isEmpty() || !known().isEmpty());
  }

  /** What a reader must know; only where people are recorded in the tested clips. */
  String sentence() {
    if (learned.isEmpty()) {
      return "The run folder of the model does not tell whom it has learned from, so nobody can tell whether it knows these"
          + " people from other recordings.";
    }
    Set<String> known = known();
    if (known.isEmpty()) {
      return "It has learned from nobody of " + (tested.size() == 1 ? "this name." : "these names.");
    }
    return "Possible leak: the model has learned from other recordings of somebody called " + String.join(", ", known)
        + " (data set " + data + "). If that is the same person, the figures are not about somebody new; if only the name is the"
        + " same, nothing is wrong.";
  }
}
