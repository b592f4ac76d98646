package org.mien.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.mien.dataset.Clip;

/** Cuts the part that chooses the epoch out of a training fold; the test part is never seen here. */
final class Validation {

  private Validation() {}

  /** A training fold, cut. */
  record Cut(List<Clip> train, List<Clip> validation, List<String> notes) {}

  /**
   * Draws whole groups for validation.
   *
   * @param fold the groups of the training fold
   * @param share wanted, from 0 to below 1; 0 gives an empty validation part
   */
  static Cut cut(List<List<Clip>> fold, double share, SplittableRandom random, boolean bySubject) {
    Set<Integer> drawn = new HashSet<>();
    List<String> notes = new ArrayList<>();
    if (share > 0 && fold.size() < 2) {
      notes.add((bySubject ? "Only one person is" : "Only clips that belong together are")
          + " left to train on, so there is no validation part and training cannot stop early.");
    } else if (share > 0) {
      drawn.addAll(StratifiedDraw.draw(fold, share, random));
    }
    List<Clip> train = new ArrayList<>();
    List<Clip> validation = new ArrayList<>();
    for (int g = 0; g < fold.size(); g++) {
      (drawn.contains(g) ? validation : train).addAll(fold.get(g));
    }
    return new Cut(train, validation, notes);
  }
}
