package org.mien.image;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.mien.job.UserError;

/**
 * Writes TIFF (revision 6.0, little-endian) page by page to a stream, holding one page in memory however many follow, which the
 * JDK's own writer does not. Pages are 8-bit gray or RGB, plain or deflated with horizontal differencing, or plain 16-bit gray.
 */
public final class TiffWriter implements Closeable {

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int HEADER = 8;
  private static final long LARGEST = 0xFFFF_FFFFL;

  private final OutputStream out;
  private final int width;
  private final int height;
  private final int channels;
  private final int bits;
  private final boolean deflate;
  private final int dpi;
  private long position = HEADER;
  private byte[] waiting;
  private boolean closed;

  /**
   * Begins a file.
   *
   * @param out receives the file; closed with this writer
   * @param width pixels a row of every page
   * @param height rows of every page
   * @param channels 1 for gray, 3 for RGB
   * @param deflate whether to compress
   * @param dpi resolution to record, or 0 for none
   */
  public TiffWriter(OutputStream out, int width, int height, int channels, boolean deflate, int dpi) throws IOException {
    this(out, width, height, channels, 8, deflate, dpi);
  }

  private TiffWriter(OutputStream out, int width, int height, int channels, int bits, boolean deflate, int dpi)
      throws IOException {
    this.bits = bits;
    this.out = out;
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.deflate = deflate;
    this.dpi = dpi;
    out.write(little(HEADER).put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER).array());
  }

  /**
   * Begins a file of plain gray pages like the first one, which is not added yet.
   *
   * @param first of 8 or 16 bits
   * @throws IllegalArgumentException if the image is floating point
   */
  public static TiffWriter like(Gray first, OutputStream out) throws IOException {
    if (first.bits() == 32) {
      throw new IllegalArgumentException("a floating point image has no place in this file");
    }
    return new TiffWriter(out, first.width(), first.height(), 1, first.bits(), false, 0);
  }

  /** Adds a gray page of the size and depth that the file began with. */
  public void add(Gray page) throws IOException {
    if (page.bits() != bits || page.width() != width || page.height() != height || channels != 1) {
      throw new IllegalArgumentException("every page has the size and depth of the first");
    }
    ByteBuffer bytes = little(page.pixels().length * bits / 8);
    for (float value : page.pixels()) {
      if (bits == 8) {
        bytes.put((byte) Math.round(value));
      } else {
        bytes.putShort((short) Math.round(value));
      }
    }
    add(bytes.array());
  }

  /**
   * Adds a page.
   *
   * @param pixels the samples row by row, {@code width * height * channels} bytes at 8 bits, twice as many at 16; copied before
   *     this returns
   * @throws UserError if the file would grow over 4 GiB, the limit of the format
   */
  public void add(byte[] pixels) throws IOException {
    int needed = width * height * channels * bits / 8;
    if (pixels.length != needed) {
      throw new IllegalArgumentException("a page needs " + needed + " bytes, not " + pixels.length);
    }
    flushWaiting(false);
    waiting = deflate ? deflated(pixels) : pixels.clone();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream ending = out) {
      flushWaiting(true);
      ending.flush();
    }
  }

  private void flushWaiting(boolean last) throws IOException {
    if (waiting == null) {
      return;
    }
    int directory = directorySize();
    int padded = waiting.length + (waiting.length & 1);
    long next = position + directory + padded;
    if (next > LARGEST) {
      throw new UserError("A TIFF file cannot grow over 4 GiB; write fewer or smaller frames.");
    }
    out.write(directory(last ? 0 : next));
    out.write(waiting);
    if (padded > waiting.length) {
      out.write(0);
    }
    position = next;
    waiting = null;
  }

  private int entries() {
    return 9 + (dpi > 0 ? 3 : 0) + (deflate ? 1 : 0);
  }

  private int directorySize() {
    return 2 + 12 * entries() + 4 + (channels == 3 ? 6 : 0) + (dpi > 0 ? 16 : 0);
  }

  private byte[] directory(long next) {
    ByteBuffer ifd = little(directorySize());
    long extra = position + 2 + 12L * entries() + 4;
    long resolution = extra + (channels == 3 ? 6 : 0);
    ifd.putShort((short) entries());
    entry(ifd, 256, LONG, 1, width);
    entry(ifd, 257, LONG, 1, height);
    entry(ifd, 258, SHORT, channels, channels == 3 ? extra : bits);
    entry(ifd, 259, SHORT, 1, deflate ? 8 : 1);
    entry(ifd, 262, SHORT, 1, channels == 3 ? 2 : 1);
    entry(ifd, 273, LONG, 1, position + directorySize());
    entry(ifd, 277, SHORT, 1, channels);
    entry(ifd, 278, LONG, 1, height);
    entry(ifd, 279, LONG, 1, waiting.length);
    if (dpi > 0) {
      entry(ifd, 282, RATIONAL, 1, resolution);
      entry(ifd, 283, RATIONAL, 1, resolution + 8);
      entry(ifd, 296, SHORT, 1, 2);
    }
    if (deflate) {
      entry(ifd, 317, SHORT, 1, 2);
    }
    ifd.putInt((int) next);
    if (channels == 3) {
      ifd.putShort((short) 8).putShort((short) 8).putShort((short) 8);
    }
    if (dpi > 0) {
      ifd.putInt(dpi).putInt(1).putInt(dpi).putInt(1);
    }
    return ifd.array();
  }

  private static void entry(ByteBuffer ifd, int tag, int type, int count, long value) {
    ifd.putShort((short) tag).putShort((short) type).putInt(count);
    if (type == SHORT && count == 1) {
      ifd.putShort((short) value).putShort((short) 0);
    } else {
      ifd.putInt((int) value);
    }
  }

  private byte[] deflated(byte[] pixels) throws IOException {
    byte[] differences = pixels.clone();
    int row = width * channels;
    for (int y = 0; y < height; y++) {
      for (int x = row - 1; x >= channels; x--) {
        differences[y * row + x] -= pixels[y * row + x - channels];
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(bytes, deflater)) {
      stream.write(differences);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
