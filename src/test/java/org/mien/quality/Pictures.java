package org.mien.quality;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.mien.image.Decoder;
import org.mien.image.EightBit;

/** Pictures that need no file: soft blobs, fine stripes, a sharp disc and bars, a little noise; every seed another one. */
final class Pictures {

  private Pictures() {}

  static EightBit of(long seed, int width, int height) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] p = random.doubles(12).toArray();
    byte[] levels = new byte[width * height];
    for (int i = 0; i < levels.length; i++) {
      double x = i % width / (double) width;
      double y = i / width / (double) height;
      double v = 120 + 25 * Math.sin(6 * x + 9 * p[0]) * Math.cos(7 * y + 9 * p[1]) + 20 * Math.sin(13 * (x + p[2] * y));
      v += 10 * Math.sin(80 * (x * (0.5 + p[10]) + y)) * (y < 0.3 ? 1 : 0.3);
      boolean disc = Math.hypot(x - 0.3 - 0.4 * p[3], y - 0.3 - 0.4 * p[4]) < 0.1 + 0.2 * p[5];
      boolean bar = Math.abs(x - 0.2 - 0.6 * p[6]) < 0.15 && Math.abs(y - 0.1 - 0.8 * p[7]) < 0.05;
      boolean post = Math.abs(x - 0.1 - 0.8 * p[8]) < 0.03 && Math.abs(y - 0.5) < 0.2 + 0.2 * p[9];
      v += (disc ? 45 : 0) - (bar ? 55 : 0) - (post ? 40 : 0) + random.nextInt(-2, 3);
      levels[i] = clamped(v);
    }
    return EightBit.of(width, height, levels);
  }

  static EightBit blurred(EightBit image, double sigma) {
    int radius = (int) Math.ceil(3 * sigma);
    double[] kernel = new double[2 * radius + 1];
    double sum = 0;
    for (int k = -radius; k <= radius; k++) {
      kernel[k + radius] = Math.exp(-k * k / (2 * sigma * sigma));
      sum += kernel[k + radius];
    }
    int w = image.width();
    int h = image.height();
    double[] rows = new double[w * h];
    byte[] levels = new byte[w * h];
    for (int i = 0; i < rows.length; i++) {
      for (int k = -radius; k <= radius; k++) {
        rows[i] += kernel[k + radius] / sum * image.at(Math.max(0, Math.min(w - 1, i % w + k)), i / w);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      double v = 0;
      for (int k = -radius; k <= radius; k++) {
        v += kernel[k + radius] / sum * rows[Math.max(0, Math.min(h - 1, i / w + k)) * w + i % w];
      }
      levels[i] = clamped(v);
    }
    return EightBit.of(w, h, levels);
  }

  static EightBit noisy(EightBit image, double sigma, long seed) {
    Random random = new Random(seed);
    byte[] levels = new byte[image.levels().length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = clamped((image.levels()[i] & 0xff) + sigma * random.nextGaussian());
    }
    return EightBit.of(image.width(), image.height(), levels);
  }

  static EightBit scaled(EightBit image, double gain, double offset) {
    byte[] levels = new byte[image.levels().length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = clamped((image.levels()[i] & 0xff) * gain + offset);
    }
    return EightBit.of(image.width(), image.height(), levels);
  }

  static EightBit blank(int level) {
    byte[] levels = new byte[64 * 64];
    Arrays.fill(levels, (byte) level);
    return EightBit.of(64, 64, levels);
  }

  static EightBit compressed(EightBit image, double quality) {
    try {
      return EightBit.of(Decoder.decode(jpeg(image, quality)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] jpeg(EightBit image, double quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.setOutput(ImageIO.createImageOutputStream(out));
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality((float) quality);
      writer.write(null, new IIOImage(buffered(image), null, null), param);
      ((ImageOutputStream) writer.getOutput()).flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  static byte[] encoded(EightBit image, String format) {
    return encoded(buffered(image), format);
  }

  static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static BufferedImage buffered(EightBit image) {
    BufferedImage gray = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
    gray.getRaster().setDataElements(0, 0, image.width(), image.height(), image.levels());
    return gray;
  }

  /** The picture with a tint in red that leaves no channel equal to another. */
  static BufferedImage tinted(EightBit image) {
    BufferedImage rgb = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < image.levels().length; i++) {
      int v = image.levels()[i] & 0xff;
      rgb.setRGB(i % image.width(), i / image.width(), Math.min(255, v + 40) << 16 | v << 8 | Math.max(0, v - 20));
    }
    return rgb;
  }

  private static byte clamped(double v) {
    return (byte) Math.max(0, Math.min(255, Math.round(v)));
  }
}
