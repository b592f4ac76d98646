package org.mien.split;

import java.util.List;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * Deals whole people to k folds, classes spread as evenly as they allow; each fold is tested once, so that every person is
 * tested by a model that has not seen them. The argument is k, 5 where there is none.
 */
@Plugin(type = SplitProtocol.class)
public final class KFoldBySubjectSplit implements SplitProtocol {

  /** The key of this protocol. */
  public static final String KEY = "k-fold-by-subject";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "k-fold by subject (nobody on both sides)";
  }

  @Override
  public Set<Leak> admits() {
    return Set.of();
  }

  @Override
  public boolean holdsOut() {
    return false;
  }

  @Override
  public List<Split> folds(SplitInput input) {
    return KFolds.of(KEY, input, true);
  }
}
