package org.mien.image;

/**
 * Turns, scales and moves an image in one bilinear resampling about its centre; outside, the edge pixels are repeated.
 *
 * @param radians turn, counter-clockwise on the screen where positive
 * @param scale factor of size, above 1 enlarges
 * @param shiftX move to the right as a share of the width
 * @param shiftY move downwards as a share of the height
 */
record Warp(double radians, double scale, double shiftX, double shiftY) {

  /** Whether nothing moves. */
  boolean isNone() {
    return radians == 0 && scale == 1 && shiftX == 0 && shiftY == 0;
  }

  /** The moved pixels, not rounded. Each target pixel is read where the inverse change leads. */
  float[] of(Gray image) {
    int width = image.width();
    int height = image.height();
    double middleX = (width - 1) / 2.0;
    double middleY = (height - 1) / 2.0;
    double cos = StrictMath.cos(radians) / scale;
    double sin = StrictMath.sin(radians) / scale;
    float[] out = new float[width * height];
    for (int y = 0; y < height; y++) {
      double dy = y - middleY - shiftY * height;
      for (int x = 0; x < width; x++) {
        double dx = x - middleX - shiftX * width;
        out[y * width + x] = sample(image, middleX + cos * dx - sin * dy, middleY + sin * dx + cos * dy);
      }
    }
    return out;
  }

  private static float sample(Gray image, double x, double y) {
    double cx = Math.max(0, Math.min(image.width() - 1, x));
    double cy = Math.max(0, Math.min(image.height() - 1, y));
    int left = (int) cx;
    int top = (int) cy;
    int right = Math.min(left + 1, image.width() - 1);
    int bottom = Math.min(top + 1, image.height() - 1);
    double across = cx - left;
    double down = cy - top;
    double above = image.at(left, top) * (1 - across) + image.at(right, top) * across;
    double below = image.at(left, bottom) * (1 - across) + image.at(right, bottom) * across;
    return (float) (above * (1 - down) + below * down);
  }
}
