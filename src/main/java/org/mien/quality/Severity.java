package org.mien.quality;

import java.util.Locale;

/** How much a finding matters. Declared from the gravest to the mildest; tables are sorted in this order. */
public enum Severity {
  /** The sample cannot be used, or a result that uses the data as they are would be wrong. */
  ERROR,
  /** A person should look: the sample may be worse than the others, or the result may be less than it seems. */
  WARNING,
  /** Worth knowing; nothing has to be done. */
  INFO;

  /** The word that files store: {@code error}, {@code warning} or {@code info}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
