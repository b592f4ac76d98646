package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mien.dataset.Clip;
import org.mien.job.UserError;

/** The steps that the k-fold protocols share. */
final class KFolds {

  /** Folds where nobody says how many. */
  static final int USUAL = 5;

  private KFolds() {}

  static List<Split> of(String key, SplitInput input, boolean bySubject) {
    int k = Arguments.folds(key, input, USUAL);
    Pool pool = bySubject ? Pool.withSubjects(input) : Pool.labelled(input);
    List<List<Clip>> groups = pool.groups(bySubject);
    if (groups.size() < k) {
      throw new UserError("The protocol '" + key + "' with " + k + " folds needs at least " + k + " "
          + (bySubject ? "people" : "clips") + " that share no duplicates or recordings, and there are " + groups.size()
          + "; choose at most " + key + "@" + groups.size() + ".");
    }
    return cut(new FoldCut(pool, key, bySubject), pool, groups, k);
  }

  static List<Split> cut(FoldCut cut, Pool pool, List<List<Clip>> groups, int k) {
    int[] deal = StratifiedFolds.deal(groups, k, new SplittableRandom(pool.input().seed()));
    List<Split> folds = new ArrayList<>();
    for (int f = 0; f < k; f++) {
      List<Clip> tested = new ArrayList<>();
      for (int g = 0; g < deal.length; g++) {
        if (deal[g] == f) {
          tested.addAll(groups.get(g));
        }
      }
      folds.add(cut.fold(Integer.toString(f + 1), tested, pool.usable()));
    }
    return folds;
  }
}
