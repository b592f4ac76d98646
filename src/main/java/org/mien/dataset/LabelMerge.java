package org.mien.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mien.job.UserError;

/**
 * Labels that are counted as one, as somebody declared it: {@code positive=happiness,negative=anger+disgust+fear}. Nothing is
 * merged silently: a merge stands in the plan, in the name of the label set and in the notes of every result.
 *
 * @param sources the labels that each new class is made of, by the key of the new class; no label is in two
 */
public record LabelMerge(Map<String, List<String>> sources) {

  /** Nothing is merged. */
  public static final LabelMerge NONE = new LabelMerge(Map.of());

  /** The column in which a merged clip keeps the label that it had. */
  public static final String ORIGINAL = "label-before-merge";

  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";
  private static final Set<String> PLEASANT = Set.of("happiness", POSITIVE);
  private static final Set<String> UNPLEASANT = Set.of("anger", "disgust", "fear", "sadness", "contempt", NEGATIVE);
  /** Whatever a database did not name: something else in each. */
  private static final Set<String> RESIDUAL = Set.of("others", "neutral");

  /** Copies the lists and checks that no label is in two classes. */
  public LabelMerge {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    Set<String> seen = new TreeSet<>();
    for (Map.Entry<String, List<String>> entry : sources.entrySet()) {
      copy.put(entry.getKey(), List.copyOf(entry.getValue()));
      for (String source : entry.getValue()) {
        if (!seen.add(source)) {
          throw new UserError("The label '" + source + "' cannot be merged twice; name it once.");
        }
      }
    }
    sources = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws UserError if it is no list of merges, or a label is in two of them
   */
  public static LabelMerge parse(String words) {
    Map<String, List<String>> sources = new LinkedHashMap<>();
    for (String part : words.isBlank() ? new String[0] : words.split(",")) {
      String[] sides = part.split("=", -1);
      List<String> from = sides.length != 2 ? List.of()
          : List.of(sides[1].split("\\+")).stream().map(LabelSet::normal).filter(s -> !s.isEmpty()).toList();
      if (from.isEmpty() || sides[0].isBlank() || sources.put(LabelSet.normal(sides[0]), from) != null) {
        throw new UserError("A merge of labels is written as positive=happiness,negative=anger+disgust, each new class once, not"
            + " as '" + words + "'.");
      }
    }
    return new LabelMerge(sources);
  }

  /** The merge that the name of a label set tells of, as a model file keeps it. */
  public static LabelMerge declaredIn(String labelSet) {
    int from = labelSet.indexOf('[');
    int to = labelSet.indexOf(']');
    return from < 0 || to < from ? NONE : parse(labelSet.substring(from + 1, to));
  }

  /** The part of this merge whose labels are in a set: what another data set needs to be tested with the same classes. */
  public LabelMerge within(LabelSet labels) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    sources.forEach((name, words) -> {
      List<String> found = words.stream().filter(word -> labels.find(word).isPresent()).toList();
      if (!found.isEmpty()) {
        known.put(name, found);
      }
    });
    return new LabelMerge(known);
  }

  /**
   * The data set with merged labels. A merged clip keeps its own label in the column {@value #ORIGINAL}.
   *
   * @throws UserError if a label is not in the data set, or if labels of different meaning would become one class
   */
  Manifest apply(Manifest manifest) {
    if (sources.isEmpty()) {
      return manifest;
    }
    Map<String, String> target = new HashMap<>();
    sources.forEach((name, words) -> check(name, words, manifest).forEach(key -> target.put(key, name)));
    List<Clip> clips = manifest.clips().stream().map(clip -> renamed(clip, target.get(clip.label()))).toList();
    List<String> notes = new ArrayList<>(manifest.notes());
    sources.forEach((name, words) -> notes.add("Declared merge of labels: " + String.join(" and ", words) + " "
        + (words.size() == 1 ? "is" : "are") + " counted as " + name + "."));
    return new Manifest(manifest.storage(), manifest.name(), merged(manifest.labels(), target), clips, notes);
  }

