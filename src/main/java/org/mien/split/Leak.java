package org.mien.split;

/** What two clips on different sides of a split can have in common. The keys stand in files and never change. */
public enum Leak {
  /** Both come from one recording: the same file, or the same entry in the manifest's column {@code clip}. */
  SAME_CLIP("same-clip", "recording", "recordings", "come from one recording"),
  /** One was made from the other by augmentation, or both from a third: the manifest's column {@code augmented-from}. */
  AUGMENTED_COPY("augmented-copy", "original with augmented copies", "originals with augmented copies",
      "are augmented copies of one original"),
  /** Their files are equal byte for byte. */
  SAME_CONTENT("same-content", "group of identical files", "groups of identical files", "are identical files"),
  /** They look almost the same. */
  NEAR_CONTENT("near-content", "group of near-identical images", "groups of near-identical images", "look almost the same"),
  /** They show the same person. */
  SAME_SUBJECT("same-subject", "person", "people", "show the same person");

  private final String key;
  private final String singular;
  private final String plural;
  private final String reason;

  Leak(String key, String singular, String plural, String reason) {
    this.key = key;
    this.singular = singular;
    this.plural = plural;
    this.reason = reason;
  }

  /** The name in files, such as {@code same-subject}. */
  public String key() {
    return key;
  }

  /** What two such clips do, such as "show the same person". */
  public String reason() {
    return reason;
  }

  /** A number of these in words, such as "3 people". */
  public String words(long count) {
    return count + " " + (count == 1 ? singular : plural);
  }
}
