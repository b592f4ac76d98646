package org.mien.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks into a TIFF or BigTIFF header just far enough to tell one page from several, without decoding: the first
 * directory's link to a next one (TIFF 6.0, section 2), or ImageJ's own note of the number of images in the description.
 */
final class TiffHeader {

  private static final int DESCRIPTION = 270;
  private static final int LONGEST_DESCRIPTION = 4096;
  private static final Pattern IMAGES = Pattern.compile("^images=(\\d+)$", Pattern.MULTILINE);

  private final Bytes bytes;
  private final ByteOrder order;
  private final boolean big;

  /** Reads at a position. */
  @FunctionalInterface
  interface Bytes {
    int read(long position, ByteBuffer into) throws IOException;
  }

  private TiffHeader(Bytes bytes, ByteOrder order, boolean big) {
    this.bytes = bytes;
    this.order = order;
    this.big = big;
  }

  static boolean hasSeveralPages(Bytes bytes) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(4);
    fill(bytes, 0, head);
    ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    short magic = head.order(order).getShort(2);
    if (head.get(0) != head.get(1) || magic != 42 && magic != 43) {
      return false;
    }
    return new TiffHeader(bytes, order, magic == 43).look();
  }

  private boolean look() throws IOException {
    long directory = big ? take(8, 8).getLong() : take(4, 4).getInt() & 0xFFFFFFFFL;
    long count = big ? take(directory, 8).getLong() : take(directory, 2).getShort() & 0xFFFF;
    int entrySize = big ? 20 : 12;
    long first = directory + (big ? 8 : 2);
    if (count < 0 || count > 0xFFFF) {
      return false;
    }
    ByteBuffer next = take(first + count * entrySize, big ? 8 : 4);
    if ((big ? next.getLong() : next.getInt()) != 0) {
      return true;
    }
    for (int i = 0; i < count; i++) {
      ByteBuffer entry = take(first + (long) i * entrySize, entrySize);
      if ((entry.getShort(0) & 0xFFFF) == DESCRIPTION) {
        return imagesIn(entry) > 1;
      }
    }
    return false;
  }

  private int imagesIn(ByteBuffer entry) throws IOException {
    long length = big ? entry.getLong(4) : entry.getInt(4) & 0xFFFFFFFFL;
    long at = big ? entry.getLong(12) : entry.getInt(8) & 0xFFFFFFFFL;
    if (length <= (big ? 8 : 4)) {
      return 1;
    }
    byte[] text = take(at, (int) Math.min(length, LONGEST_DESCRIPTION)).array();
    Matcher matcher = IMAGES.matcher(new String(text, StandardCharsets.ISO_8859_1).replace('\0', '\n'));
    return matcher.find() && matcher.group(1).length() < 10 ? Integer.parseInt(matcher.group(1)) : 1;
  }

  private ByteBuffer take(long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    fill(bytes, position, buffer);
    return buffer.order(order);
  }

  private static void fill(Bytes bytes, long position, ByteBuffer buffer) throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      int read = bytes.read(at, buffer);
      if (read <= 0) {
        throw new EOFException("the file ends inside its header");
      }
      at += read;
    }
    buffer.flip();
  }
}
