package org.mien.split;

import java.util.List;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * Divides as a table says, as {@link ImportedSplit} does, but lets people be on both sides, since many published splits do. The
 * name says so, and the report tells how many people are concerned.
 */
@Plugin(type = SplitProtocol.class)
public final class ImportedLeakySplit implements SplitProtocol {

  /** The key of this protocol. */
  public static final String KEY = "imported-leaky";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Published split (leaky where people repeat)";
  }

  @Override
  public Set<Leak> admits() {
    return Set.of(Leak.SAME_SUBJECT);
  }

  @Override
  public List<Split> folds(SplitInput input) {
    return SplitTable.folds(KEY, input, false);
  }
}
