package org.mien.split;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;

/** Ids of clips, and random numbers that hang on names. */
final class Ids {

  private static final int HEX_DIGITS_OF_A_LONG = 16;
  private static final int HEX = 16;

  private Ids() {}

  static List<String> of(Collection<Clip> clips) {
    return clips.stream().map(Clip::id).toList();
  }

  /** Random numbers of one fold: they hang on seed and name, so that no fold changes another one's. */
  static SplittableRandom random(long seed, String purpose, String fold) {
    String hash = ContentHash.of((seed + "\n" + purpose + "\n" + fold).getBytes(StandardCharsets.UTF_8));
    return new SplittableRandom(Long.parseUnsignedLong(hash.substring(0, HEX_DIGITS_OF_A_LONG), HEX));
  }
}
