package org.mien.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mien.dataset.Label;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.LabelSet;
import org.mien.job.UserError;

/**
 * Which classes take part.
 *
 * @param words "all", "basic" (the six basic emotions), or labels separated by commas, after merging
 * @param merge labels that are counted as one, as declared
 */
public record LabelChoice(String words, LabelMerge merge) {

  /** Every class of the data set. */
  public static final LabelChoice ALL = new LabelChoice("all");

  /** The six basic emotions, as in the paper. */
  public static final LabelChoice BASIC = new LabelChoice("basic");

  /** A choice without a merge. */
  public LabelChoice(String words) {
    this(words, LabelMerge.NONE);
  }

  /** This choice after a merge. */
  public LabelChoice with(LabelMerge other) {
    return new LabelChoice(words, other);
  }

  /** The classes with these keys. */
  public static LabelChoice of(Collection<String> keys) {
    return new LabelChoice(String.join(",", keys));
  }

  /**
   * The keys of the classes that take part, in class order.
   *
   * @param labels of the data set
   * @throws UserError if a label is unknown or fewer than two classes are left
   */
  public List<String> keys(LabelSet labels) {
    List<String> keys = switch (LabelSet.normal(words)) {
      case "all" -> labels.keys();
      case "basic" -> labels.labels().stream().filter(Label::basic).map(Label::key).toList();
      default -> listed(labels);
    };
    if (keys.size() < 2) {
      throw new UserError("Fewer than two of the chosen labels (" + words + ") are in the data set; it has "
          + String.join(", ", labels.keys()) + ".");
    }
    return keys;
  }

  private List<String> listed(LabelSet labels) {
    List<String> found = new ArrayList<>();
    for (String word : words.split(",")) {
      found.add(labels.find(word).map(Label::key).orElseThrow(() -> new UserError(
          "The label '" + word.strip() + "' is not in the data set; it has " + String.join(", ", labels.keys()) + ".")));
    }
    return labels.keys().stream().filter(found::contains).toList();
  }
}
