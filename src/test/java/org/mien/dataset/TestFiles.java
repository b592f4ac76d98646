package org.mien.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small data sets on disk for tests. */
public final class TestFiles {

  private TestFiles() {}

  /** A PNG of one gray value with a mark that makes its content its own. */
  public static byte[] png(int size, int gray, int mark) throws IOException {
    BufferedImage image = image(size, gray, mark);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A PNG of these gray values, row by row. */
  public static byte[] png(int size, byte[] pixels) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, size, size, pixels);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static BufferedImage image(int size, int gray, int mark) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        image.getRaster().setSample(x, y, 0, x + y * size == mark ? 255 - gray : gray);
      }
    }
    return image;
  }

  /** Writes a TIFF of several pages. */
  public static void tiff(Path file, int size, int pages) throws IOException {
    Files.createDirectories(file.getParent());
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pages; i++) {
        writer.writeToSequence(new IIOImage(image(size, i, 0), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  /** Writes bytes, making folders. */
  public static Path write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  /** Writes text, making folders. */
  public static Path write(Path file, String text) throws IOException {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Packs a folder into a zip archive with the given prefix before every name. */
  public static Path zip(Path folder, Path archive, String prefix) throws IOException {
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out);
        var walk = Files.walk(folder)) {
      for (Iterator<Path> files = walk.sorted().iterator(); files.hasNext(); ) {
        Path file = files.next();
        String name = prefix + folder.relativize(file).toString().replace('\\', '/');
        if (Files.isRegularFile(file)) {
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(file, zip);
        } else if (!file.equals(folder)) {
          zip.putNextEntry(new ZipEntry(name + "/"));
        }
        zip.closeEntry();
      }
    }
    return archive;
  }
}
