package org.mien.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The labels of a study with their synonyms, in a fixed order. The order is the order of classes in every table and
 * chart, and of the outputs of a model.
 *
 * @param name short name of the taxonomy
 * @param version raised whenever a label, a synonym or the order changes; stored with every result
 * @param labels the labels in class order, keys and synonyms unique
 */
public record LabelSet(String name, int version, List<Label> labels) {

  /** Checks that no word means two labels. */
  public LabelSet {
    labels = List.copyOf(labels);
    Map<String, String> owners = new HashMap<>();
    for (Label label : labels) {
      claim(owners, label.key(), label.key());
      for (String synonym : label.synonyms()) {
        claim(owners, synonym, label.key());
      }
    }
  }

  private static void claim(Map<String, String> owners, String word, String key) {
    String owner = owners.put(word, key);
    if (owner != null) {
      throw new IllegalArgumentException("the word '" + word + "' means both " + owner + " and " + key);
    }
  }

  /** Mien's own taxonomy: the six basic emotions, then those that micro-expression corpora code beside them. */
  public static LabelSet standard() {
    return new LabelSet(
        "emotions",
        1,
        List.of(
            basic("anger", "angry"),
            basic("disgust", "disgusted"),
            basic("fear", "fearful", "afraid", "scared"),
            basic("happiness", "happy", "joy", "smile", "smiling"),
            basic("sadness", "sad"),
            basic("surprise", "surprised"),
            other("neutral", "none", "no_emotion"),
            other("contempt", "contemptuous"),
            other("repression", "repressed"),
            other("tense", "tension"),
            other("positive"),
            other("negative"),
            other("others", "other")));
  }

  private static Label basic(String key, String... synonyms) {
    return new Label(key, title(key), Set.of(synonyms), true);
  }

  private static Label other(String key, String... synonyms) {
    return new Label(key, title(key), Set.of(synonyms), false);
  }

  private static String title(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }

  /** A word as keys are written: trimmed, lower case whatever the locale, inner spaces as underscores. */
  public static String normal(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
  }

  /** The label that a word of a data set means, by key or synonym, whatever its case. */
  public Optional<Label> find(String word) {
    String normal = normal(word);
    return labels.stream().filter(l -> l.key().equals(normal) || l.synonyms().contains(normal)).findFirst();
  }

  /** The place of a key in the class order, from 0, or -1. */
  public int indexOf(String key) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** The keys in class order. */
  public List<String> keys() {
    return labels.stream().map(Label::key).toList();
  }

  /** The label of a key. */
  public Optional<Label> get(String key) {
    return labels.stream().filter(l -> l.key().equals(key)).findFirst();
  }

  /** This set reduced to the labels with these keys, in the same order. */
  public LabelSet only(Collection<String> keys) {
    return new LabelSet(name, version, labels.stream().filter(l -> keys.contains(l.key())).toList());
  }

  /** This set with labels added for the words that it does not know, in alphabetical order behind its own. */
  public LabelSet including(Collection<String> words) {
    List<Label> all = new ArrayList<>(labels);
    words.stream()
        .filter(w -> !w.isBlank() && find(w).isEmpty())
        .map(Label::unlisted)
        .distinct()
        .sorted(Comparator.comparing(Label::key))
        .forEach(l -> {
          if (all.stream().noneMatch(a -> a.key().equals(l.key()))) {
            all.add(l);
          }
        });
    return new LabelSet(name, version, all);
  }
}
