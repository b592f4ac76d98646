package org.mien.command;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The words of one command line, in the order in which they are added. */
final class CommandWords {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private final List<String> words = new ArrayList<>();

  private CommandWords(String command) {
    words.add(command);
  }

  /** Begins with the name of a command. */
  static CommandWords of(String command) {
    return new CommandWords(command);
  }

  /** Adds a file or folder in its place, unless there is none. */
  CommandWords path(File file) {
    if (file != null) {
      words.add(file.getAbsolutePath());
    }
    return this;
  }

  /** Adds an option unless its value is the usual one of the command line, or there is none. */
  CommandWords option(String name, Object value, Object usual) {
    return Objects.equals(value, usual) ? this : option(name, value);
  }

  /** Adds an option unless it has no value. */
  CommandWords option(String name, Object value) {
    if (value == null) {
      return this;
    }
    String text = value instanceof File file ? file.getAbsolutePath() : value.toString();
    // A value of its own that looks like an option or an argument file would be taken for one.
    if (text.startsWith("-") || text.startsWith("@")) {
      words.add(name + "=" + text);
    } else {
      words.addAll(List.of(name, text));
    }
    return this;
  }

  /** Adds an option once for each word of a list. */
  CommandWords each(String name, List<String> values) {
    values.forEach(value -> option(name, value));
    return this;
  }

  /** Adds an option that has no value. */
  CommandWords flag(String name, boolean set) {
    if (set) {
      words.add(name);
    }
    return this;
  }

  List<String> list() {
    return List.copyOf(words);
  }

  /** The words of a list in one text; none for "none" and for nothing. */
  static List<String> split(String text, String separator) {
    return text == null || text.strip().equals("none") ? List.of()
        : Arrays.stream(text.split(separator)).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  /** The words of a list as the command line reads them, without spaces between; nothing for "none". */
  static String joined(String text) {
    return String.join(",", split(text, ","));
  }

  /** Nothing for the word "none", which says in a dialog what an empty field would leave open. */
  static String orEmpty(String word) {
    return word.equals("none") ? "" : word;
  }

  /** A word as a POSIX shell reads it. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
