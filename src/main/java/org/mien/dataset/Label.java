package org.mien.dataset;

import java.util.Set;

/**
 * One emotion (or other class) that a clip can show.
 *
 * @param key the word that files store: lower case, no spaces
 * @param title the word that people read
 * @param synonyms other words that mean the same in published data sets, lower case
 * @param basic whether it is one of the six basic emotions (Ekman): anger, disgust, fear, happiness, sadness, surprise
 */
public record Label(String key, String title, Set<String> synonyms, boolean basic) {

  /** Checks the key and copies the synonyms. */
  public Label {
    if (key.isBlank() || !key.equals(LabelSet.normal(key))) {
      throw new IllegalArgumentException("a label key is lower case without spaces, not '" + key + "'");
    }
    synonyms = Set.copyOf(synonyms);
  }

  /** A label outside the taxonomy, made from the word that a data set uses. */
  public static Label unlisted(String word) {
    return new Label(LabelSet.normal(word), word.strip(), Set.of(), false);
  }
}
