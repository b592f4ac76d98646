package org.mien.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mien.job.UserError;

/** The words of macros as ImageJ writes and reads them. */
final class MacroWords {

  private static final Pattern LAST_BRACKET = Pattern.compile("](?= *$| +[a-z][a-z0-9]*=)");

  private MacroWords() {}

  /**
   * A value as it stands behind a word and {@code =}.
   *
   * @throws UserError if ImageJ has no way to write it
   */
  static String quoted(String value) {
    if (!value.isEmpty() && !value.contains(" ") && !value.startsWith("[") && !value.startsWith("'")) {
      return value;
    }
    if (balanced(value)) {
      return "[" + value + "]";
    }
    if (!value.contains("'")) {
      return "'" + value + "'";
    }
    throw new UserError("A macro cannot hold the value " + value + ", which has a bracket without its partner and a single quote;"
        + " rename the file, or write a script instead.");
  }

  private static boolean balanced(String value) {
    int open = 0;
    for (char c : value.toCharArray()) {
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  /** A text as a string of the macro language. */
  static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
  }

  /**
   * The words of a macro with their values. Unlike ImageJ's own reader it never takes a word inside of a value for an
   * input, such as {@code seed=} in {@code learners=[paper:seed=3]}. A word without a value is a ticked box.
   */
  static Map<String, String> parse(String options) {
    Map<String, String> words = new LinkedHashMap<>();
    int at = 0;
    while (at < options.length()) {
      int end = at;
      while (end < options.length() && options.charAt(end) != ' ' && options.charAt(end) != '=') {
        end++;
      }
      String word = options.substring(at, end).toLowerCase(Locale.ROOT);
      if (end >= options.length() || options.charAt(end) == ' ') {
        if (!word.isEmpty()) {
          words.putIfAbsent(word, "true");
        }
        at = end + 1;
      } else {
        at = value(options, end + 1, word, words);
      }
    }
    return words;
  }

  /** Reads the value that begins at a place, and says where the next word begins. */
  private static int value(String options, int at, String word, Map<String, String> words) {
    char first = at < options.length() ? options.charAt(at) : ' ';
    int end = first == '[' ? closing(options, at) : first == '\'' ? options.indexOf('\'', at + 1) : -1;
    if (end > 0) {
      words.putIfAbsent(word, options.substring(at + 1, end));
      return end + 1;
    }
    int space = options.indexOf(' ', at);
    end = space < 0 ? options.length() : space;
    words.putIfAbsent(word, options.substring(at, end));
    return end + 1;
  }

  /**
   * The bracket at which a value ends: the partner of its first one, else, for values whose brackets do not go together, the
   * first one behind which another word or nothing comes. Recorders write such values down as they write others.
   */
  private static int closing(String options, int at) {
    int open = 0;
    for (int i = at; i < options.length(); i++) {
      open += options.charAt(i) == '[' ? 1 : options.charAt(i) == ']' ? -1 : 0;
      if (open == 0 && options.charAt(i) == ']' && (i + 1 == options.length() || options.charAt(i + 1) == ' ')) {
        return i;
      }
    }
    Matcher end = LAST_BRACKET.matcher(options);
    return end.find(at) ? end.start() : -1;
  }
}
