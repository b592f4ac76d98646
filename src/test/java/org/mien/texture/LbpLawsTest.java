package org.mien.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;

/** Laws that hold for every image. */
class LbpLawsTest {

  @Property(tries = 600)
  void equalsThePlainLoop(@ForAll @IntRange(min = 1, max = 45) int width,
      @ForAll @IntRange(min = 1, max = 9) int height,
      @ForAll @IntRange(min = 1, max = 256) int levels, @ForAll boolean strict, @ForAll LbpBorder border,
      @ForAll @LongRange(min = 0) long seed) {
    byte[] pixels = PlainLbp.random(width * height, levels, seed);
    assertThat(Lbp3x3.map(pixels, width, height, strict, border))
        .isEqualTo(PlainLbp.codes(pixels, width, height, strict, border));
  }

  @Property(tries = 100)
  void monotoneGrayChangesKeepThe3x3Codes(@ForAll @IntRange(min = 3, max = 20) int width,
      @ForAll @IntRange(min = 3, max = 20) int height, @ForAll boolean strict, @ForAll LbpMapping mapping,
      @ForAll @LongRange(min = 0) long seed) {
    Gray image = GrayConversion.ofBytes(width, height, PlainLbp.random(width * height, 200, seed));
    float[] cubed = image.pixels().clone();
    float[] shifted = image.pixels().clone();
    for (int i = 0; i < cubed.length; i++) {
      cubed[i] = cubed[i] * cubed[i] / 2 + 7;
      shifted[i] -= 56;
    }
    LbpOptions options = (strict ? LbpOptions.paper() : LbpOptions.textbook()).with(LbpBorder.REFLECT).with(mapping);
    int[] codes = Lbp.map(image, options).codes();
    assertThat(Lbp.map(new Gray(width, height, cubed, 16), options).codes()).isEqualTo(codes);
    assertThat(Lbp.map(new Gray(width, height, shifted, 8), options).codes()).isEqualTo(codes);
  }

  @Property(tries = 100)
  void turningByNinetyDegreesKeepsRotationInvariantHistograms(@ForAll @IntRange(min = 5, max = 20) int width,
      @ForAll @IntRange(min = 5, max = 20) int height, @ForAll LbpVariant variant, @ForAll @LongRange(min = 0) long seed) {
    Gray image = GrayConversion.ofBytes(width, height, PlainLbp.random(width * height, 40, seed));
    Gray turned = turned(image);
    // With a circle of radius 1 and 4 points nothing is interpolated, so that the law holds exactly.
    int points = variant == LbpVariant.CIRCULAR ? 4 : 8;
    for (LbpMapping mapping : new LbpMapping[] {LbpMapping.ROTATION_INVARIANT, LbpMapping.ROTATION_INVARIANT_UNIFORM}) {
      for (LbpBorder border : LbpBorder.values()) {
        LbpOptions options = new LbpOptions(variant, points, 1, mapping, border);
        assertThat(LbpHistogram.of(turned, options)).isEqualTo(LbpHistogram.of(image, options));
        LbpMap before = Lbp.map(image, options);
        assertThat(Lbp.map(turned, options).codes()).isEqualTo(turnedCodes(before));
      }
    }
  }

  @Property(tries = 200)
  void everyBlockAddsUpToOne(@ForAll @IntRange(min = 8, max = 30) int width,
      @ForAll @IntRange(min = 8, max = 30) int height, @ForAll LbpVariant variant, @ForAll LbpMapping mapping,
      @ForAll LbpBorder border, @ForAll @IntRange(min = 1, max = 6) int rows,
      @ForAll @IntRange(min = 1, max = 6) int columns) {
    Gray image = GrayConversion.ofBytes(width, height, PlainLbp.random(width * height, 40, rows * 7L + columns));
    LbpOptions options = new LbpOptions(variant, 8, 1, mapping, border);
    BlockGrid grid = new BlockGrid(rows, columns);
    double[] all = LbpHistogram.of(image, options, grid);
    int bins = LbpHistogram.bins(options);
    assertThat(all).hasSize(grid.blocks() * bins);
    for (int block = 0; block < grid.blocks(); block++) {
      double sum = Arrays.stream(all, block * bins, (block + 1) * bins).sum();
      assertThat(sum).isCloseTo(1.0, offset(1e-12));
    }
  }

  @Property(tries = 100)
  void theHistogramOfAnImageIsThatOfItsMap(@ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @IntRange(min = 1, max = 12) int height, @ForAll boolean strict, @ForAll LbpMapping mapping,
      @ForAll @LongRange(min = 0) long seed) {
    Gray image = GrayConversion.ofBytes(width, height, PlainLbp.random(width * height, 5, seed));
    LbpOptions options = (strict ? LbpOptions.paper() : LbpOptions.textbook()).with(mapping);
    LbpMap map = Lbp.map(image, options);
    double[] shares = LbpHistogram.of(image, options);
    assertThat(shares).isEqualTo(LbpHistogram.of(map));
    int[] counts = LbpHistogram.counts(map);
    assertThat(Arrays.stream(counts).sum()).isEqualTo(width * height);
    for (int i = 0; i < counts.length; i++) {
      assertThat(shares[i]).isEqualTo((double) counts[i] / (width * height));
    }
  }

  @Property(tries = 60)
  void codesPartitionThePatterns(@ForAll @IntRange(min = 2, max = 12) int points) {
    int[][] seen = new int[LbpMapping.values().length][];
    for (LbpMapping mapping : LbpMapping.values()) {
      seen[mapping.ordinal()] = new int[mapping.codeLimit(points)];
      for (int pattern = 0; pattern < 1 << points; pattern++) {
        seen[mapping.ordinal()][mapping.code(pattern, points)]++;
      }
    }
    assertThat(seen[LbpMapping.PLAIN.ordinal()]).containsOnly(1);
    int[] uniform = seen[LbpMapping.UNIFORM.ordinal()];
    int rest = uniform.length - 1;
    for (int code = 0; code < rest; code++) {
      assertThat(uniform[code]).as("patterns with code " + code).isEqualTo(1);
    }
    assertThat(uniform[rest]).isEqualTo((1 << points) - points * (points - 1) - 2);
    int[] ones = seen[LbpMapping.ROTATION_INVARIANT_UNIFORM.ordinal()];
    assertThat(ones[points + 1]).isEqualTo(uniform[rest]);
    for (int n = 1; n < points; n++) {
      assertThat(ones[n]).isEqualTo(points);
    }
  }

  private static Gray turned(Gray image) {
    int w = image.width();
    int h = image.height();
    float[] out = new float[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        out[(w - 1 - x) * h + y] = image.at(x, y);
      }
    }
    return new Gray(h, w, out, image.bits());
  }

  private static int[] turnedCodes(LbpMap map) {
    int[] out = new int[map.codes().length];
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        out[(map.width() - 1 - x) * map.height() + y] = map.at(x, y);
      }
    }
    return out;
  }
}
