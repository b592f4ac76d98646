package org.mien.sample;

/** Changes to finished pictures that the planted faults need. */
final class Retouch {

  private Retouch() {}

  /** Out of focus: three passes of a box of {@code 2 * radius + 1} pixels along each axis, close to a Gaussian. */
  static Picture blurred(Picture picture, int radius) {
    Picture soft = picture;
    for (int pass = 0; pass < 3; pass++) {
      soft = box(box(soft, radius, 1, 0), radius, 0, 1);
    }
    return soft;
  }

  /** Every channel raised by a few levels. */
  static Picture brighter(Picture picture, int levels) {
    byte[] rgb = picture.rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) Math.max(0, Math.min(255, (rgb[i] & 0xFF) + levels));
    }
    return new Picture(picture.width(), picture.height(), rgb);
  }

  private static Picture box(Picture from, int radius, int dx, int dy) {
    byte[] rgb = new byte[from.rgb().length];
    int count = 2 * radius + 1;
    for (int i = 0; i < rgb.length; i++) {
      int c = i % 3;
      int x = i / 3 % from.width();
      int y = i / 3 / from.width();
      int sum = 0;
      for (int k = -radius; k <= radius; k++) {
        int xx = Math.max(0, Math.min(from.width() - 1, x + k * dx));
        int yy = Math.max(0, Math.min(from.height() - 1, y + k * dy));
        sum += from.at(xx, yy, c);
      }
      rgb[i] = (byte) ((sum + count / 2) / count);
    }
    return new Picture(from.width(), from.height(), rgb);
  }
}
