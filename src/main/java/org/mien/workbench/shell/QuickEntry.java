package org.mien.workbench.shell;

import java.util.Locale;

/**
 * Something that quick access can find.
 *
 * @param id stable, for what was used recently ("view:log")
 * @param kind what it is ("View")
 * @param title its name
 * @param detail more words to find it by, shown beside the name
 * @param run what Enter does, on the event thread
 * @param search title and detail in lower case
 */
record QuickEntry(String id, String kind, String title, String detail, Runnable run, String search) {

  QuickEntry(String id, String kind, String title, String detail, Runnable run) {
    this(id, kind, title, detail, run, (title + " " + kind + " " + detail).toLowerCase(Locale.ROOT));
  }

  private static final int NO = -1;

  /**
   * How well words fit: each of them must begin a word of the entry, or stand in it, or be the initials of words that follow
   * each other.
   *
   * @param words in lower case
   * @return the larger, the better; negative where they do not fit
   */
  int fit(String[] words) {
    int sum = 0;
    for (String word : words) {
      int one = fit(word);
      if (one == NO) {
        return NO;
      }
      sum += one;
    }
    return sum;
  }

  private int fit(String word) {
    int at = search.indexOf(word);
    boolean inTitle = at >= 0 && at + word.length() <= title.length();
    if (at == 0) {
      return 100;
    }
    for (int from = at; from >= 0; from = search.indexOf(word, from + 1)) {
      if (!Character.isLetterOrDigit(search.charAt(from - 1))) {
        return from < title.length() ? 80 : 30;
      }
    }
    if (isInitials(word)) {
      return 60;
    }
    return at < 0 ? NO : inTitle ? 40 : 10;
  }

  private boolean isInitials(String word) {
    if (word.length() < 2) {
      return false;
    }
    int found = 0;
    boolean start = true;
    for (int i = 0; i < title.length() && found < word.length(); i++) {
      char c = search.charAt(i);
      if (start && Character.isLetterOrDigit(c)) {
        if (c == word.charAt(found)) {
          found++;
        } else if (found > 0) {
          return false;
        }
      }
      start = !Character.isLetterOrDigit(c);
    }
    return found == word.length();
  }
}
