package org.mien.split;

import java.util.List;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * Divides as a table says: a published split, or one of another run. The argument is a CSV file with the columns {@code id} and
 * {@code part} (train, validation, test, left-out) and, where there are several, {@code fold} and {@code seed}. A fold without
 * a validation part gets one, cut out of its training part. A split that divides people is refused: see
 * {@link ImportedLeakySplit}.
 */
@Plugin(type = SplitProtocol.class)
public final class ImportedSplit implements SplitProtocol {

  /** The key of this protocol. */
  public static final String KEY = "imported";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Published split (nobody on both sides)";
  }

  @Override
  public Set<Leak> admits() {
    return Set.of();
  }

  @Override
  public List<Split> folds(SplitInput input) {
    return SplitTable.folds(KEY, input, true);
  }
}
