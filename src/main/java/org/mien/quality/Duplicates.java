package org.mien.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mien.job.Job;

/**
 * Files that are copies of each other.
 *
 * @param exact sets of files with equal bytes, or equal pixels in every frame that was looked at
 * @param near sets of stills that show almost the same picture; a set holds all members of the exact sets that it touches
 */
public record Duplicates(List<Group> exact, List<Group> near) {

  /** Nothing is a copy of anything. */
  public static final Duplicates NONE = new Duplicates(List.of(), List.of());

  /**
   * One set of copies.
   *
   * @param id unique in the report, "exact-0001" or "near-0001", numbered in manifest order
   * @param members indices of the files in ascending order, at least two
   * @param likeness for each member, the largest agreement of details with another member, 0..1; 1 for exact copies
   */
  public record Group(String id, List<Integer> members, List<Double> likeness) {}

  /** Looks for copies among the files. */
  static Duplicates find(List<ImageFacts> files, NearDuplicates.Limits limits, Job job) {
    int[] exact = exactSets(files);
    double[] likeness = new double[files.size()];
    int[] near = NearDuplicates.sets(files, exact, limits, likeness, job);
    double[] same = new double[files.size()];
    Arrays.fill(same, 1);
    List<Group> exactGroups = groups("exact", exact, same, null);
    return new Duplicates(exactGroups, groups("near", near, likeness, exact));
  }

  /** For every file, the smallest index of a file with the same content; its own where there is none. */
  private static int[] exactSets(List<ImageFacts> files) {
    DisjointSets sets = new DisjointSets(files.size());
    Map<String, Integer> byContent = new HashMap<>();
    Map<List<Long>, Integer> byPixels = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      ImageFacts file = files.get(i);
      if (!file.contentHash().isEmpty()) {
        join(sets, byContent.putIfAbsent(file.contentHash(), i), i);
      }
      if (file.hasPixels()) {
        join(sets, byPixels.putIfAbsent(List.of(file.fingerprint(), (long) file.frames()), i), i);
      }
    }
    return sets.roots();
  }

  private static void join(DisjointSets sets, Integer first, int second) {
    if (first != null) {
      sets.join(first, second);
    }
  }

  /** Sets with at least two members; with {@code inner}, only those that are more than one inner set. */
  private static List<Group> groups(String word, int[] roots, double[] likeness, int[] inner) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < roots.length; i++) {
      members.computeIfAbsent(roots[i], r -> new ArrayList<>()).add(i);
    }
    List<Group> groups = new ArrayList<>();
    for (List<Integer> set : members.values()) {
      if (set.size() > 1 && (inner == null || set.stream().anyMatch(i -> inner[i] != inner[set.get(0)]))) {
        String id = String.format(Locale.ROOT, "%s-%04d", word, groups.size() + 1);
        groups.add(new Group(id, List.copyOf(set), set.stream().map(i -> likeness[i]).toList()));
      }
    }
    return groups;
  }
}
