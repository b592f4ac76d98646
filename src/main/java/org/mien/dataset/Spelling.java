package org.mien.dataset;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells names of people and groups that are the same but for how they were typed: {@code S01}, {@code s01} and {@code S 01}. */
public final class Spelling {

  private Spelling() {}

  /** What all spellings of a name share: no blanks, small letters, and one form of each letter (NFKC). */
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT)
        .forEach(key::appendCodePoint);
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** One spelling of each name, the first in alphabetical order, by its {@link #key}. */
  public static Map<String, String> first(Collection<String> names) {
    Map<String, String> first = new HashMap<>();
    names.forEach(name -> first.merge(key(name), name, (a, b) -> a.compareTo(b) <= 0 ? a : b));
    return first;
  }

  /** The different names among these, sorted, each in its first spelling. */
  public static Set<String> different(Collection<String> names) {
    return new TreeSet<>(first(names).values());
  }
}
