package org.mien.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.learn.Classifier;
import org.mien.learn.ExampleSet;
import org.mien.learn.FramePreparation;
import org.mien.learn.Prediction;
import org.mien.learn.Preparation;

/** Covering maps of a classifier that looks at one pixel. */
class OcclusionMapTest {

  private static final int SIDE = 16;
  private static final int WATCHED = 5 * SIDE + 9;

  /** The probability of the first class is the brightness of one pixel. */
  private static final Classifier ONE_PIXEL = new Classifier() {
    @Override
    public List<String> classes() {
      return List.of("bright", "dark");
    }

    @Override
    public List<Prediction> classify(ExampleSet examples, Job job) {
      byte[] frame = new byte[examples.frameBytes()];
      return IntStream.range(0, examples.size()).mapToObj(i -> {
        examples.frame(i, 0, frame, 0);
        float p = (frame[WATCHED] & 0xff) / 255f;
        return new Prediction(examples.clipId(i), new float[] {p, 1 - p});
      }).toList();
    }
  };

  private record OnePicture(byte[] pixels) implements ExampleSet {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public String clipId(int example) {
      return "one";
    }

    @Override
    public int label(int example) {
      return 0;
    }

    @Override
    public int frames(int example) {
      return 1;
    }

    @Override
    public int frameSize() {
      return SIDE;
    }

    @Override
    public void frame(int example, int frame, byte[] target, int offset) {
      System.arraycopy(pixels, 0, target, offset, pixels.length);
    }

    @Override
    public int histogramLength() {
      return 0;
    }

    @Override
    public void histogram(int example, float[] target, int offset) {
      throw new AssertionError("there is none");
    }
  }

  private static OnePicture picture() {
    byte[] pixels = new byte[SIDE * SIDE];
    pixels[WATCHED] = (byte) 255;
    return new OnePicture(pixels);
  }

  private static float[] map(int patch, int step, Job job) {
    FramePreparation preparation = new FramePreparation(new Preparation(SIDE, "bilinear", ""));
    return new OcclusionMap(patch, step).of(ONE_PIXEL, picture(), 0, 0, 1, preparation, job);
  }

  @Test
  void patchesThatDoNotOverlapMarkTheOneThatMatters() {
    // Covered by the mean, 255 / 256 rounded to 1, the probability falls from 1 to 1 / 255.
    float[] map = map(4, 4, Job.quiet());
    for (int i = 0; i < map.length; i++) {
      boolean inPatch = i / SIDE / 4 == 1 && i % SIDE / 4 == 2;
      assertThat(map[i]).isCloseTo(inPatch ? 254 / 255f : 0, within(1e-6f));
    }
  }

  @Test
  void theWatchedPixelIsTheHighestPointWhereverPatchesOverlap() {
    float[] map = map(5, 2, Job.quiet());
    float highest = map[WATCHED];
    assertThat(highest).isCloseTo(254 / 255f, within(1e-6f));
    assertThat(map[0]).isZero();
    for (float value : map) {
      assertThat(value).isBetween(0f, highest);
    }
  }

  @Test
  void everyPixelIsCoveredAtAnySize() {
    for (int patch = 1; patch <= SIDE; patch++) {
      float[] map = map(patch, Math.max(1, patch / 2), Job.quiet());
      assertThat(Arrays.toString(map)).doesNotContain("NaN");
    }
    assertThatThrownBy(() -> new OcclusionMap(3, 4)).hasMessageContaining("uncovered");
  }

  @Test
  void canBeCancelled() {
    CancelToken token = new CancelToken();
    token.cancel();
    assertThatThrownBy(() -> map(4, 4, new Job(Progress.NONE, token, 1))).isInstanceOf(CancelledException.class);
  }
}
