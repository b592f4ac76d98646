package org.mien.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.mien.job.UserError;

/**
 * Graded changes of a recording, to see what a model withstands. A pure function of image, level and seed, on every
 * machine. Values stay in the range of the depth and are rounded where the depth has whole numbers.
 */
public enum Disturbance {
  /** All values times a factor below 1: less light. */
  GAIN("gain", "Darker", "factor of brightness", true, 0.8, 0.6, 0.4, 0.25, 0.15),
  /** Values v of 0..1 become v to the power of gamma: mid tones sink. */
  GAMMA("gamma", "Gamma", "gamma", true, 1.25, 1.6, 2, 2.5, 3.2),
  /** Light from one side: the factor falls in a straight line from 1 + s at the left edge to 1 - s at the right edge. */
  SIDE_LIGHT("side-light", "Light from one side", "strength s", true, 0.2, 0.4, 0.6, 0.8, 1),
  /** Values drawn together around their mean by a factor. */
  CONTRAST("contrast", "Less contrast", "factor of contrast", true, 0.8, 0.6, 0.4, 0.2, 0.1),
  /** Gaussian blur. */
  BLUR("blur", "Blur", "standard deviation, % of the width", false, 1, 2, 3, 5, 8),
  /** Gaussian noise, new in each frame. */
  NOISE("noise", "Noise", "standard deviation, % of the range", false, 2, 5, 10, 15, 20),
  /** JPEG compression as the Java platform does it. */
  JPEG("jpeg", "JPEG compression", "quality, %", true, 50, 30, 20, 10, 5),
  /** A turn, counter-clockwise. */
  ROTATION("rotation", "Turned head or camera", "degrees", false, 5, 10, 20, 30, 45),
  /** A smaller face in the same frame, the edge pixels repeated around it. */
  SCALE("scale", "Smaller face", "factor of size", false, 0.9, 0.8, 0.7, 0.6, 0.5),
  /** The face moved to the right, the edge pixels repeated. */
  SHIFT("shift", "Moved face", "% of the width", false, 5, 10, 15, 20, 25),
  /** A band of the mean gray over the eyes of an upright face crop, around 38 % of the height. */
  EYES("eyes", "Covered eyes", "height of the band, %", false, 6, 12, 18, 24, 30),
  /** A band of the mean gray over the mouth of an upright face crop, around 76 % of the height. */
  MOUTH("mouth", "Covered mouth", "height of the band, %", false, 6, 12, 18, 24, 30);

  private static final double EYES_AT = 0.38;
  private static final double MOUTH_AT = 0.76;

  private final String key;
  private final String title;
  private final String unit;
  private final boolean light;
  private final double[] levels;

  Disturbance(String key, String title, String unit, boolean light, double... levels) {
    this.key = key;
    this.title = title;
    this.unit = unit;
    this.light = light;
    this.levels = levels;
  }

