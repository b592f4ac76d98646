package org.mien.workbench.manifest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestFile;
import org.mien.dataset.NaturalOrder;
import org.mien.workbench.state.Blinding;

/**
 * Which clips are shown and in which order.
 *
 * @param filter words that must all be in a row; {@code column=text} asks for a text in one column, {@code differs=column} for
 *     clips on which coders differ about it
 * @param column by which rows are sorted, or the empty string for the order of the file
 * @param descending whether the last one comes first
 */
record RowOrder(String filter, String column, boolean descending) {

  static final RowOrder USUAL = new RowOrder("", "", false);

  RowOrder withFilter(String words) {
    return new RowOrder(words, column, descending);
  }

  /** Sorted by a column, the other way round if it is sorted by it already, and at last as in the file. */
  RowOrder by(String other) {
    if (!other.equals(column)) {
      return new RowOrder(filter, other, false);
    }
    return descending ? new RowOrder(filter, "", false) : new RowOrder(filter, column, true);
  }

  /**
   * The places in the manifest of the clips to show, in order.
   *
   * @param numbers where names and labels are hidden, else null; the order of the file would tell them
   */
  int[] of(Manifest manifest, Blinding numbers) {
    List<Clip> clips = manifest.clips();
    List<String> columns = ManifestModel.columns(manifest, numbers != null);
    String[] words = filter.strip().toLowerCase(Locale.ROOT).split("\\s+");
    Differing differing = numbers != null || columns.stream().anyMatch("differs"::equalsIgnoreCase) ? Differing.nothing()
        : Differing.of(manifest, words);
    int[] shown = IntStream.range(0, clips.size())
        .filter(i -> filter.isBlank() || matches(clips.get(i), columns, words, numbers, differing)).toArray();
    Comparator<Integer> order = numbers == null ? Comparator.naturalOrder()
        : Comparator.comparing(i -> numbers.number(clips.get(i)));
    if (numbers == null && column.isEmpty()) {
      return shown;
    }
    if (columns.contains(column) || numbers == null && column.equals("id")) {
      Comparator<Integer> byText = Comparator.comparing(i -> ManifestFile.text(clips.get(i), column), RowOrder::compare);
      order = (descending ? byText.reversed() : byText).thenComparing(order);
    } else if (descending) {
      order = order.reversed();
    }
    return Arrays.stream(shown).boxed().sorted(order).mapToInt(i -> i).toArray();
  }

  /** Empty cells come last in either text order, since they say nothing. */
  private static int compare(String a, String b) {
    return a.isEmpty() == b.isEmpty() ? NaturalOrder.INSTANCE.compare(a, b) : a.isEmpty() ? 1 : -1;
  }

  private static boolean matches(Clip clip, List<String> columns, String[] words, Blinding numbers, Differing differing) {
    for (String word : words) {
      int equals = word.indexOf('=');
      String in = equals > 0 ? word.substring(0, equals) : "";
      List<String> asked = columns.stream().filter(c -> c.toLowerCase(Locale.ROOT).equals(in)).toList();
      boolean found = differing.knows(word) ? differing.has(word, clip) : asked.isEmpty()
          ? name(clip, numbers).contains(word) || columns.stream().anyMatch(c -> lower(clip, c).contains(word))
          : asked.stream().anyMatch(c -> is(clip, c, word.substring(equals + 1)));
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(Clip clip, String column, String text) {
    return text.isEmpty() ? ManifestFile.text(clip, column).isEmpty() : lower(clip, column).contains(text);
  }

  private static String name(Clip clip, Blinding numbers) {
    return (numbers == null ? clip.id() : numbers.name(clip)).toLowerCase(Locale.ROOT);
  }

  private static String lower(Clip clip, String column) {
    return ManifestFile.text(clip, column).toLowerCase(Locale.ROOT);
  }
}
