package org.mien.image;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Changed copies of an image for training: mirrored, turned, scaled, moved, lit otherwise, noisy. A pure function of
 * the image, the options and the seed, on every machine; each kind of change keeps its numbers when another is switched
 * on.
 *
 * <p>Order: flip, then turn, scale and shift in one bilinear resampling about the image's centre with the edge pixels
 * repeated outside, then gain, offset and noise. Values of 8 and 16 bits are rounded and kept in range; floating point
 * is taken to span 0 to 1 and is not clamped.
 */
public final class Augment {

  private Augment() {}

  /**
   * What is done to one example.
   *
   * @param flip whether left and right change places
   * @param warp how it is turned, scaled and moved
   * @param gain factor of brightness
   * @param offset added brightness as a share of the depth's range
   * @param noise standard deviation as a share of the depth's range
   * @param noiseSeed decides the noise
   */
  private record Change(boolean flip, Warp warp, double gain, double offset, double noise, long noiseSeed) {}

  /** A changed copy of the image, in its size and depth; the image itself where nothing is to be changed. */
  public static Gray apply(Gray image, AugmentOptions options, long seed) {
    return options.isNone() ? image : change(image, draw(options, seed), 0);
  }

  /**
   * A changed copy of a clip: one draw for all frames, so that movement stays what it is, but new noise in each frame.
   */
  public static List<Gray> applyToClip(List<Gray> frames, AugmentOptions options, long seed) {
    if (options.isNone()) {
      return frames;
    }
    Change change = draw(options, seed);
    List<Gray> changed = new ArrayList<>(frames.size());
    for (int i = 0; i < frames.size(); i++) {
      changed.add(change(frames.get(i), change, i));
    }
    return changed;
  }

  /**
   * A changed copy of a clip of motion maps: as {@link #applyToClip}, and where left and right change places the horizontal
   * flow (the first of every three planes, stretched so that the negative of v is range - v) changes its sign. A turn
   * moves the maps but not the directions in them, so only small ones are right.
   *
   * @param planes horizontal flow, vertical flow and strain of the first frame, then of the second ...
   */
  public static List<Gray> applyToMotion(List<Gray> planes, AugmentOptions options, long seed) {
    if (options.isNone()) {
      return planes;
    }
    List<Gray> signed = new ArrayList<>(planes);
    for (int i = 0; draw(options, seed).flip && i < signed.size(); i += 3) {
      signed.set(i, negative(planes.get(i)));
    }
    return applyToClip(signed, options, seed);
  }

  private static Gray negative(Gray flow) {
    float[] pixels = flow.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = flow.ceiling() - pixels[i];
    }
    return new Gray(flow.width(), flow.height(), pixels, flow.bits());
  }

  /** Draws every number whether it is used or not: a switch then changes nothing but its own effect. */
  private static Change draw(AugmentOptions o, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean flip = Gaussian.unit(random) < o.flip();
    double radians = StrictMath.toRadians(o.rotation()) * even(random);
    double scale = 1 + o.scale() * even(random);
    double shiftX = o.shift() * even(random);
    double shiftY = o.shift() * even(random);
    double gain = 1 + o.gain() * even(random);
    double offset = o.offset() * even(random);
    return new Change(flip, new Warp(radians, scale, shiftX, shiftY), gain, offset, o.noise(), random.nextLong());
  }

  private static Gray change(Gray image, Change change, int frame) {
    float[] pixels = image.pixels().clone();
    if (change.flip) {
      flip(pixels, image.width());
    }
    if (!change.warp.isNone()) {
      pixels = change.warp.of(new Gray(image.width(), image.height(), pixels, image.bits()));
    }
    light(pixels, image.ceiling(), change, frame);
    if (image.bits() != 32) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = Resize.settle(pixels[i], image.bits());
      }
    }
    return new Gray(image.width(), image.height(), pixels, image.bits());
  }

  private static void flip(float[] pixels, int width) {
    for (int row = 0; row < pixels.length; row += width) {
      for (int left = row, right = row + width - 1; left < right; left++, right--) {
        float swap = pixels[left];
        pixels[left] = pixels[right];
        pixels[right] = swap;
      }
    }
  }

  private static void light(float[] pixels, float range, Change change, int frame) {
    SplittableRandom random = new SplittableRandom(change.noiseSeed + frame * 0x9e3779b97f4a7c15L);
    for (int i = 0; i < pixels.length; i++) {
      double value = pixels[i] * change.gain + change.offset * range;
      if (change.noise > 0) {
        value += change.noise * range * Gaussian.next(random);
      }
      pixels[i] = (float) value;
    }
  }

  private static double even(SplittableRandom random) {
    return 2 * Gaussian.unit(random) - 1;
  }
}