  private static Clip renamed(Clip clip, String label) {
    if (label == null) {
      return clip;
    }
    Map<String, String> columns = new LinkedHashMap<>(clip.columns());
    columns.put(ORIGINAL, clip.label());
    return new Clip(clip.id(), clip.file(), clip.media(), label, clip.subject(), clip.session(), clip.timing(),
        clip.actionUnits(), columns);
  }

  private LabelSet merged(LabelSet labels, Map<String, String> target) {
    Map<String, Label> kept = new LinkedHashMap<>();
    for (Label label : labels.labels()) {
      String name = target.getOrDefault(label.key(), label.key());
      Label plain = LabelSet.standard().get(name).orElseGet(() -> name.equals(label.key()) ? label : Label.unlisted(name));
      kept.putIfAbsent(name, name.equals(label.key()) ? label : plain);
    }
    return new LabelSet(labels.name() + " [" + this + "]", labels.version(), List.copyOf(kept.values()));
  }

  private static Set<String> check(String name, List<String> words, Manifest manifest) {
    Set<String> keys = new TreeSet<>();
    for (String word : words) {
      keys.add(manifest.labels().find(word).map(Label::key).orElseThrow(() -> new UserError("The label '" + word
          + "' cannot be merged, since it is not in the data set; it has " + String.join(", ", manifest.labels().keys()) + ".")));
    }
    int already = manifest.countsByLabel().getOrDefault(name, 0);
    if (already > 0 && !keys.contains(name)) {
      throw new UserError("'" + name
          + "' is a class of " + already + (already == 1 ? " clip" : " clips") + " already; write " + name + "=" + name + "+"
          + String.join("+", keys) + " if they mean the same, or choose another name.");
    }
    requireOneMeaning(name, keys);
    return keys;
  }

  private static void requireOneMeaning(String name, Set<String> keys) {
    Set<String> others = new TreeSet<>(keys);
    others.remove(name);
    Set<String> residual = new TreeSet<>(others);
    residual.retainAll(RESIDUAL);
    boolean named = LabelSet.standard().get(name).isPresent() && !name.equals(POSITIVE) && !name.equals(NEGATIVE);
    Set<String> opposite = new TreeSet<>(others);
    opposite.retainAll(name.equals(POSITIVE) ? UNPLEASANT : name.equals(NEGATIVE) ? PLEASANT : Set.of());
    String reason = !residual.isEmpty() ? "'" + residual.iterator().next() + "' is whatever a database did not name"
        : !opposite.isEmpty() ? "'" + opposite.iterator().next() + "' is not " + name
        : named && !others.isEmpty() ? "'" + name + "' is the name of one emotion" : "";
    if (!reason.isEmpty()) {
      throw new UserError("The labels " + String.join(", ", keys) + " do not mean the same and cannot become '" + name + "': "
          + reason + "; choose another name, or leave such clips out with the choice of labels.");
    }
  }

  /**
   * Words of a data set that the taxonomy reads as one label though they are different words, one sentence a label.
   *
   * @param words as the data set has them
   */
  static List<String> synonyms(LabelSet labels, Iterable<String> words) {
    Map<String, Set<String>> byLabel = new TreeMap<>();
    for (String word : words) {
      labels.find(word).ifPresent(l -> byLabel.computeIfAbsent(l.key(), k -> new TreeSet<>()).add(LabelSet.normal(word)));
    }
    return byLabel.entrySet().stream().filter(e -> e.getValue().size() > 1)
        .map(e -> "The words " + e.getValue().stream().map(w -> "'" + w + "'").collect(Collectors.joining(" and "))
            + " are read as one label, " + e.getKey() + ".")
        .toList();
  }

  @Override
  public String toString() {
    return sources.entrySet().stream().map(e -> e.getKey() + "=" + String.join("+", e.getValue()))
        .collect(Collectors.joining(","));
  }
}
