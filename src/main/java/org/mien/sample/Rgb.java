package org.mien.sample;

/**
 * A colour.
 *
 * @param r red, 0 to 1
 * @param g green, 0 to 1
 * @param b blue, 0 to 1
 */
public record Rgb(double r, double g, double b) {

  /** A colour from three bytes, each 0 to 255. */
  public static Rgb bytes(int r, int g, int b) {
    return new Rgb(r / 255.0, g / 255.0, b / 255.0);
  }

  /** The colour brightened ({@code factor > 1}) or darkened; may leave 0 to 1 until it is painted. */
  public Rgb times(double factor) {
    return new Rgb(r * factor, g * factor, b * factor);
  }

  /** The colour on the way to {@code other}; {@code share} 0 is this colour, 1 the other. */
  public Rgb toward(Rgb other, double share) {
    return new Rgb(r + (other.r - r) * share, g + (other.g - g) * share, b + (other.b - b) * share);
  }
}
