package org.mien.split;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mien.dataset.Clip;
import org.mien.job.UserError;

/**
 * Folds inside a training fold, for choosing hyper-parameters: what chooses never sees the test part, since only the clips
 * of the training fold are handed in. Whole people where there are people, whole recordings and groups of copies always.
 */
public final class InnerFolds {

  /** The word by which these folds name themselves. */
  public static final String KEY = "inner-k-fold-by-subject";

  private InnerFolds() {}

  /**
   * Divides a training fold, and audits every inner fold.
   *
   * @param trainingClips the clips of the outer training fold (training and validation part), all labelled, in any order
   * @param duplicates which clips are copies of each other
   * @param k folds wanted, at least 2; fewer are made where there are fewer people
   * @param seed start of the random numbers
   * @return folds "1" to "k": {@link Split#train} and {@link Split#validation} to learn from, {@link Split#test} to choose by
   * @throws UserError if the clips cannot be divided
   */
  public static List<AuditedSplit> of(List<Clip> trainingClips, DuplicateGroups duplicates, int k, long seed) {
    if (k < 2) {
      throw new IllegalArgumentException("inner folds are at least 2, not " + k);
    }
    return AuditedSplit.makeAll(new Inner(k), SplitInput.of(trainingClips, duplicates, seed));
  }

  private record Inner(int k) implements SplitProtocol {

    @Override
    public String key() {
      return KEY;
    }

    @Override
    public String title() {
      return "Inner folds by subject (nobody on both sides)";
    }

    @Override
    public Set<Leak> admits() {
      return Set.of();
    }

    @Override
    public List<Split> folds(SplitInput input) {
      Pool pool = Pool.labelled(input);
      List<List<Clip>> groups = Groups.of(pool.usable(), input.clips(), input.duplicates(), true).stream()
          .sorted(Comparator.comparing(group -> group.get(0).id())).toList();
      if (groups.size() < 2) {
        throw new UserError("Nothing can be chosen inside a training fold that shows only one person or recording; train on"
            + " more people, or fix the options beforehand.");
      }
      return KFolds.cut(new FoldCut(pool, KEY, true), pool, groups, Math.min(k, groups.size()));
    }
  }
}
