package org.mien.workbench.widget;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of the field in plain sentences. */
public final class Glossary {

  private static final String FILE = "glossary.tsv";

  private final List<Entry> entries;

  /**
   * A word.
   *
   * @param term as it stands in a list
   * @param forms other ways to write it
   * @param meaning one or two plain sentences
   */
  public record Entry(String term, List<String> forms, String meaning) {

    private List<String> all() {
      List<String> all = new ArrayList<>(forms);
      all.add(term);
      return all;
    }
  }

  /**
   * A word found in a text.
   *
   * @param start offset of its first character
   * @param end offset behind its last character
   */
  public record Found(int start, int end, Entry entry) {}

  private Glossary(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The glossary that comes with Mien. */
  public static Glossary usual() {
    try (InputStream in = Glossary.class.getResourceAsStream(FILE);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new Glossary(reader.lines().filter(line -> !line.isBlank()).map(Glossary::entry).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The glossary cannot be read from Mien's own jar.", e);
    }
  }

  private static Entry entry(String line) {
    String[] cells = line.split("\t", -1);
    return new Entry(cells[0], cells[1].isEmpty() ? List.of() : List.of(cells[1].split("\\|")), cells[2]);
  }

  /** All words in alphabetical order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry of a word in any of its forms. */
  public Optional<Entry> find(String word) {
    return entries.stream().filter(e -> e.all().stream().anyMatch(form -> form.equalsIgnoreCase(word))).findFirst();
  }

  /** Where words of the glossary stand in a text, the longest at each place, none within another. */
  public List<Found> in(String text) {
    List<Found> all = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (Entry entry : entries) {
      for (String form : entry.all()) {
        boolean capitals = form.equals(form.toUpperCase(Locale.ROOT));
        String place = capitals ? text : lower;
        String word = capitals ? form : form.toLowerCase(Locale.ROOT);
        for (int at = place.indexOf(word); at >= 0; at = place.indexOf(word, at + 1)) {
          if (bounded(text, at, at + word.length())) {
            all.add(new Found(at, at + word.length(), entry));
          }
        }
      }
    }
    all.sort(Comparator.comparingInt(Found::start).thenComparing(Comparator.comparingInt(Found::end).reversed()));
    List<Found> apart = new ArrayList<>();
    for (Found found : all) {
      if (apart.isEmpty() || found.start() >= apart.get(apart.size() - 1).end()) {
        apart.add(found);
      }
    }
    return apart;
  }

  private static boolean bounded(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
