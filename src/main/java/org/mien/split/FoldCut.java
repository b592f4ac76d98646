package org.mien.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mien.dataset.Clip;
import org.mien.dataset.Spelling;
import org.mien.job.UserError;

/**
 * Makes a fold of the clips that it tests: whatever would tell about them is left out of training, and a validation part
 * is cut out of the rest, by subject where there are subjects. One fold does not change another.
 */
final class FoldCut {

  private final Pool pool;
  private final String protocol;
  private final boolean apart;
  private final Map<String, Integer> copies = new HashMap<>();

  /**
   * Cuts folds of a pool.
   *
   * @param apart whether people who are tested are kept out of training
   */
  FoldCut(Pool pool, String protocol, boolean apart) {
    this.pool = pool;
    this.protocol = protocol;
    this.apart = apart;
    SplitInput input = pool.input();
    List<List<Clip>> groups = Groups.of(pool.usable(), input.clips(), input.duplicates(), false);
    for (int g = 0; g < groups.size(); g++) {
      for (Clip clip : groups.get(g)) {
        copies.put(clip.id(), g);
      }
    }
  }

  /**
   * One fold.
   *
   * @param name of the fold
   * @param tested what it tests, some of the pool
   * @param candidates what it may learn from, some of the pool; those tested are passed over
   * @throws UserError if nothing is tested or nothing is left to learn from
   */
  Split fold(String name, Collection<Clip> tested, Collection<Clip> candidates) {
    List<Clip> free = free(tested, candidates);
    if (free.isEmpty() || tested.isEmpty()) {
      throw new UserError("The protocol '" + protocol + "'" + (name.isEmpty() ? "" : " leaves '" + name + "' out and")
          + " has " + (tested.isEmpty() ? "nothing to test" : "nothing left to train on that shows neither the same people nor"
              + " the same recordings") + "; choose another protocol, such as '" + KFoldBySubjectSplit.KEY + "'.");
    }
    List<String> notes = new ArrayList<>(pool.notes());
    Set<String> testedIds = new HashSet<>(Ids.of(tested));
    long related = candidates.stream().filter(clip -> !testedIds.contains(clip.id())).count() - free.size();
    if (related > 0) {
      notes.add((name.isEmpty() ? "" : "Fold '" + name + "': ") + related + (related == 1 ? " clip is" : " clips are")
          + " left out of training because " + (related == 1 ? "it shows" : "they show") + " people who are tested, or "
          + (related == 1 ? "is a copy or part" : "are copies or parts") + " of what is tested.");
    }
    Validation.Cut cut = validation(name, free);
    notes.addAll(cut.notes());
    notes.addAll(MissingClasses.notes(pool.usable(), cut.train(), cut.validation(), pool.usable()).stream()
        .map(note -> name.isEmpty() ? note : "Fold '" + name + "': " + note).toList());
    List<Clip> used = new ArrayList<>(free);
    used.addAll(tested);
    return new Split(protocol, name, pool.input().seed(), Ids.of(cut.train()), Ids.of(cut.validation()), Ids.of(tested),
        pool.others(Ids.of(used)), notes);
  }

  private List<Clip> free(Collection<Clip> tested, Collection<Clip> candidates) {
    Set<String> people = new HashSet<>();
    if (apart) {
      tested.forEach(clip -> people.add(Spelling.key(clip.subject())));
      people.remove("");
    }
    Set<Integer> known = new HashSet<>();
    // A copy of another clip of somebody tested shows that person too, whatever its own line says.
    pool.usable().stream().filter(clip -> people.contains(Spelling.key(clip.subject())))
        .forEach(clip -> known.add(copies.get(clip.id())));
    tested.forEach(clip -> known.add(copies.get(clip.id())));
    return candidates.stream()
        .filter(clip -> !people.contains(Spelling.key(clip.subject())) && !known.contains(copies.get(clip.id())))
        .sorted(Comparator.comparing(Clip::id)).toList();
  }

  /** Cuts the validation part out of a training fold, by id. */
  Validation.Cut validation(String name, List<Clip> fold) {
    SplitInput input = pool.input();
    boolean people = fold.stream().anyMatch(clip -> !clip.subject().isEmpty());
    List<List<Clip>> groups = Groups.of(fold, input.clips(), input.duplicates(), people);
    if (groups.size() < 2 && people && !apart) {
      people = false;
      groups = Groups.of(fold, input.clips(), input.duplicates(), false);
    }
    return Validation.cut(groups, input.validationShare(), Ids.random(input.seed(), "validation", name), people);
  }
}
