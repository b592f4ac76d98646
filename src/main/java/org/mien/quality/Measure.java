package org.mien.quality;

/** A number that is measured once for every image and that all checks share. */
public enum Measure {
  /** Mean gray level, 0..255. */
  BRIGHTNESS("brightness", "gray levels"),
  /** Standard deviation of the gray levels (root mean square contrast), 0..127.5. */
  CONTRAST("contrast", "gray levels"),
  /** Levels between the 1st and the 99th percentile, 0..255. */
  RANGE("range", "gray levels"),
  /** Share of pixels at level 5 or below, 0..1. */
  BLACK("black pixels", "share 0..1"),
  /** Share of pixels at level 250 or above, 0..1. */
  WHITE("white pixels", "share 0..1"),
  /** Perceptual blur, 0 (sharp) to 1; see {@link Blur}. */
  BLUR("blur", "0..1"),
  /** Standard deviation of the noise; see {@link Noise}. */
  NOISE("noise", "gray levels"),
  /** Step at the borders of 8 x 8 blocks against steps elsewhere, 1 where there are no blocks; see {@link Blockiness}. */
  BLOCKINESS("blockiness", "ratio"),
  /** Share of visibly coloured pixels, 0..1. */
  COLOUR("colour", "share 0..1");

  private final String title;
  private final String unit;

  Measure(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /** What people call it, lower case. */
  public String title() {
    return title;
  }

  /** The unit of its values. */
  public String unit() {
    return unit;
  }
}
