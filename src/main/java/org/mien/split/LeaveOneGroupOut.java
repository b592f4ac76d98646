package org.mien.split;

import java.util.List;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * Tests every value of a column of the manifest (database, site, diagnosis, age band) with a model that has learned from the
 * other values. The argument is the column. People who have clips in the group tested are left out of that fold's training
 * with all their clips, and so are duplicates of what is tested.
 */
@Plugin(type = SplitProtocol.class)
public final class LeaveOneGroupOut implements SplitProtocol {

  /** The key of this protocol. */
  public static final String KEY = "leave-one-group-out";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Leave one group out (nobody on both sides)";
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
    String column = Columns.checked(KEY, input);
    Pool pool = Pool.labelled(input).where(clip -> !Columns.value(clip, column).isEmpty(),
        "without an entry in the column '" + column + "'");
    return GroupFolds.of(KEY, pool, column, clip -> Columns.value(clip, column));
  }
}
