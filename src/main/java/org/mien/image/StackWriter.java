package org.mien.image;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes gray images as the pages of one TIFF file, one page in memory at a time, 8 or 16 bits a pixel. */
public final class StackWriter implements Closeable {

  private final ImageWriter writer;
  private final ImageOutputStream stream;

  /** Begins a file; the stream is flushed but not closed with this writer. */
  public StackWriter(OutputStream out) throws IOException {
    this.writer = ImageIO.getImageWritersByFormatName("tiff").next();
    this.stream = new MemoryCacheImageOutputStream(out);
    writer.setOutput(stream);
    writer.prepareWriteSequence(null);
  }

  /**
   * Adds a page.
   *
   * @throws IllegalArgumentException if the image is floating point
   */
  public void add(Gray image) throws IOException {
    writer.writeToSequence(new IIOImage(buffered(image), null, null), null);
  }

  private static BufferedImage buffered(Gray image) {
    if (image.bits() == 32) {
      throw new IllegalArgumentException("a floating point image has no place in this file");
    }
    int type = image.bits() == 8 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY;
    BufferedImage result = new BufferedImage(image.width(), image.height(), type);
    result.getRaster().setSamples(0, 0, image.width(), image.height(), 0, image.pixels());
    return result;
  }

  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    writer.dispose();
    stream.close();
  }
}
