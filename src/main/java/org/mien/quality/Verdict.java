package org.mien.quality;

import java.util.Locale;

/** What becomes of a clip. */
public enum Verdict {
  /** Nothing speaks against it. */
  KEEP,
  /** A person should look and decide. */
  REVIEW,
  /** It should not be used. */
  REJECT;

  /** The word that files store. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
