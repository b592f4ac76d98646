package org.mien.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes still images (PNG, JPEG, TIFF, BMP, GIF) from bytes. Strict about damage: what a lenient reader fills with gray comes
 * back with a warning.
 */
public final class Decoder {

  /** More pixels than this are refused before memory is taken for them. */
  public static final long LARGEST_IMAGE_PIXELS = 1L << 28;

  private Decoder() {}

  /**
   * A decoded image.
   *
   * @param image the pixels
   * @param format lower-case name of the file format as found in the bytes ("jpeg", "png", "tif", "bmp", "gif")
   * @param warnings what the decoder complained about; not empty for a truncated JPEG
   */
  public record Decoded(BufferedImage image, String format, List<String> warnings) {}

  /** The bytes are not an image, or too damaged to give one. */
  public static final class NotAnImage extends IOException {
    private static final long serialVersionUID = 1L;

    NotAnImage(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Decodes the first image of a file.
   *
   * @throws NotAnImage if no reader knows the bytes, the pixels cannot be decoded, or there are too many of them
   */
  public static Decoded decode(byte[] bytes) throws NotAnImage {
    MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
    if (!readers.hasNext()) {
      throw new NotAnImage("the bytes are those of no image format", null);
    }
    ImageReader reader = readers.next();
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> warnings.add(warning));
    try {
      reader.setInput(stream, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > LARGEST_IMAGE_PIXELS) {
        throw new NotAnImage("it claims " + pixels + " pixels", null);
      }
      BufferedImage image = reader.read(0);
      return new Decoded(image, reader.getFormatName().toLowerCase(Locale.ROOT), warnings);
    } catch (NotAnImage e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Readers of the JDK answer damaged files with exceptions of many kinds; for the caller they all mean the same.
      throw new NotAnImage("the pixels cannot be decoded (" + e.getMessage() + ")", e);
    } finally {
      reader.dispose();
    }
  }
}
