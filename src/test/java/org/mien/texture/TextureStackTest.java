package org.mien.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.image.GrayConversion;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;

/** Stacks plane by plane: order, progress, cancelling, and planes that cannot be read. */
class TextureStackTest {

  @Test
  void planesComeInOrderWhateverTheThreads() throws IOException {
    TextureFeatures features = TextureDescriptors.builtIn().find("lbp-uniform@2x2");
    for (int threads : new int[] {1, 4}) {
      List<LbpMap> maps = new ArrayList<>();
      List<double[]> vectors = new ArrayList<>();
      List<Progress.Step> steps = new ArrayList<>();
      Job job = new Job(steps::add, new CancelToken(), threads);
      TextureStack.maps(planes(20), LbpOptions.paper(), maps::add, job);
      TextureStack.features(planes(20), features, vectors::add, Job.quiet());
      assertThat(maps).hasSize(20);
      assertThat(vectors).hasSize(20);
      assertThat(steps).hasSize(20).last().isEqualTo(new Progress.Step("LBP maps", 20, 20, ""));
      for (int i = 0; i < 20; i++) {
        assertThat(maps.get(i).codes()).isEqualTo(Lbp.map(plane(i), LbpOptions.paper()).codes());
        assertThat(vectors.get(i)).isEqualTo(features.of(plane(i)));
      }
    }
  }

  @Test
  void cancellingStopsAtOnce() {
    CancelToken cancel = new CancelToken();
    AtomicInteger seen = new AtomicInteger();
    Job job = new Job(Progress.NONE, cancel, 2);
    assertThatThrownBy(() -> TextureStack.maps(planes(1_000_000), LbpOptions.paper(), map -> {
      if (seen.incrementAndGet() == 5) {
        cancel.cancel();
      }
    }, job)).isInstanceOf(CancelledException.class);
    assertThat(seen).hasValue(5);
    CancelToken before = new CancelToken();
    before.cancel();
    assertThatThrownBy(() -> Lbp.map(plane(0), LbpOptions.circular(8, 1), before)).isInstanceOf(CancelledException.class);
  }

  @Test
  void aPlaneThatCannotBeReadIsSaid() {
    assertThatThrownBy(() -> TextureStack.maps(planes(-1), LbpOptions.paper(), map -> { }, Job.quiet()))
        .isInstanceOf(IOException.class).hasMessage("plane 3 is damaged");
  }

  @Test
  void mapsOfOneRecordingHaveOneSize() {
    FrameSource odd = new FrameSource() {
      @Override
      public int count() {
        return 3;
      }

      @Override
      public Gray frame(int index) {
        return index < 2 ? plane(index) : GrayConversion.ofBytes(11, 13, PlainLbp.random(143, 40, index));
      }

      @Override
      public double seconds(int index) {
        return Double.NaN;
      }

      @Override
      public void close() {}
    };
    LbpOptions valid = LbpOptions.paper().with(LbpBorder.VALID);
    assertThatThrownBy(() -> TextureStack.maps(odd, valid, map -> { }, Job.quiet())).isInstanceOf(UserError.class)
        .hasMessageContaining("Frame 2 has 11 x 13 pixels and the first one 13 x 11");
  }

  private static Gray plane(int index) {
    return GrayConversion.ofBytes(13, 11, PlainLbp.random(143, 40, index));
  }

  /** So many planes, or with -1 ten of which number 3 is damaged. */
  private static FrameSource planes(int count) {
    return new FrameSource() {
      @Override
      public int count() {
        return count < 0 ? 10 : count;
      }

      @Override
      public Gray frame(int index) throws IOException {
        if (count < 0 && index == 3) {
          throw new IOException("plane 3 is damaged");
        }
        return plane(index);
      }

      @Override
      public double seconds(int index) {
        return Double.NaN;
      }

      @Override
      public void close() {}
    };
  }
}
