package org.mien.quality;

import org.mien.image.EightBit;

/**
 * The gray levels of an image as whole numbers, over which the measures run: loops over {@code int} are those that the Java
 * compiler turns into vector instructions.
 *
 * @param width pixels a row
 * @param height rows
 * @param levels {@code width * height} values 0..255
 */
record Plane(int width, int height, int[] levels) {

  static Plane of(EightBit image) {
    byte[] bytes = image.levels();
    int[] levels = new int[bytes.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = bytes[i] & 0xff;
    }
    return new Plane(image.width(), image.height(), levels);
  }

  int shorterSide() {
    return Math.min(width, height);
  }

  /** The image averaged over squares of {@code factor} pixels; what is left over at the right and below is cut off. */
  Plane reduced(int factor) {
    int w = width / factor;
    int h = height / factor;
    int[] small = new int[w * h];
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
}
