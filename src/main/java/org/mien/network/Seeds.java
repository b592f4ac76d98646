package org.mien.network;

import java.util.SplittableRandom;

/** Independent seeds out of one: what is drawn for one purpose never shifts what is drawn for another. */
final class Seeds {

  /** Purpose: the order of the examples of a pass. */
  static final long ORDER = 1;

  /** Purpose: the change of a frame. */
  static final long CHANGE = 2;

  /** Purpose: the stored test input of a model file. */
  static final long TEST_INPUT = 3;

  /** Purpose: which examples are mixed, and how much of each. */
  static final long MIXUP = 4;

  /** Purpose: the draws of a pass in which every class is as frequent. */
  static final long BALANCE = 5;

  /** Purpose: what the network itself draws while it learns a batch (dropout). */
  static final long NOISE = 6;

  /** Purpose: a member of an ensemble. */
  static final long MEMBER = 7;

  private Seeds() {}

  /** A seed that depends on all the arguments and is spread over all values. */
  static long of(long seed, long... purpose) {
    long mixed = seed;
    for (long part : purpose) {
      mixed = new SplittableRandom(mixed).nextLong() + part;
    }
    return new SplittableRandom(mixed).nextLong();
  }
}
