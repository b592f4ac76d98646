package org.mien.split;

import java.util.List;
import org.mien.dataset.Clip;

/**
 * What a protocol divides.
 *
 * @param clips the clips to divide, in any order; those without a label are left out and noted
 * @param duplicates which clips are copies of each other
 * @param testShare share of each class wanted in the test part, above 0 and below 1
 * @param validationShare share of each class of the remaining training fold wanted in the validation part, from 0 to below 1
 * @param seed start of the random numbers, and of nothing else: folds, learners and workers do not change it
 * @param argument what the protocol needs beside, in its own words: k of the k-fold protocols, the column of
 *     leave-one-group-out ...; the empty string for what is usual
 */
public record SplitInput(List<Clip> clips, DuplicateGroups duplicates, double testShare, double validationShare, long seed,
    String argument) {

  /** One fifth, as in the paper. */
  public static final double TEST_SHARE = 0.2;

  /** Enough to stop early by, little enough to leave something to learn from. */
  public static final double VALIDATION_SHARE = 0.15;

  /** Checks ranges and copies the clips. */
  public SplitInput {
    clips = List.copyOf(clips);
    argument = argument.strip();
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException("the test share must lie between 0 and 1, not be " + testShare);
    }
    if (!(validationShare >= 0 && validationShare < 1)) {
      throw new IllegalArgumentException("the validation share must be at least 0 and below 1, not " + validationShare);
    }
  }

  /** What a protocol without an argument divides. */
  public SplitInput(List<Clip> clips, DuplicateGroups duplicates, double testShare, double validationShare, long seed) {
    this(clips, duplicates, testShare, validationShare, seed, "");
  }

  /** The same with another argument. */
  public SplitInput with(String other) {
    return new SplitInput(clips, duplicates, testShare, validationShare, seed, other);
  }

  /** The usual shares: {@value #TEST_SHARE} for testing and {@value #VALIDATION_SHARE} of the rest for validation. */
  public static SplitInput of(List<Clip> clips, DuplicateGroups duplicates, long seed) {
    return new SplitInput(clips, duplicates, TEST_SHARE, VALIDATION_SHARE, seed);
  }
}
