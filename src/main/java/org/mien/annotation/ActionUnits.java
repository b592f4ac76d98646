package org.mien.annotation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mien.dataset.CsvDatasetReader;

/**
 * Action units as coders write them. Only the number counts: the side or place before it (L12) and the intensity behind it (12C)
 * are dropped, as the reliability of the published corpora is about units.
 */
final class ActionUnits {

  /** The unit that FACS calls the neutral face: the coder looked and saw no unit. */
  static final String NONE = "0";

  private static final Pattern UNIT = Pattern.compile("(?:AU)?[LRABTUVM]?([0-9]{1,2})[A-EX-Z]?");

  private ActionUnits() {}

  /** The numbers in a cell that is not empty, or the first word that names no unit. */
  static Cell read(String text) {
    Set<String> units = new TreeSet<>();
    for (String word : CsvDatasetReader.actionUnits(text)) {
      Matcher unit = UNIT.matcher(word.toUpperCase(Locale.ROOT));
      if (!unit.matches()) {
        return new Cell(Set.of(), Optional.of(word));
      }
      units.add(Integer.toString(Integer.parseInt(unit.group(1))));
    }
    units.remove(NONE);
    return new Cell(units, Optional.empty());
  }

  /**
   * What a cell holds.
   *
   * @param units numbers of the units
   * @param wrong a word that names no unit, if there is one
   */
  record Cell(Set<String> units, Optional<String> wrong) {}
}
