package org.mien.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.mien.dataset.Clip;
import org.mien.job.UserError;

/** The steps that the hold-out protocols share: leave out what cannot be placed, group, draw test and validation, note. */
final class Division {

  private static final double NOTABLE_DIFFERENCE = 0.05;

  private final SplitInput input;
  private final boolean bySubject;
  private final Pool pool;
  private final List<List<Clip>> groups;
  private final List<String> notes = new ArrayList<>();

  private Division(Pool pool, boolean bySubject) {
    this.input = pool.input();
    this.bySubject = bySubject;
    this.pool = pool;
    this.groups = pool.groups(bySubject);
    this.notes.addAll(pool.notes());
  }

  /**
   * Prepares to divide.
   *
   * @throws UserError if there is nothing that can be divided
   */
  static Division of(SplitInput input, boolean bySubject) {
    return new Division(bySubject ? Pool.withSubjects(input) : Pool.labelled(input), bySubject);
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
    Validation.Cut cut = Validation.cut(fold, input.validationShare(), forValidation, bySubject);
    notes.addAll(cut.notes());
    noteParts(cut, tested);
    return new Split(protocol, input.seed(), Ids.of(cut.train()), Ids.of(cut.validation()), Ids.of(tested),
        pool.others(Ids.of(pool.usable())), notes);
  }

  private void noteParts(Validation.Cut cut, List<Clip> tested) {
    double share = (double) tested.size() / pool.usable().size();
    if (Math.abs(share - input.testShare()) > NOTABLE_DIFFERENCE) {
      notes.add(String.format(Locale.ROOT, "The test part holds %.1f %% of the clips instead of %.1f %%, because clips that"
          + " belong together are not divided and every class of two or more gives one.", 100 * share,
          100 * input.testShare()));
    }
    notes.addAll(MissingClasses.notes(pool.usable(), cut.train(), cut.validation(), tested));
  }
}
