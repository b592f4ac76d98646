package org.mien.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.mien.job.CancelledException;

/**
 * Decodes still images (PNG, JPEG, TIFF, BMP, GIF) from bytes. Strict about damage: what a lenient reader fills with gray comes
 * back with a warning. A JPEG that its camera marks as lying on its side is turned upright, as every viewer shows it.
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
  public record Decoded(BufferedImage image, String format, List<String> warnings) {

    /** Stray bytes between markers, odd metadata, unknown versions leave the pixels as they were; all else is damage. */
    private static final List<String> HARMLESS =
        List.of("extraneous", "metadata", "marker", "profile", "revision", "color transform");

    /** What the decoder complained about and mended with pixels of its own making, or the empty string. */
    public String damage() {
      return warnings.stream().filter(Decoded::isDamage).findFirst().orElse("");
    }

    private static boolean isDamage(String warning) {
      String text = warning.toLowerCase(Locale.ROOT);
      return text.contains("instead of") || HARMLESS.stream().noneMatch(text::contains);
    }
  }

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
    return decode(bytes, pixels -> { });
  }

  /**
   * The same for callers that have to share the memory.
   *
   * @param before told how many pixels there will be before memory is taken for them; may wait
   * @throws NotAnImage as {@link #decode(byte[])} does
   */
  public static Decoded decode(byte[] bytes, LongConsumer before) throws NotAnImage {
    MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    ImageReader reader = ofJava(ImageIO.getImageReaders(stream));
    if (reader == null) {
      throw new NotAnImage("the bytes are those of no image format", null);
    }
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> warnings.add(warning));
    try {
      reader.setInput(stream, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > LARGEST_IMAGE_PIXELS) {
        throw new NotAnImage("it claims " + pixels + " pixels", null);
      }
      before.accept(pixels);
      String format = reader.getFormatName().toLowerCase(Locale.ROOT);
      BufferedImage image = inGrayOrRgb(reader.read(0));
      return new Decoded(format.equals("jpeg") ? Orientation.of(bytes).upright(image) : image, format, warnings);
    } catch (NotAnImage | CancelledException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Readers of the JDK answer damaged files with exceptions of many kinds; for the caller they all mean the same.
      throw new NotAnImage("the pixels cannot be decoded (" + reason(e) + ")", e);
    } finally {
      reader.dispose();
    }
  }

  /**
   * The image itself.
   *
   * @throws IOException if its colours are those of printing ink, which turn into gray by guessing only
   */
  static BufferedImage inGrayOrRgb(BufferedImage image) throws IOException {
    if (image.getColorModel() != null && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
      throw new IOException("its colours are CMYK, for printing; save it again as RGB");
    }
    return image;
  }

  /** What a failure of a reader tells a person. */
  static String reason(Exception e) {
    if (e instanceof EOFException || e.getCause() instanceof EOFException) {
      return "it is cut off";
    }
    if (e instanceof RuntimeException) {
      return "its bytes contradict each other";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /**
   * The reader that comes with Java, before any that another program in the same Java brought along: Fiji and the command
   * line shall see the same pixels.
   *
   * @return null where there is no reader
   */
  static ImageReader ofJava(Iterator<ImageReader> readers) {
    ImageReader first = null;
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getModule() == ImageIO.class.getModule()) {
        return reader;
      }
      first = first == null ? reader : first;
    }
    return first;
  }
}
