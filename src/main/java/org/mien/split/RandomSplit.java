package org.mien.split;

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
  public Split split(SplitInput input) {
    return Division.of(input, false).split(KEY);
  }
}
