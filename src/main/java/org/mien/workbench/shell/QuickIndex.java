package org.mien.workbench.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Finds entries by words, prefixes of words and initials; what was used recently comes first. */
final class QuickIndex {

  private static final int MOST = 60;
  private static final int RECENT_BONUS = 50;
  private static final int CHECK = 4096;

  private QuickIndex() {}

  private record Hit(QuickEntry entry, int score, int order) {}

  /**
   * The best entries, the best first.
   *
   * @param recent ids of what was used recently, the latest first
   * @param stop asked now and then; a search that nobody waits for any more ends early
   */
  static List<QuickEntry> find(List<QuickEntry> entries, String query, List<String> recent, BooleanSupplier stop) {
    String[] words = Arrays.stream(query.toLowerCase(Locale.ROOT).trim().split("\\s+")).filter(w -> !w.isEmpty())
        .toArray(String[]::new);
    Comparator<Hit> better = Comparator.comparingInt(Hit::score).reversed().thenComparingInt(Hit::order);
    PriorityQueue<Hit> best = new PriorityQueue<>(better.reversed());
    for (int i = 0; i < entries.size(); i++) {
      if (i % CHECK == 0 && stop.getAsBoolean()) {
        return List.of();
      }
      QuickEntry entry = entries.get(i);
      int fit = entry.fit(words);
      if (fit >= 0) {
        int used = recent.indexOf(entry.id());
        best.add(new Hit(entry, fit + (used < 0 ? 0 : RECENT_BONUS + recent.size() - used), i));
        if (best.size() > MOST) {
          best.poll();
        }
      }
    }
    List<Hit> hits = new ArrayList<>(best);
    hits.sort(better);
    return hits.stream().map(Hit::entry).toList();
  }
}
