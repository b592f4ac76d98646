package org.mien.quality;

import java.util.List;

/**
 * What a check tells about itself.
 *
 * @param key the stable word that files store, lower case with hyphens
 * @param title what people read above its findings
 * @param measures what is measured and how, one or two sentences
 * @param why why it matters for learning from faces, one or two sentences
 * @param advice what to do about a finding, one sentence
 * @param thresholds the numbers it measures against; may be empty
 */
public record About(String key, String title, String measures, String why, String advice, List<Threshold> thresholds) {

  /** Checks the key and copies the list. */
  public About {
    if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("a key is lower case words joined by hyphens, not '" + key + "'");
    }
    thresholds = List.copyOf(thresholds);
  }
}
