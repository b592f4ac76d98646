package org.mien.baseline;

/**
 * What a baseline has learned from rows of features: numbers only, never changed again. What is named in blocks can be
 * written to a file and read back.
 */
interface Fitted {

  /** One probability a class for a standardised row; depends on nothing but the row and the clip's id. */
  float[] probabilities(String clipId, float[] row);

  /** Everything needed to make it again. */
  Blocks blocks();
}
