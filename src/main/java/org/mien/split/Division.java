package org.mien.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.job.UserError;

/** The steps that all hold-out protocols share: leave out what cannot be placed, group, draw test and validation, note. */
final class Division {

  private static final double NOTABLE_DIFFERENCE = 0.05;

  private final SplitInput input;
  private final boolean bySubject;
  private final List<Clip> usable;
  private final List<List<Clip>> groups;
  private final List<String> notes = new ArrayList<>();

  private Division(SplitInput input, boolean bySubject) {
    this.input = input;
    this.bySubject = bySubject;
    List<Clip> labelled = input.clips().stream().filter(Clip::isLabelled).sorted(Comparator.comparing(Clip::id)).toList();
    this.usable = bySubject ? labelled.stream().filter(clip -> !clip.subject().isEmpty()).toList() : labelled;
    this.groups = Groups.of(usable, input.clips(), input.duplicates(), bySubject);
    noteLeftOut(input.clips().size() - labelled.size(), "without a label");
    noteLeftOut(labelled.size() - usable.size(), "without a subject, since nobody can tell which side they belong to,");
  }

  /**
   * Prepares to divide.
   *
   * @throws UserError if there is nothing that can be divided
   */
  static Division of(SplitInput input, boolean bySubject) {
    Division division = new Division(input, bySubject);
    if (bySubject) {
      division.requireSubjects();
    }
    division.requireGroups();
    return division;
  }

  Split split(String protocol) {
    SplittableRandom random = new SplittableRandom(input.seed());
    SplittableRandom forValidation = random.split();
    Set<Integer> test = new HashSet<>(StratifiedDraw.draw(groups, input.testShare(), random));
    List<Clip> tested = new ArrayList<>();
    List<List<Clip>> fold = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (test.contains(g)) {
        tested.addAll(groups.get(g));
      } else {
        fold.add(groups.get(g));
      }
    }
    Set<Integer> validation = new HashSet<>(validation(fold, forValidation));
    List<Clip> trained = new ArrayList<>();
    List<Clip> validated = new ArrayList<>();
    for (int g = 0; g < fold.size(); g++) {
      (validation.contains(g) ? validated : trained).addAll(fold.get(g));
    }
    noteParts(trained, validated, tested);
    return new Split(protocol, input.seed(), ids(trained), ids(validated), ids(tested), leftOut(), notes);
  }

  private List<Integer> validation(List<List<Clip>> fold, SplittableRandom random) {
    if (input.validationShare() == 0) {
      return List.of();
    }
    if (fold.size() < 2) {
      notes.add((bySubject ? "Only one person is" : "Only clips that belong together are")
          + " left to train on, so there is no validation part and training cannot stop early.");
      return List.of();
    }
    return StratifiedDraw.draw(fold, input.validationShare(), random);
  }

  private void requireSubjects() {
    Set<String> subjects = usable.stream().map(Clip::subject).collect(Collectors.toCollection(TreeSet::new));
    if (subjects.size() < 2) {
      throw new UserError("A split by subject needs at least two people, and the labelled clips record "
          + (subjects.isEmpty() ? "none" : "only one ('" + subjects.iterator().next() + "')")
          + "; add a column 'subject' to the manifest, or choose the protocol '" + RandomSplit.KEY + "'.");
    }
    if (groups.size() < 2) {
      throw new UserError("A split by subject is impossible: duplicates or shared recordings tie all " + subjects.size()
          + " people together; look at the duplicates that the quality check lists, and remove those between people.");
    }
    for (List<Clip> group : groups) {
      Set<String> together = group.stream().map(Clip::subject).collect(Collectors.toCollection(TreeSet::new));
      if (together.size() > 1) {
        notes.add("The people " + String.join(", ", together)
            + " are kept on one side because they share duplicates or recordings.");
      }
    }
  }

  private void requireGroups() {
    if (usable.isEmpty()) {
      throw new UserError("There is no labelled clip to split; give the clips labels first.");
    }
    if (groups.size() < 2) {
      throw new UserError("The clips cannot be split: " + (usable.size() == 1 ? "there is only one."
          : "all " + usable.size() + " are duplicates of each other or belong to one recording."));
    }
  }

  private void noteLeftOut(int count, String which) {
    if (count > 0) {
      notes.add(count + (count == 1 ? " clip " : " clips ") + which + (count == 1 ? " is left out." : " are left out."));
    }
  }

  private void noteParts(List<Clip> trained, List<Clip> validated, List<Clip> tested) {
    double share = (double) tested.size() / usable.size();
    if (Math.abs(share - input.testShare()) > NOTABLE_DIFFERENCE) {
      notes.add(String.format(Locale.ROOT, "The test part holds %.1f %% of the clips instead of %.1f %%, because clips that"
          + " belong together are not divided and every class of two or more gives one.", 100 * share,
          100 * input.testShare()));
    }
    for (String label : usable.stream().map(Clip::label).collect(Collectors.toCollection(TreeSet::new))) {
      noteMissing(label, tested, "test");
      noteMissing(label, trained, "training");
      if (!validated.isEmpty()) {
        noteMissing(label, validated, "validation");
      }
    }
  }

  private void noteMissing(String label, List<Clip> part, String name) {
    if (part.stream().noneMatch(clip -> clip.label().equals(label))) {
      long all = usable.stream().filter(clip -> clip.label().equals(label)).count();
      notes.add("The class '" + label + "' (" + all + (all == 1 ? " clip" : " clips") + ") has no clip in the " + name
          + " part.");
    }
  }

  private List<String> leftOut() {
    Set<String> used = new HashSet<>(ids(usable));
    return input.clips().stream().map(Clip::id).filter(id -> !used.contains(id)).toList();
  }

  private static List<String> ids(List<Clip> clips) {
    return clips.stream().map(Clip::id).toList();
  }
}
