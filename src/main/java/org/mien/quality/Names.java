package org.mien.quality;

import java.util.List;
import java.util.stream.IntStream;

/** Words and numbers as findings carry them. */
final class Names {

  private static final int NAMED = 2;

  private Names() {}

  /** The other members of a set: at most two by name, the rest by number. */
  static String others(DatasetFacts data, Duplicates.Group group, int member) {
    List<String> names = IntStream.range(0, group.members().size()).filter(m -> m != member)
        .mapToObj(m -> data.files().get(group.members().get(m)).clip().file()).toList();
    String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() <= NAMED ? named : named + " and " + (names.size() - NAMED) + " more";
  }

  /** A value with so many decimals, as it is stored. */
  static double rounded(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Double.isNaN(value) ? value : Math.rint(value * scale) / scale;
  }
}
