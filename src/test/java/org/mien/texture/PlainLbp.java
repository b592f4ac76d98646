package org.mien.texture;

import java.util.SplittableRandom;

/** What the fast path is compared with: the 3 x 3 definition one pixel at a time, and images of few gray levels. */
final class PlainLbp {

  private PlainLbp() {}

  static byte[] random(int size, int levels, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] pixels = new byte[size];
    for (int i = 0; i < size; i++) {
      pixels[i] = (byte) (256 - levels + random.nextInt(levels));
    }
    return pixels;
  }

  /** The definition, written independently of the code under test. */
  static byte[] codes(byte[] p, int w, int h, boolean strict, LbpBorder border) {
    int cut = border == LbpBorder.VALID ? 1 : 0;
    byte[] out = new byte[Math.max(0, w - 2 * cut) * Math.max(0, h - 2 * cut)];
    int[][] steps = {{1, 0}, {1, -1}, {0, -1}, {-1, -1}, {-1, 0}, {-1, 1}, {0, 1}, {1, 1}};
    int at = 0;
    for (int y = cut; y < h - cut; y++) {
      for (int x = cut; x < w - cut; x++) {
        int centre = p[y * w + x] & 0xff;
        int code = 0;
        for (int i = 0; i < 8; i++) {
          int neighbour = read(p, w, h, x + steps[i][0], y + steps[i][1], border);
          code += (strict ? neighbour > centre : neighbour >= centre) ? 1 << i : 0;
        }
        out[at++] = (byte) code;
      }
    }
    return out;
  }

  private static int read(byte[] p, int w, int h, int x, int y, LbpBorder border) {
    if (border == LbpBorder.ZERO && (x < 0 || y < 0 || x >= w || y >= h)) {
      return 0;
    }
    return p[fold(y, h, border) * w + fold(x, w, border)] & 0xff;
  }

  /** One step outside at most, so mirroring is reading the pixel one step inside. */
  private static int fold(int i, int n, LbpBorder border) {
    int inside = border == LbpBorder.REFLECT && n > 1 ? 1 : 0;
    return i < 0 ? inside : i >= n ? n - 1 - inside : i;
  }
}
