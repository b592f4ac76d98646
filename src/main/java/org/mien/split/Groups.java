package org.mien.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mien.dataset.Clip;
import org.mien.dataset.Spelling;

/**
 * Gathers clips into groups that no split may divide: union-find (Tarjan, 1975) over duplicates, recordings, augmented
 * copies and, where wanted, subjects. A chain counts: if A is a copy of B and B of C, all three are one group, even where
 * B itself is not split.
 */
final class Groups {

  private final Map<String, Integer> index = new HashMap<>();
  private final List<Integer> parent = new ArrayList<>();

  private Groups() {}

  /**
   * The groups in the order of their first ids, the clips of each in the order of theirs.
   *
   * @param sortedClips what is grouped, by id
   * @param all every clip that may be an original of these
   * @param bySubject whether a person is a group too; a clip whose person is not recorded then stands for itself
   */
  static List<List<Clip>> of(
      List<Clip> sortedClips, Collection<Clip> all, DuplicateGroups duplicates, boolean bySubject) {
    Groups groups = new Groups();
    Augmented.groups(all).values().forEach(ids -> ids.forEach(id -> groups.join("id " + ids.get(0), "id " + id)));
    for (Clip clip : sortedClips) {
      for (String key : Recordings.keys(clip)) {
        groups.join("id " + clip.id(), key);
      }
      if (bySubject && !clip.subject().isEmpty()) {
        groups.join("id " + clip.id(), "subject " + Spelling.key(clip.subject()));
      }
    }
    groups.joinAll(duplicates.exact());
    groups.joinAll(duplicates.near());
    Map<Integer, List<Clip>> byRoot = new HashMap<>();
    Map<String, List<Clip>> byFirst = new TreeMap<>();
    for (Clip clip : sortedClips) {
      byRoot.computeIfAbsent(groups.root("id " + clip.id()), root -> {
        List<Clip> fresh = new ArrayList<>();
        byFirst.put(clip.id(), fresh);
        return fresh;
      }).add(clip);
    }
    return List.copyOf(byFirst.values());
  }

  private void joinAll(Collection<List<String>> sets) {
    for (List<String> ids : sets) {
      ids.forEach(id -> join("id " + ids.get(0), "id " + id));
    }
  }

  private void join(String a, String b) {
    int x = root(a);
    int y = root(b);
    parent.set(Math.max(x, y), Math.min(x, y));
  }

  private int root(String key) {
    int at = index.computeIfAbsent(key, k -> {
      parent.add(parent.size());
      return parent.size() - 1;
    });
    while (parent.get(at) != at) {
      parent.set(at, parent.get(parent.get(at)));
      at = parent.get(at);
    }
    return at;
  }
}
