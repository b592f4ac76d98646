package org.mien.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of resizing that hold at every size. */
class ResizeLawsTest {

  @Property(tries = 300)
  void resultsStayBetweenTheDarkestAndTheBrightestPixel(@ForAll @IntRange(min = 1, max = 30) int width,
      @ForAll @IntRange(min = 1, max = 30) int height, @ForAll @IntRange(min = 1, max = 40) int toWidth,
      @ForAll @IntRange(min = 1, max = 40) int toHeight, @ForAll Resize.Method method, @ForAll boolean wide,
      @ForAll @LongRange(min = 0) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int least = random.nextInt(200);
    float[] pixels = new float[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = least + random.nextInt(56);
    }
    Gray result = Resize.to(new Gray(width, height, pixels, wide ? 16 : 8), toWidth, toHeight, method);
    assertThat(result.width()).isEqualTo(toWidth);
    assertThat(result.height()).isEqualTo(toHeight);
    float darkest = 255;
    float brightest = 0;
    for (float v : pixels) {
      darkest = Math.min(darkest, v);
      brightest = Math.max(brightest, v);
    }
    for (float v : result.pixels()) {
      // OpenCV's 8-bit fixed point cuts twice before it rounds, which can lose a level.
      assertThat(v).isBetween(darkest - (wide ? 0 : 1), brightest);
    }
  }

  @Property(tries = 100)
  void shrinkingByAWholeFactorKeepsTheMean(@ForAll @IntRange(min = 1, max = 8) int width,
      @ForAll @IntRange(min = 1, max = 8) int height, @ForAll @IntRange(min = 1, max = 5) int factor,
      @ForAll @LongRange(min = 0) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] pixels = new float[width * height * factor * factor];
    double sum = 0;
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextInt(65536) / 65536f;
      sum += pixels[i];
    }
    Gray result = Resize.to(new Gray(width * factor, height * factor, pixels, 32), width, height, Resize.Method.AREA);
    double mean = 0;
    for (float v : result.pixels()) {
      mean += v / result.pixels().length;
    }
    assertThat(mean).isCloseTo(sum / pixels.length, offset(1e-6));
  }
}
