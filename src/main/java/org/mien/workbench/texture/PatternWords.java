package org.mien.workbench.texture;

import java.awt.Point;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mien.texture.LbpMapping;
import org.mien.texture.LbpOptions;
import org.mien.texture.LbpPattern;
import org.mien.texture.LbpVariant;

/** A code in words. */
final class PatternWords {

  private PatternWords() {}

  static String of(Point pixel, Optional<LbpPattern> found) {
    String where = "Pixel " + pixel.x + ", " + pixel.y + " (column, row, from 0)";
    if (found.isEmpty()) {
      return where + "\nhas no code: the border rule 'valid' leaves out pixels without all their neighbours.";
    }
    LbpPattern pattern = found.get();
    LbpOptions options = pattern.options();
    int last = options.points() - 1;
    String mapped = options.mapping() == LbpMapping.PLAIN ? ""
        : "\nCode with mapping " + options.mapping().key() + ": " + pattern.code();
    return where + String.format(Locale.ROOT, "%nGray level: %s%nBits %d to 0: %s%nPattern as a number: %d",
        plain(pattern.centre()), last, pattern.binary(), pattern.pattern()).replace("\r", "") + mapped
        + "\nChanges between 0 and 1 once around: " + pattern.changes() + (pattern.uniform() ? ", uniform" : ", not uniform")
        + "\nNeighbours from bit 0 on: "
        + Arrays.stream(pattern.neighbours()).mapToObj(PatternPicture::number).collect(Collectors.joining(", "))
        + "\n\n" + rule(options);
  }

  private static String plain(float value) {
    return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Float.toString(value);
  }

  private static String rule(LbpOptions options) {
    String when = options.variant() == LbpVariant.PAPER ? "brighter than the pixel" : "as bright as the pixel or brighter";
    return "A bit is 1 where the neighbour is " + when + ". Bit 0 is the neighbour to the right (weight 1); the next ones follow"
        + " counter-clockwise, each with twice the weight of the one before. At most two changes make a pattern uniform.";
  }
}
