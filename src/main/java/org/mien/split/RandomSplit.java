package org.mien.split;

import java.util.List;
import java.util.Set;
import org.scijava.plugin.Plugin;

/**
 * The paper's protocol: clips at random, every class with the same share on each side. Duplicates and clips of one
 * recording stay together, people do not: leaky where people repeat.
 */
@Plugin(type = SplitProtocol.class)
public final class RandomSplit implements SplitProtocol {

  /** The key of this protocol. */
  public static final String KEY = "random";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Random split (leaky where people repeat)";
  }

  @Override
  public Set<Leak> admits() {
    return Set.of(Leak.SAME_SUBJECT);
  }

  @Override
  public List<Split> folds(SplitInput input) {
    Arguments.none(KEY, input);
    return List.of(Division.of(input, false).split(KEY));
  }
}
