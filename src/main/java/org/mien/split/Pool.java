package org.mien.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.mien.dataset.Clip;
import org.mien.dataset.Spelling;
import org.mien.job.UserError;

/** The clips of an input that can be placed at all, and what a reader must know about the others. */
final class Pool {

  private final SplitInput input;
  private final List<Clip> usable;
  private final List<String> notes = new ArrayList<>();

  private Pool(SplitInput input, List<Clip> usable) {
    this.input = input;
    this.usable = usable;
  }

  /**
   * The labelled clips, by id.
   *
   * @throws UserError if there is none
   */
  static Pool labelled(SplitInput input) {
    Pool pool = new Pool(input,
        input.clips().stream().filter(Clip::isLabelled).sorted(Comparator.comparing(Clip::id)).toList());
    pool.noteLeftOut(input.clips().size() - pool.usable.size(), "without a label");
    return pool;
  }

  /**
   * The labelled clips whose person is recorded, by id.
   *
   * @throws UserError if they show fewer than two people
   */
  static Pool withSubjects(SplitInput input) {
    Pool pool = labelled(input).where(clip -> !clip.subject().isEmpty(),
        "without a subject, since nobody can tell which side they belong to,");
    Set<String> subjects = pool.subjects();
    if (subjects.size() < 2) {
      throw new UserError("A split by subject needs at least two people, and the labelled clips record "
          + (subjects.isEmpty() ? "none" : "only one ('" + subjects.iterator().next() + "')")
          + "; add a column 'subject' to the manifest, or choose the protocol '" + RandomSplit.KEY + "'.");
    }
    return pool;
  }

  /** A part of this pool; what is left out is noted. */
  Pool where(Predicate<Clip> wanted, String whichAreNot) {
    Pool part = new Pool(input, usable.stream().filter(wanted).toList());
    part.notes.addAll(notes);
    part.noteLeftOut(usable.size() - part.usable.size(), whichAreNot);
    return part;
  }

  /**
   * The groups that no split may divide.
   *
   * @throws UserError if there are fewer than two
   */
  List<List<Clip>> groups(boolean bySubject) {
    if (usable.isEmpty()) {
      throw new UserError("There is no labelled clip to split; give the clips labels first.");
    }
    List<List<Clip>> groups = Groups.of(usable, input.clips(), input.duplicates(), bySubject);
    if (bySubject) {
      requirePeopleApart(groups);
    }
    if (groups.size() < 2) {
      throw new UserError("The clips cannot be split: " + (usable.size() == 1 ? "there is only one."
          : "all " + usable.size() + " are duplicates of each other or belong to one recording."));
    }
    return groups;
  }

  private void requirePeopleApart(List<List<Clip>> groups) {
    if (groups.size() < 2) {
      throw new UserError("A split by subject is impossible: duplicates or shared recordings tie all " + subjects().size()
          + " people together; look at the duplicates that the quality check lists, and remove those between people.");
    }
    for (List<Clip> group : groups) {
      Set<String> together = Spelling.different(group.stream().map(Clip::subject).toList());
      if (together.size() > 1) {
        notes.add("The people " + String.join(", ", together)
            + " are kept on one side because they share duplicates or recordings.");
      }
    }
  }

  private void noteLeftOut(int count, String which) {
    if (count > 0) {
      notes.add(count + (count == 1 ? " clip " : " clips ") + which + (count == 1 ? " is left out." : " are left out."));
    }
  }

  SplitInput input() {
    return input;
  }

  List<Clip> usable() {
    return usable;
  }

  List<String> notes() {
    return notes;
  }

  /** The people of the usable clips, sorted. */
  Set<String> subjects() {
    return Spelling.different(usable.stream().map(Clip::subject).filter(s -> !s.isEmpty()).toList());
  }

  /** Every clip of the input that is not among these. */
  List<String> others(Collection<String> used) {
    Set<String> ids = new HashSet<>(used);
    return input.clips().stream().map(Clip::id).filter(id -> !ids.contains(id)).toList();
  }
}
