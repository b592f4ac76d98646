package org.mien.split;

import java.util.List;
import java.util.Set;
import org.mien.dataset.Clip;
import org.scijava.plugin.Plugin;

/**
 * Tests every person with a model that has learned from all others (LOSO): as many folds as people. Duplicates of a tested
 * clip under another person's name are left out of that fold's training.
 */
@Plugin(type = SplitProtocol.class)
public final class LeaveOneSubjectOut implements SplitProtocol {

  /** The key of this protocol. */
  public static final String KEY = "loso";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Leave one subject out (nobody on both sides)";
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
    Arguments.none(KEY, input);
    return GroupFolds.of(KEY, Pool.withSubjects(input), "subject", Clip::subject);
  }
}
