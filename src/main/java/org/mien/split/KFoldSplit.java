package org.mien.split;

import java.util.List;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * Deals clips at random to k folds, every class spread evenly; each fold is tested once. Duplicates and clips of one
 * recording stay together, people do not: leaky where people repeat. The argument is k, 5 where there is none.
 */
@Plugin(type = SplitProtocol.class)
public final class KFoldSplit implements SplitProtocol {

  /** The key of this protocol. */
  public static final String KEY = "k-fold";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Stratified k-fold (leaky where people repeat)";
  }

  @Override
  public Set<Leak> admits() {
    return Set.of(Leak.SAME_SUBJECT);
  }

  @Override
  public boolean holdsOut() {
    return false;
  }

  @Override
  public List<Split> folds(SplitInput input) {
    return KFolds.of(KEY, input, false);
  }
}
