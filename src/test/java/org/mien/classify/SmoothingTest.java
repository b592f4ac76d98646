package org.mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mien.job.UserError;

class SmoothingTest {

  private static List<Float> smooth(String text, float... first) throws IOException {
    List<Float> out = new ArrayList<>();
    Smoother smoother = new Smoother(Smoothing.parse(text), row -> out.add(row.probabilities()[0]));
    for (int i = 0; i < first.length; i++) {
      smoother.accept(new FrameRow(i, i, new float[] {first[i], 1 - first[i]}));
    }
    smoother.finish();
    return out;
  }

  @Test
  void meansShrinkEvenlyAtTheEnds() throws IOException {
    // By hand: 0; (0 + 0.3 + 0.6) / 3; (0 + 0.3 + 0.6 + 0.9 + 0.2) / 5; (0.6 + 0.9 + 0.2) / 3; 0.2.
    assertThat(smooth("mean:5", 0f, 0.3f, 0.6f, 0.9f, 0.2f))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : 1)
        .containsExactly(0f, 0.3f, 0.4f, 1.7f / 3, 0.2f);
  }

  @Test
  void mediansKeepASingleWildFrameOut() throws IOException {
    assertThat(smooth("median:3", 0.1f, 0.1f, 0.9f, 0.1f, 0.1f)).allSatisfy(p -> assertThat(p).isCloseTo(0.1f, within(1e-6f)));
  }

  @Test
  void noneChangesNothing() throws IOException {
    assertThat(smooth("none", 0.1f, 0.7f)).containsExactly(0.1f, 0.7f);
  }

  @Test
  void textsAreReadAndWritten() {
    assertThat(Smoothing.parse("median:7")).isEqualTo(new Smoothing(Smoothing.Kind.MEDIAN, 7));
    assertThat(Smoothing.parse("median:7").key()).isEqualTo("median:7");
    assertThat(Smoothing.parse("none").key()).isEqualTo("none");
    assertThatThrownBy(() -> Smoothing.parse("mean:4")).isInstanceOf(UserError.class).hasMessageContaining("odd");
    assertThatThrownBy(() -> Smoothing.parse("gauss:5")).isInstanceOf(UserError.class).hasMessageContaining("gauss");
  }

  @Property(tries = 200)
  void everyFrameComesOutOnceInOrderAndProbabilitiesStaySo(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 100) Integer> percent,
      @ForAll @IntRange(min = 0, max = 12) int reach,
      @ForAll boolean median) throws IOException {
    Smoothing smoothing = new Smoothing(median ? Smoothing.Kind.MEDIAN : Smoothing.Kind.MEAN, 2 * reach + 1);
    List<FrameRow> out = new ArrayList<>();
    Smoother smoother = new Smoother(smoothing, out::add);
    for (int i = 0; i < percent.size(); i++) {
      float p = percent.get(i) / 100f;
      smoother.accept(new FrameRow(i, i, new float[] {p, (1 - p) / 2, (1 - p) / 2}));
    }
    smoother.finish();

    assertThat(out).hasSameSizeAs(percent);
    for (int i = 0; i < out.size(); i++) {
      assertThat(out.get(i).frame()).isEqualTo(i);
      float[] p = out.get(i).probabilities();
      assertThat(p[0] + p[1] + p[2]).isCloseTo(1f, within(1e-5f));
    }
  }
}
