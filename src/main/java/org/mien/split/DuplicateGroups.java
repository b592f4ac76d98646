package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mien.dataset.ContentHash;

/**
 * Which clips are copies of each other, by id.
 *
 * @param exact groups of clips whose files are equal, at least two ids each
 * @param near groups of clips that look almost the same, at least two ids each
 * @param exactChecked whether equal files were looked for
 * @param nearChecked whether near-identical images were looked for
 */
public record DuplicateGroups(List<List<String>> exact, List<List<String>> near, boolean exactChecked, boolean nearChecked) {

  /** Copies and sorts the groups. */
  public DuplicateGroups {
    exact = tidy(exact);
    near = tidy(near);
  }

  /** Nobody looked for duplicates. */
  public static DuplicateGroups unchecked() {
    return new DuplicateGroups(List.of(), List.of(), false, false);
  }

  /**
   * Groups of clips with equal content; near-identical images were not looked for.
   *
   * @param hashes content hash of every clip by id, as {@link ContentHash#ofAll} gives it; unreadable clips equal nothing
   */
  public static DuplicateGroups ofHashes(Map<String, String> hashes) {
    Map<String, List<String>> byHash = new TreeMap<>();
    hashes.forEach((id, hash) -> {
      if (!hash.equals(ContentHash.UNREADABLE)) {
        byHash.computeIfAbsent(hash, h -> new ArrayList<>()).add(id);
      }
    });
    return new DuplicateGroups(List.copyOf(byHash.values()), List.of(), true, false);
  }

  /** These groups, and groups of near-identical images. */
  public DuplicateGroups withNear(List<List<String>> groups) {
    return new DuplicateGroups(exact, groups, exactChecked, true);
  }

  private static List<List<String>> tidy(List<List<String>> groups) {
    return groups.stream().map(group -> List.copyOf(new TreeSet<>(group))).filter(group -> group.size() > 1)
        .sorted((a, b) -> a.get(0).compareTo(b.get(0))).toList();
  }
}
