package org.mien.split;

import java.util.Locale;

/**
 * A protocol as a person writes it: the key alone, or key and argument with an at sign between, such as
 * {@code k-fold-by-subject@5} or {@code leave-one-group-out@database}.
 *
 * @param key of a {@link SplitProtocol}
 * @param argument as {@link SplitInput#argument()}, the empty string for none
 */
public record ProtocolChoice(String key, String argument) {

  /** Trims both. */
  public ProtocolChoice {
    key = key.strip().toLowerCase(Locale.ROOT);
    argument = argument.strip();
  }

  /** Reads what {@link #toString} writes. */
  public static ProtocolChoice parse(String words) {
    int at = words.indexOf('@');
    return at < 0 ? new ProtocolChoice(words, "") : new ProtocolChoice(words.substring(0, at), words.substring(at + 1));
  }

  /** A name for a folder: letters, digits, points and hyphens only. */
  public String fileName() {
    String name = argument.replaceAll(".*[/\\\\]", "").replaceAll("[^A-Za-z0-9.]+", "-");
    return name.isEmpty() ? key : key + "-" + name;
  }

  @Override
  public String toString() {
    return argument.isEmpty() ? key : key + "@" + argument;
  }
}
