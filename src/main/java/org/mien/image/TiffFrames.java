package org.mien.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.mien.dataset.Storage;

/** The pages of a TIFF file, decoded one at a time. */
final class TiffFrames implements FrameSource {

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
      reader.setInput(stream, false, true);
      this.count = reader.getNumImages(true);
    } catch (IOException | RuntimeException e) {
      reader.dispose();
      stream.close();
      throw new IOException("it is not a TIFF stack that can be read (" + e.getMessage() + ")", e);
    }
  }

  private static ImageReader tiffReader() throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
    if (!readers.hasNext()) {
      throw new IOException("this Java has no TIFF reader");
    }
    return readers.next();
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
      if ((long) reader.getWidth(index) * reader.getHeight(index) > Decoder.LARGEST_IMAGE_PIXELS) {
        throw new IOException("page " + (index + 1) + " claims too many pixels");
      }
      return reader.read(index);
    } catch (RuntimeException e) {
      throw new IOException("page " + (index + 1) + " cannot be decoded (" + e.getMessage() + ")", e);
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
