package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MaxPoolTest {

  private static final int CELLS = 4;

  @Test
  void maximumOfPositiveValuesAndItsPlaceAgreeWithALoopOverFloats() {
    SplittableRandom random = new SplittableRandom(4);
    int slab = 3000;
    float[] in = new float[CELLS * slab];
    for (int i = 0; i < in.length; i++) {
      // Few distinct values, so that there are ties, zeros of both signs and windows without a positive value.
      in[i] = random.nextInt(-6, 4) * 0.25f * (random.nextBoolean() ? 1 : -1e-38f);
    }
    int[] bits = bits(in);
    int[] best = new int[slab];
    int[] winner = new int[slab];
    MaxPool.winners(bits, 0, CELLS, best, winner, slab);
    int[] bestOnly = new int[slab];
    MaxPool.values(bits, 0, CELLS, bestOnly, slab);
    int closed = 0;
    for (int i = 0; i < slab; i++) {
      float expected = 0;
      int place = -1;
      for (int cell = 0; cell < CELLS; cell++) {
        if (in[cell * slab + i] > expected) {
          expected = in[cell * slab + i];
          place = cell;
        }
      }
      closed += place < 0 ? 1 : 0;
      assertThat(Float.intBitsToFloat(best[i])).isEqualTo(expected);
      assertThat(bestOnly[i]).isEqualTo(best[i]);
      assertThat(winner[i]).isEqualTo(place);
    }
    assertThat(closed).isBetween(1, slab - 1);
  }

  @Test
  void gradientsGoToTheWinnersAndNowhereElse() {
    float[] gradient = {1.5f, -2f, 3f};
    byte[] kept = {2, -1, 0};
    int[] delta = new int[CELLS * 3];
    MaxPool.route(bits(gradient), 0, kept, 0, 3, delta, 0);
    float[] routed = new float[delta.length];
    for (int i = 0; i < routed.length; i++) {
      routed[i] = Float.intBitsToFloat(delta[i]);
    }
    assertThat(routed).containsExactly(0, 0, 3f, 0, 0, 0, 1.5f, 0, 0, 0, 0, 0);
  }

  @Test
  void addingPatchesUpIsTheTransposeOfGatheringThem() {
    SplittableRandom random = new SplittableRandom(9);
    Patches patches = new Patches(9, 8, 5, 3, 3, 2);
    float[] image = new float[9 * 8 * 5];
    float[] gathered = new float[patches.positions() * patches.length()];
    float[] other = new float[gathered.length];
    float[] spread = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      image[i] = random.nextInt(-8, 9);
    }
    for (int i = 0; i < other.length; i++) {
      other[i] = i % patches.length() == patches.length() - 1 ? 0 : random.nextInt(-8, 9);
    }
    patches.gather(image, 0, gathered, 0);
    patches.scatterAdd(other, 0, spread, 0);
    assertThat(patches.positions()).isEqualTo(6 * 6);
    assertThat(dot(gathered, other)).isEqualTo(dot(image, spread)).isNotZero();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }
}
