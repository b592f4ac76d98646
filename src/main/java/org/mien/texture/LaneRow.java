package org.mien.texture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One image row as longs of eight pixels ("lanes"), the first pixel lowest, three times over: each pixel's left
 * neighbour, the pixel itself, its right neighbour. Loops over such rows touch every array at the same index, the only
 * form that the compilers of Java 17 and later turn into vector instructions. Not thread-safe; filled again for each
 * row.
 */
final class LaneRow {

  static final int LANES = 8;

  private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  final long[] left;
  final long[] here;
  final long[] right;

  LaneRow(int width) {
    int longs = (width + LANES - 1) / LANES;
    left = new long[longs];
    here = new long[longs];
    right = new long[longs];
  }

  /** Fills the row with image row {@code y}, which may lie outside, and with what the border rule says beside it. */
  void fill(byte[] pixels, int width, int height, int y, LbpBorder border) {
    int row = border.locate(y, height);
    if (row < 0) {
      Arrays.fill(left, 0);
      Arrays.fill(here, 0);
      Arrays.fill(right, 0);
      return;
    }
    int from = row * width;
    copy(pixels, from, width);
    int last = here.length - 1;
    int top = (width - 1) % LANES * LANES;
    toTheRight();
    toTheLeft();
    left[0] = here[0] << LANES | beside(pixels, from, border.locate(-1, width));
    right[last] = here[last] >>> LANES | beside(pixels, from, border.locate(width, width)) << top;
  }

  private static long beside(byte[] pixels, int from, int x) {
    return x < 0 ? 0 : pixels[from + x] & 0xff;
  }

  private void copy(byte[] pixels, int from, int width) {
    int whole = width / LANES;
    for (int i = 0; i < whole; i++) {
      here[i] = (long) LONGS.get(pixels, from + i * LANES);
    }
    if (whole < here.length) {
      long rest = 0;
      for (int x = width - 1; x >= whole * LANES; x--) {
        rest = rest << LANES | pixels[from + x] & 0xff;
      }
      here[whole] = rest;
    }
  }

  private void toTheRight() {
    long before = 0;
    for (int i = 0; i < here.length; i++) {
      long now = here[i];
      left[i] = now << LANES | before >>> 64 - LANES;
      before = now;
    }
  }

  private void toTheLeft() {
    long now = here[0];
    for (int i = 0; i + 1 < here.length; i++) {
      long next = here[i + 1];
      right[i] = now >>> LANES | next << 64 - LANES;
      now = next;
    }
  }

  /** Writes lanes to bytes; {@code bytes} holds at least eight for each long. */
  static void store(long[] lanes, byte[] bytes) {
    for (int i = 0; i < lanes.length; i++) {
      LONGS.set(bytes, i * LANES, lanes[i]);
    }
  }
}
