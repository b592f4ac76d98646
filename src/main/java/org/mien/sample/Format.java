package org.mien.sample;

/**
 * How a still is stored.
 *
 * @param extension {@code jpg}, {@code png} or {@code tif}
 * @param colour whether colour is kept
 * @param dpi dots per inch to record, or 0 for none
 * @param quality JPEG quality from 0 to 1
 */
record Format(String extension, boolean colour, int dpi, double quality) {

  /** A mixture: mostly JPEG, some PNG and TIFF; two in three in colour; 300 dpi, 72 dpi or none. */
  static Format draw(Dice dice) {
    double kind = dice.unit();
    String extension = kind < 0.87 ? "jpg" : kind < 0.95 ? "png" : "tif";
    // Lossless colour takes four times the room of JPEG; the folder has to stay small.
    boolean colour = extension.equals("jpg") ? dice.chance(0.72) : dice.chance(0.15);
    double resolution = dice.unit();
    int dpi = resolution < 0.55 ? 300 : resolution < 0.8 ? 72 : 0;
    return new Format(extension, colour, dpi, dice.range(0.87, 0.92));
  }
}
