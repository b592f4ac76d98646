package org.mien.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.mien.dataset.Storage;

/** The pages of a TIFF file, decoded one at a time. */
final class TiffFrames implements FrameSource {

  /** The mark of TIFF 6.0 behind its two letters; BigTIFF has another. */
  private static final int CLASSIC = 42;
  private static final long ENTRY = 12;

  private final Storage.LocalFile file;
  private final FileImageInputStream stream;
  private final ImageReader reader;
  private final double framesPerSecond;
  private final int count;

  TiffFrames(Storage.LocalFile file, double framesPerSecond) throws IOException {
    this.file = file;
    this.framesPerSecond = framesPerSecond;
    this.stream = new FileImageInputStream(file.path().toFile());
    this.reader = tiffReader();
    try {
      requireAnEnd(stream);
      reader.setInput(stream, false, true);
      this.count = reader.getNumImages(true);
    } catch (IOException | RuntimeException e) {
      reader.dispose();
      stream.close();
      throw new IOException("it is not a TIFF stack that can be read (" + Decoder.reason(e) + ")", e);
    }
  }

  /** A directory that leads back to one before it would let the reader count pages until the memory is full. */
  private static void requireAnEnd(FileImageInputStream stream) throws IOException {
    stream.setByteOrder(stream.read() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    stream.seek(Short.BYTES);
    if (stream.readUnsignedShort() == CLASSIC) {
      Set<Long> seen = new HashSet<>();
      for (long at = stream.readUnsignedInt(); at != 0; at = next(stream, at)) {
        if (!seen.add(at)) {
          throw new IOException("its list of pages leads back to itself");
        }
      }
    }
    stream.seek(0);
  }

  /** Where the directory after one lies, or 0. */
  private static long next(FileImageInputStream stream, long directory) throws IOException {
    if (directory + Short.BYTES > stream.length()) {
      return 0;
    }
    stream.seek(directory);
    long link = directory + Short.BYTES + ENTRY * stream.readUnsignedShort();
    if (link + Integer.BYTES > stream.length()) {
      return 0;
    }
    stream.seek(link);
    return stream.readUnsignedInt();
  }

  private static ImageReader tiffReader() throws IOException {
    ImageReader reader = Decoder.ofJava(ImageIO.getImageReadersByFormatName("tiff"));
    if (reader == null) {
      throw new IOException("this Java has no TIFF reader");
    }
    return reader;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Gray frame(int index) throws IOException {
    return GrayConversion.of(page(index));
  }

  @Override
  public RecordedFrame recorded(int index) throws IOException {
    return RecordedFrame.of(page(index));
  }

  @Override
  public List<Gray> planes(int index) throws IOException {
    return GrayConversion.planes(page(index));
  }

  private BufferedImage page(int index) throws IOException {
    try {
      long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
      if (pixels > Decoder.LARGEST_IMAGE_PIXELS) {
        throw new IOException("it claims " + pixels + " pixels");
      }
      return Decoder.inGrayOrRgb(reader.read(index));
    } catch (IOException | RuntimeException e) {
      throw new IOException("page " + (index + 1) + " cannot be decoded (" + Decoder.reason(e) + ")", e);
    }
  }

  @Override
  public double seconds(int index) {
    return index / framesPerSecond;
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    stream.close();
    file.close();
  }
}
