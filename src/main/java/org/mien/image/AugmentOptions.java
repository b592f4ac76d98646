package org.mien.image;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.mien.job.UserError;

/**
 * How far an augmented copy may differ from its image. Every number is the largest size of a change drawn evenly from
 * minus it to plus it; 0 switches the change off, and all are off by default.
 *
 * @param flip probability of mirroring left and right, 0 to 1
 * @param rotation largest turn in degrees, 0 to 45
 * @param scale largest change of size, 0 to 0.5: 0.1 draws a factor from 0.9 to 1.1
 * @param shift largest move along each axis as a share of the width or height, 0 to 0.25
 * @param noise standard deviation of Gaussian noise as a share of the depth's range, 0 to 0.2; not drawn, always this
 * @param gain largest change of brightness by a factor, 0 to 0.5: 0.2 draws a factor from 0.8 to 1.2
 * @param offset largest change of brightness by adding, as a share of the depth's range, 0 to 0.5
 */
public record AugmentOptions(
    double flip, double rotation, double scale, double shift, double noise, double gain, double offset) {

  /** No change at all. */
  public static final AugmentOptions NONE = new AugmentOptions(0, 0, 0, 0, 0, 0, 0);

  /** Small changes that leave an expression what it is. */
  public static final AugmentOptions MILD = new AugmentOptions(0.5, 10, 0.1, 0.05, 0.02, 0.15, 0.05);

  /** Checks the ranges. */
  public AugmentOptions {
    check("flip", flip, 1);
    check("rotation", rotation, 45);
    check("scale", scale, 0.5);
    check("shift", shift, 0.25);
    check("noise", noise, 0.2);
    check("gain", gain, 0.5);
    check("offset", offset, 0.5);
  }

  private static void check(String name, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new UserError("The augmentation '" + name + "' must be between 0 and " + number(most) + ", not " + value + ".");
    }
  }

  /** Whether nothing is changed. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** The options in one line for files, for instance {@code flip=0.5,rotation=10}; empty where nothing is changed. */
  public String key() {
    StringJoiner key = new StringJoiner(",");
    values().forEach((name, value) -> {
      if (value != 0) {
        key.add(name + "=" + number(value));
      }
    });
    return key.toString();
  }

  /**
   * Reads what {@link #key} wrote, and the words {@code none} and {@code mild}.
   *
   * @throws UserError if a name is unknown or a number is missing or out of range
   */
  public static AugmentOptions parse(String key) {
    if (key.isBlank() || key.equals("none")) {
      return NONE;
    }
    if (key.equals("mild")) {
      return MILD;
    }
    Map<String, Double> values = NONE.values();
    for (String part : key.split(",")) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length != 2 || !values.containsKey(pair[0])) {
        throw new UserError("'" + part.strip() + "' is not an augmentation; write none, mild, or a list such as"
            + " flip=0.5,rotation=10 with the names flip, rotation, scale, shift, noise, gain and offset.");
      }
      values.put(pair[0], parsed(pair[0], pair[1]));
    }
    return new AugmentOptions(values.get("flip"), values.get("rotation"), values.get("scale"), values.get("shift"),
        values.get("noise"), values.get("gain"), values.get("offset"));
  }

  private static double parsed(String name, String value) {
    try {
      return Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      throw new UserError("The augmentation '" + name + "' needs a number, not '" + value + "'.", e);
    }
  }

  private Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("flip", flip);
    values.put("rotation", rotation);
    values.put("scale", scale);
    values.put("shift", shift);
    values.put("noise", noise);
    values.put("gain", gain);
    values.put("offset", offset);
    return values;
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
