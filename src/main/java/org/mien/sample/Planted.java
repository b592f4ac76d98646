package org.mien.sample;

/**
 * One fault that was planted on purpose: one row of {@code faults.csv}.
 *
 * @param file the file or folder that is at fault
 * @param fault what is wrong, one of the words of {@code docs/sample-data.md}
 * @param detail how it was made
 * @param group ties the members of one set of duplicates, or the files of one person, together; else empty
 */
public record Planted(String file, String fault, String detail, String group) {

  /** The same bytes under two names of one class. */
  public static final String EXACT_DUPLICATE = "exact-duplicate";
  /** Almost the same pixels in one class. */
  public static final String NEAR_DUPLICATE = "near-duplicate";
  /** The same bytes in two classes. */
  public static final String CONFLICTING_DUPLICATE = "conflicting-duplicate";
  /** Out of focus. */
  public static final String BLURRED = "blurred";
  /** Too much light. */
  public static final String OVER_EXPOSED = "over-exposed";
  /** Too little light. */
  public static final String UNDER_EXPOSED = "under-exposed";
  /** The end of the file is missing. */
  public static final String TRUNCATED = "truncated";
  /** No image at all. */
  public static final String NOT_AN_IMAGE = "not-an-image";
  /** A declared class without a file. */
  public static final String EMPTY_CLASS = "empty-class";
  /** One person in both parts of the declared split. */
  public static final String SUBJECT_IN_BOTH_PARTS = "subject-in-both-parts";
}
