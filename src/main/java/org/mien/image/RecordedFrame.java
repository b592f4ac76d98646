package org.mien.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * A frame as it was recorded: its gray, which is what is measured, and its colours where it has some, which a person wants to
 * see. Of the two only one is kept, and the gray of a coloured frame is computed when it is asked for, so that a frame with
 * colours takes about as much memory as one without. Immutable: whoever makes one hands the pixels over.
 */
public final class RecordedFrame {

  private final Gray plain;
  private final BufferedImage coloured;

  private RecordedFrame(Gray plain, BufferedImage coloured) {
    this.plain = plain;
    this.coloured = coloured;
  }

  /** A frame without colours. */
  public static RecordedFrame of(Gray gray) {
    return new RecordedFrame(gray, null);
  }

  /** A decoded image; it has colours where {@link GrayConversion#of(BufferedImage)} makes gray of three channels or a palette. */
  public static RecordedFrame of(BufferedImage image) {
    boolean palette = image.getColorModel() instanceof IndexColorModel;
    return palette || image.getRaster().getNumBands() > 2 ? new RecordedFrame(null, image) : of(GrayConversion.of(image));
  }

  /**
   * A colour image of packed pixels, which are copied.
   *
   * @param rgb {@code width * height} pixels as 0xRRGGBB; the top eight bits are ignored
   */
  public static RecordedFrame ofPackedRgb(int width, int height, int[] rgb) {
    return new RecordedFrame(null, picture(width, height, rgb));
  }

  /**
   * An image of 8 bits with a palette; the places are copied.
   *
   * @param places {@code width * height} places in the palette
   */
  public static RecordedFrame ofPalette(int width, int height, byte[] places, IndexColorModel palette) {
    WritableRaster raster = palette.createCompatibleWritableRaster(width, height);
    raster.setDataElements(0, 0, width, height, places);
    return new RecordedFrame(null, new BufferedImage(palette, raster, false, null));
  }

  private static BufferedImage picture(int width, int height, int[] rgb) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.getRaster().setDataElements(0, 0, width, height, rgb);
    return picture;
  }

  /** Pixels a row. */
  public int width() {
    return coloured == null ? plain.width() : coloured.getWidth();
  }

  /** Rows. */
  public int height() {
    return coloured == null ? plain.height() : coloured.getHeight();
  }

  /** The frame in gray, as {@link FrameSource#frame} gives it. Of a coloured frame it is computed each time. */
  public Gray gray() {
    return coloured == null ? plain : GrayConversion.of(coloured);
  }

  /** The frame in 8-bit colours without transparency, or nothing where it is gray; not to be painted into. */
  public Optional<BufferedImage> colours() {
    if (coloured == null) {
      return Optional.empty();
    }
    boolean ready = coloured.getType() == BufferedImage.TYPE_INT_RGB || coloured.getType() == BufferedImage.TYPE_3BYTE_BGR;
    return Optional.of(ready ? coloured : picture(width(), height(), GrayConversion.packed(coloured)));
  }

  /** Bytes of memory that the pixels take. */
  public long bytes() {
    return coloured == null ? (long) Float.BYTES * plain.pixels().length
        : (long) width() * height() * coloured.getColorModel().getPixelSize() / Byte.SIZE;
  }
}
