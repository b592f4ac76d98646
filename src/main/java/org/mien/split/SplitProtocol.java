package org.mien.split;

import java.util.List;
import java.util.Set;
import org.scijava.plugin.SciJavaPlugin;

/** A way to divide a data set into training, validation and test part. Another jar can add one as a SciJava plugin. */
public interface SplitProtocol extends SciJavaPlugin {

  /** The stable word by which files, options and reports name this protocol. */
  String key();

  /** What people call it; it says whether the protocol leaks by its nature. */
  String title();

  /** What this protocol lets happen by its nature; anything else on both sides is a fault. */
  Set<Leak> admits();

  /** Whether it can give one fold alone, which one training can test; if not, it takes a cross-validation. */
  default boolean holdsOut() {
    return true;
  }

  /**
   * Divides the clips into folds: one for a hold-out, several that each test other clips for a cross-validation. The same
   * clips, duplicates, shares, argument and seed give the same folds, whatever the order of the clips. No clip is tested in
   * two folds.
   *
   * @throws org.mien.job.UserError if these clips cannot be divided this way
   */
  List<Split> folds(SplitInput input);
}
