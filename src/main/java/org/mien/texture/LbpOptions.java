package org.mien.texture;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mien.job.UserError;

/**
 * Everything that decides the codes of an LBP map.
 *
 * <p>Point 0 lies to the right of the centre and the points go on counter-clockwise as seen on the screen: right, upper
 * right, up, upper left, left, lower left, down, lower right for P = 8. Point i is bit i, weight 2^i. This holds for
 * all variants and is scikit-image's order.
 *
 * @param variant which neighbours, and {@code >} or {@code >=}
 * @param points P, 2 to 24; 8 for the 3 x 3 variants
 * @param radius R in pixels, above 0 and at most 100; 1 for the 3 x 3 variants
 * @param mapping how a pattern becomes a code
 * @param border what stands outside the image
 */
public record LbpOptions(LbpVariant variant, int points, double radius, LbpMapping mapping, LbpBorder border) {

  private static final int MOST_POINTS = 24;
  private static final double LARGEST_RADIUS = 100;
  private static final Pattern KEY = Pattern.compile("lbp:([^:]+):(\\d{1,2}):(\\d+(?:\\.\\d+)?):([^:]+):([^:]+)");

  /** Checks that the numbers are in range and agree with the variant. */
  public LbpOptions {
    if (points < 2 || points > MOST_POINTS) {
      throw new UserError(
          "An LBP can have 2 to " + MOST_POINTS + " points, not " + points + "; choose a number in that range.");
    }
    if (!(radius > 0 && radius <= LARGEST_RADIUS)) {
      throw new UserError("The radius of an LBP must be above 0 and at most 100 pixels, not " + radius + ".");
    }
    if (variant != LbpVariant.CIRCULAR && (points != 8 || radius != 1)) {
      throw new UserError("The LBP variant '" + variant.key()
          + "' always has 8 points at radius 1; use the variant 'circular' for other numbers.");
    }
  }

  /** The source paper's LBP: 3 x 3, strict {@code >}, all 256 patterns, zeros outside. */
  public static LbpOptions paper() {
    return new LbpOptions(LbpVariant.PAPER, 8, 1, LbpMapping.PLAIN, LbpBorder.ZERO);
  }

  /** The textbook LBP: 3 x 3, {@code >=}, all 256 patterns, zeros outside. */
  public static LbpOptions textbook() {
    return new LbpOptions(LbpVariant.TEXTBOOK, 8, 1, LbpMapping.PLAIN, LbpBorder.ZERO);
  }

  /** The circular LBP with P points at radius R, all 2^P patterns, zeros outside. */
  public static LbpOptions circular(int points, double radius) {
    return new LbpOptions(LbpVariant.CIRCULAR, points, radius, LbpMapping.PLAIN, LbpBorder.ZERO);
  }

  /** The same with another mapping. */
  public LbpOptions with(LbpMapping other) {
    return new LbpOptions(variant, points, radius, other, border);
  }

  /** The same with another border rule. */
  public LbpOptions with(LbpBorder other) {
    return new LbpOptions(variant, points, radius, mapping, other);
  }

  /** How many pixels {@link LbpBorder#VALID} takes away on each side. */
  public int margin() {
    return (int) Math.ceil(radius);
  }

  /**
   * All options in one line for model files, for instance {@code lbp:circular:16:2:u2:zero}; {@link #parse} reads it.
   */
  public String key() {
    String r = BigDecimal.valueOf(radius).stripTrailingZeros().toPlainString();
    return String.format(Locale.ROOT, "lbp:%s:%d:%s:%s:%s", variant.key(), points, r, mapping.key(), border.key());
  }

  /**
   * The options that {@link #key} wrote.
   *
   * @throws UserError if the text is not such a line
   */
  public static LbpOptions parse(String key) {
    Matcher m = KEY.matcher(key);
    if (!m.matches()) {
      throw new UserError("'" + key
          + "' does not describe an LBP; write lbp:VARIANT:POINTS:RADIUS:MAPPING:BORDER,"
          + " for instance lbp:paper:8:1:plain:zero.");
    }
    return new LbpOptions(LbpVariant.of(m.group(1)), Integer.parseInt(m.group(2)), Double.parseDouble(m.group(3)),
        LbpMapping.of(m.group(4)), LbpBorder.of(m.group(5)));
  }
}