  /** The stable word of options and files. */
  public String key() {
    return key;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** What a level is measured in. */
  public String unit() {
    return unit;
  }

  /** Whether it speaks of light or of how a camera stores pictures, which a motion map does not have. */
  public boolean ofLight() {
    return light;
  }

  /** The graded levels, the mildest first. */
  public List<Double> levels() {
    return Arrays.stream(levels).boxed().toList();
  }

  /**
   * The disturbances of a list of keys with commas; {@code all} for every one.
   *
   * @throws UserError if a key is unknown
   */
  public static List<Disturbance> parse(String keys) {
    if (keys.equals("all")) {
      return List.of(values());
    }
    return Arrays.stream(keys.split(",")).map(String::strip).map(Disturbance::of).distinct().toList();
  }

  private static Disturbance of(String key) {
    return Arrays.stream(values()).filter(d -> d.key.equals(key)).findFirst()
        .orElseThrow(() -> new UserError("There is no disturbance '" + key + "'; use all, or some of "
            + Arrays.stream(values()).map(Disturbance::key).collect(Collectors.joining(", ")) + "."));
  }

  /**
   * A disturbed copy in the size and depth of the image.
   *
   * @param level one of {@link #levels()}, or another number in the same unit
   * @param seed of the noise; the others draw nothing
   */
  public Gray apply(Gray image, double level, long seed) {
    float[] pixels = switch (this) {
      case GAIN -> scaled(image, level, 0);
      case CONTRAST -> scaled(image, level, (1 - level) * mean(image));
      case GAMMA -> gamma(image, level);
      case SIDE_LIGHT -> sideLight(image, level);
      case BLUR -> Gaussian.blur(image, level / 100 * image.width());
      case NOISE -> noise(image, level / 100, seed);
      case JPEG -> jpeg(image, level / 100);
      case ROTATION -> new Warp(StrictMath.toRadians(level), 1, 0, 0).of(image);
      case SCALE -> new Warp(0, level, 0, 0).of(image);
      case SHIFT -> new Warp(0, 1, level / 100, 0).of(image);
      case EYES -> band(image, EYES_AT, level / 100);
      case MOUTH -> band(image, MOUTH_AT, level / 100);
    };
    float ceiling = image.ceiling();
    for (int i = 0; i < pixels.length; i++) {
      float value = Math.max(0, Math.min(ceiling, pixels[i]));
      pixels[i] = image.bits() == 32 ? value : Resize.settle(value, image.bits());
    }
    return new Gray(image.width(), image.height(), pixels, image.bits());
  }

  private static float[] scaled(Gray image, double factor, double offset) {
    float[] pixels = image.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) (pixels[i] * factor + offset);
    }
    return pixels;
  }

  private static double mean(Gray image) {
    double sum = 0;
    for (float value : image.pixels()) {
      sum += value;
    }
    return sum / image.pixels().length;
  }

  private static float[] gamma(Gray image, double gamma) {
    float[] pixels = image.pixels().clone();
    float ceiling = image.ceiling();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) (ceiling * StrictMath.pow(Math.max(0, pixels[i]) / ceiling, gamma));
    }
    return pixels;
  }

  private static float[] sideLight(Gray image, double strength) {
    float[] pixels = image.pixels().clone();
    int width = image.width();
    for (int i = 0; i < pixels.length; i++) {
      double across = width == 1 ? 0 : 1 - 2.0 * (i % width) / (width - 1);
      pixels[i] = (float) (pixels[i] * (1 + strength * across));
    }
    return pixels;
  }

  private static float[] noise(Gray image, double share, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] pixels = image.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) (pixels[i] + share * image.ceiling() * Gaussian.next(random));
    }
    return pixels;
  }

  private static float[] band(Gray image, double at, double share) {
    float[] pixels = image.pixels().clone();
    int from = (int) Math.max(0, Math.rint((at - share / 2) * image.height()));
    int to = (int) Math.min(image.height(), Math.rint((at + share / 2) * image.height()));
    Arrays.fill(pixels, from * image.width(), to * image.width(), (float) mean(image));
    return pixels;
  }

  /** Through 8 bits and back, as JPEG has no more. */
  private static float[] jpeg(Gray image, double quality) {
    BufferedImage eight = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
    float scale = 255 / image.ceiling();
    for (int i = 0; i < image.pixels().length; i++) {
      int value = Math.round(Math.max(0, Math.min(255, image.pixels()[i] * scale)));
      eight.getRaster().setSample(i % image.width(), i / image.width(), 0, value);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality((float) quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(eight, null, null), how);
      out.flush();
      Gray back = GrayConversion.of(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
      float[] pixels = back.pixels().clone();
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] /= scale;
      }
      return pixels;
    } catch (IOException e) {
      throw new UncheckedIOException("a JPEG in memory cannot be written", e);
    } finally {
      writer.dispose();
    }
  }
}
