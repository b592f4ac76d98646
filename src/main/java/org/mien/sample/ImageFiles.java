package org.mien.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.mien.image.TiffWriter;

/** Encodes pictures as PNG, JPEG or TIFF, with the resolution recorded as each format does it, or not at all. */
final class ImageFiles {

  private static final double METRES_PER_INCH = 0.0254;

  private ImageFiles() {}

  /** The bytes of a still image file. */
  static byte[] encode(Picture picture, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (format.extension()) {
      case "tif" -> tiff(picture, format, out);
      case "png" -> write("png", image(picture, format.colour()), format, out);
      default -> write("jpeg", image(picture, format.colour()), format, out);
    }
    return out.toByteArray();
  }

  private static void tiff(Picture picture, Format format, OutputStream out) throws IOException {
    int channels = format.colour() ? 3 : 1;
    try (TiffWriter writer = new TiffWriter(out, picture.width(), picture.height(), channels, true, format.dpi())) {
      writer.add(format.colour() ? picture.rgb() : picture.grayBytes());
    }
  }

  private static void write(String name, BufferedImage image, Format format, OutputStream out) throws IOException {
    ImageWriter writer = writer(name);
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (name.equals("jpeg")) {
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality((float) format.quality());
    }
    IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    if (format.dpi() > 0) {
      if (name.equals("jpeg")) {
        jfif(metadata, format.dpi());
      } else {
        phys(metadata, format.dpi());
      }
    }
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } finally {
      writer.dispose();
    }
  }

  private static ImageWriter writer(String name) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(name);
    if (!writers.hasNext()) {
      throw new IllegalStateException("this Java cannot write " + name);
    }
    return writers.next();
  }

  private static void jfif(IIOMetadata metadata, int dpi) throws IIOInvalidTreeException {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
    IIOMetadataNode jfif = (IIOMetadataNode) root.getElementsByTagName("app0JFIF").item(0);
    jfif.setAttribute("resUnits", "1");
    jfif.setAttribute("Xdensity", Integer.toString(dpi));
    jfif.setAttribute("Ydensity", Integer.toString(dpi));
    metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
  }

  private static void phys(IIOMetadata metadata, int dpi) throws IIOInvalidTreeException {
    String perMetre = Long.toString(Math.round(dpi / METRES_PER_INCH));
    IIOMetadataNode phys = new IIOMetadataNode("pHYs");
    phys.setAttribute("pixelsPerUnitXAxis", perMetre);
    phys.setAttribute("pixelsPerUnitYAxis", perMetre);
    phys.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
    root.appendChild(phys);
    metadata.mergeTree("javax_imageio_png_1.0", root);
  }

  private static BufferedImage image(Picture picture, boolean colour) {
    int w = picture.width();
    int h = picture.height();
    if (!colour) {
      BufferedImage gray = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
      gray.getRaster().setDataElements(0, 0, w, h, picture.grayBytes());
      return gray;
    }
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        image.setRGB(x, y, picture.at(x, y, 0) << 16 | picture.at(x, y, 1) << 8 | picture.at(x, y, 2));
      }
    }
    return image;
  }
}
