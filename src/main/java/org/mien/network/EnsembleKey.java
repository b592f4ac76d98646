package org.mien.network;

import java.util.ArrayList;
import java.util.List;
import org.mien.job.UserError;

/**
 * The networks of an ensemble, in one word that stands where the key of a preset can: {@code ensemble:paper*3+plastic} is
 * three networks of the paper with seeds of their own and a plastic one.
 *
 * @param presets key of the preset of each member, in order
 */
record EnsembleKey(List<String> presets) {

  /** What such a word begins with. */
  static final String PREFIX = "ensemble:";

  /** More would not fit into a model file, or into a day. */
  static final int MOST_MEMBERS = 32;

  EnsembleKey {
    presets = List.copyOf(presets);
  }

  /** Whether this names an ensemble rather than one preset. */
  static boolean matches(String key) {
    return key.startsWith(PREFIX);
  }

  /**
   * Reads the word.
   *
   * @throws UserError if it is not of this form, names no known preset, or has fewer than 2 or too many members
   */
  static EnsembleKey parse(String key, NetworkPresets known) {
    List<String> members = new ArrayList<>();
    for (String part : key.substring(PREFIX.length()).split("\\+", -1)) {
      String[] pair = part.strip().split("\\*", -1);
      int times = pair.length == 1 ? 1 : pair.length == 2 && pair[1].matches("[1-9]\\d?") ? Integer.parseInt(pair[1]) : 0;
      if (times == 0) {
        throw wrong(key);
      }
      String preset = known.get(pair[0]).key();
      for (int i = 0; i < times; i++) {
        members.add(preset);
      }
    }
    if (members.size() < 2 || members.size() > MOST_MEMBERS) {
      throw wrong(key);
    }
    return new EnsembleKey(members);
  }

  private static UserError wrong(String key) {
    return new UserError("'" + key + "' is no ensemble of 2 to " + MOST_MEMBERS
        + " networks; write one such as ensemble:paper*3+plastic.");
  }
}
