package org.mien.image;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How a camera was held: the tag Orientation of EXIF (2.3, table 4), which tells where the first row and column of the stored
 * pixels belong.
 *
 * @param value 1 for upright to 8
 */
record Orientation(int value) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int MIRRORED_AND_UPSIDE_DOWN = 4;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0};
  /** Bytes of a segment before its data: marker and length. */
  private static final int HEAD = 4;
  /** The marker behind which the pixels begin. */
  private static final int SCAN = 0xda;

  /** What the bytes of a JPEG file record; upright where they record nothing, or nothing that has a meaning. */
  static Orientation of(byte[] jpeg) {
    if (!recordsExif(jpeg)) {
      return UPRIGHT;
    }
    try {
      ExifIFD0Directory exif = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()))
          .getFirstDirectoryOfType(ExifIFD0Directory.class);
      Integer value = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
      return value == null || value < 1 || value > 8 ? UPRIGHT : new Orientation(value);
    } catch (IOException | JpegProcessingException | RuntimeException e) {
      // A file whose pixels are fine must not fail for its metadata.
      return UPRIGHT;
    }
  }

  /** Whether a segment before the pixels begins as EXIF does; most pictures of data sets have none, and looking is quick. */
  private static boolean recordsExif(byte[] jpeg) {
    int at = 2;
    while (at + HEAD + EXIF.length <= jpeg.length && (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) != SCAN) {
      if (Arrays.equals(jpeg, at + HEAD, at + HEAD + EXIF.length, EXIF, 0, EXIF.length)) {
        return true;
      }
      at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
    }
    return false;
  }

  /** Whether rows and columns change places. */
  private boolean onItsSide() {
    return value > MIRRORED_AND_UPSIDE_DOWN;
  }

  /** The picture as it was seen; the very one where it was stored upright. */
  BufferedImage upright(BufferedImage stored) {
    if (value == 1) {
      return stored;
    }
    Raster from = stored.getRaster();
    int width = from.getWidth();
    int height = from.getHeight();
    WritableRaster to =
        from.createCompatibleWritableRaster(onItsSide() ? height : width, onItsSide() ? width : height);
    Object pixel = null;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixel = from.getDataElements(x, y, pixel);
        int right = width - 1 - x;
        int up = height - 1 - y;
        switch (value) {
          case 2 -> to.setDataElements(right, y, pixel);
          case 3 -> to.setDataElements(right, up, pixel);
          case 4 -> to.setDataElements(x, up, pixel);
          case 5 -> to.setDataElements(y, x, pixel);
          case 6 -> to.setDataElements(up, x, pixel);
          case 7 -> to.setDataElements(up, right, pixel);
          default -> to.setDataElements(y, right, pixel);
        }
      }
    }
    return new BufferedImage(stored.getColorModel(), to, stored.isAlphaPremultiplied(), null);
  }
}
