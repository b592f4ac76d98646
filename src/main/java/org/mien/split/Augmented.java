package org.mien.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mien.dataset.Clip;

/** Tells which clips are augmented copies of one original. */
final class Augmented {

  /** The column of the manifest that names the id of the clip that a copy was made from. */
  static final String COLUMN = "augmented-from";

  private Augmented() {}

  /**
   * The ids of every original and its copies, copies of copies among them, by the id of the original, which need not be
   * among the clips itself: two copies of an absent original belong together as well.
   */
  static Map<String, List<String>> groups(Collection<Clip> clips) {
    Map<String, List<String>> groups = new TreeMap<>();
    if (clips.stream().allMatch(clip -> clip.column(COLUMN).isEmpty())) {
      return groups;
    }
    Map<String, String> parents = parents(clips);
    for (Clip clip : clips) {
      groups.computeIfAbsent(root(clip.id(), parents), r -> new ArrayList<>()).add(clip.id());
    }
    groups.values().removeIf(ids -> ids.size() < 2);
    groups.values().forEach(ids -> ids.sort(null));
    return groups;
  }

  /** The original of each copy, by their ids; an original that is named by its file where it has another id is found as well. */
  private static Map<String, String> parents(Collection<Clip> clips) {
    Set<String> ids = new HashSet<>();
    Map<String, String> idOfFile = new HashMap<>();
    for (Clip clip : clips) {
      ids.add(clip.id());
      idOfFile.merge(clip.file(), clip.id(), (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    Map<String, String> parents = new HashMap<>();
    for (Clip clip : clips) {
      String original = clip.column(COLUMN);
      String file = original.replace('\\', '/').replaceFirst("^(\\./)+", "");
      if (!original.isEmpty()) {
        parents.put(clip.id(), ids.contains(original) ? original : idOfFile.getOrDefault(file, original));
      }
    }
    return parents;
  }

  private static String root(String id, Map<String, String> parents) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (parents.containsKey(at) && seen.add(at)) {
      at = parents.get(at);
    }
    // Copies that name each other in a ring have no original; the first name of the ring stands for it.
    return parents.containsKey(at) ? ring(at, parents) : at;
  }

  private static String ring(String start, Map<String, String> parents) {
    String least = start;
    for (String at = parents.get(start); !at.equals(start); at = parents.get(at)) {
      least = at.compareTo(least) < 0 ? at : least;
    }
    return least;
  }
}
