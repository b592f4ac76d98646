package org.mien.texture;

import org.mien.image.Gray;

/** An image with a margin that already holds what the border rule says, so that inner loops need no test. */
record Padded(int width, int height, float[] pixels) {

  Padded(Gray image, int margin, LbpBorder border) {
    this(image.width() + 2 * margin, image.height() + 2 * margin, fill(image, margin, border));
  }

  private static float[] fill(Gray image, int margin, LbpBorder border) {
    int width = image.width();
    int wide = width + 2 * margin;
    int high = image.height() + 2 * margin;
    float[] out = new float[Math.multiplyExact(wide, high)];
    for (int y = 0; y < high; y++) {
      int from = border.locate(y - margin, image.height());
      if (from < 0) {
        continue;
      }
      int to = y * wide;
      System.arraycopy(image.pixels(), from * width, out, to + margin, width);
      for (int x = 0; x < margin; x++) {
        out[to + x] = side(image, border.locate(x - margin, width), from);
        int right = width + margin + x;
        out[to + right] = side(image, border.locate(right - margin, width), from);
      }
    }
    return out;
  }

  private static float side(Gray image, int x, int y) {
    return x < 0 ? 0f : image.at(x, y);
  }
}
