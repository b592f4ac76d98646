package org.mien.split;

import java.util.List;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * Holds out whole people, so that the test part says something about new ones; classes are balanced as far as whole
 * people allow. The validation part holds other people than the training part.
 */
@Plugin(type = SplitProtocol.class)
public final class SubjectSplit implements SplitProtocol {

  /** The key of this protocol. */
  public static final String KEY = "by-subject";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Split by subject (nobody on both sides)";
  }

  @Override
  public Set<Leak> admits() {
    return Set.of();
  }

  @Override
  public List<Split> folds(SplitInput input) {
    Arguments.none(KEY, input);
    return List.of(Division.of(input, true).split(KEY));
  }
}
