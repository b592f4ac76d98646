package org.mien.quality;

import org.mien.image.EightBit;

/**
 * The gray levels of an image as whole numbers, over which the measures run: loops over {@code int} are those that the Java
 * compiler turns into vector instructions, if they are long. Hence the measures run over all rows in one go and take away
 * what belongs to no pixel, where the rows of a small image would be too short.
 *
 * @param width pixels a row
 * @param height rows
 * @param levels {@code width * height} values 0..255, and anything behind them; valid until the {@link Scratch} is used for
 *     the next image
 */
record Plane(int width, int height, int[] levels) {

  static Plane of(EightBit image, Scratch scratch) {
    byte[] bytes = image.levels();
    int[] levels = scratch.array(Scratch.Use.LEVELS, bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      levels[i] = bytes[i] & 0xff;
    }
    return new Plane(image.width(), image.height(), levels);
  }

  int shorterSide() {
    return Math.min(width, height);
  }

  /** The image averaged over squares of {@code factor} pixels; what is left over at the right and below is cut off. */
  Plane reduced(int factor, Scratch scratch) {
    int w = width / factor;
    int h = height / factor;
    int[] small = scratch.array(Scratch.Use.REDUCED, w * h);
    int area = factor * factor;
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int sum = 0;
        for (int j = 0; j < factor; j++) {
          int at = (y * factor + j) * width + x * factor;
          for (int i = 0; i < factor; i++) {
            sum += levels[at + i];
          }
        }
        small[y * w + x] = (sum + area / 2) / area;
      }
    }
    return new Plane(w, h, small);
  }

  /** The image with a margin, at most as wide as itself, in which it is mirrored with the pixels at its edge repeated. */
  Plane mirrored(int margin, Scratch scratch) {
    int w = width + 2 * margin;
    int h = height + 2 * margin;
    int[] wide = scratch.array(Scratch.Use.MIRRORED, w * h);
    for (int y = 0; y < height; y++) {
      int row = (y + margin) * w + margin;
      System.arraycopy(levels, y * width, wide, row, width);
      for (int i = 0; i < margin; i++) {
        wide[row - 1 - i] = wide[row + i];
        wide[row + width + i] = wide[row + width - 1 - i];
      }
    }
    for (int i = 0; i < margin; i++) {
      System.arraycopy(wide, (margin + i) * w, wide, (margin - 1 - i) * w, w);
      System.arraycopy(wide, (margin + height - 1 - i) * w, wide, (margin + height + i) * w, w);
    }
    return new Plane(w, h, wide);
  }
}
