package org.mien.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mien.job.Job;
import org.mien.learn.Classifier;
import org.mien.learn.ExampleSet;
import org.mien.learn.FramePreparation;
import org.mien.learn.Prediction;

/**
 * Occlusion sensitivity (Zeiler and Fergus 2014): a square patch of the frame's mean covers one place after the other, in all
 * frames of a clip, and the map says how far the probability of a class falls. Texture is computed anew from the covered
 * frames, so it works for every classifier.
 */
public final class OcclusionMap {

  private static final int AT_ONCE = 32;

  private final int patch;
  private final int step;

  /**
   * How to cover.
   *
   * @param patch side of the patch in pixels of the prepared frame, at least 1
   * @param step pixels between neighbouring places, from 1 to {@code patch}, so that every pixel is covered
   */
  public OcclusionMap(int patch, int step) {
    if (patch < 1 || step < 1 || step > patch) {
      throw new IllegalArgumentException("a patch of " + patch + " pixels in steps of " + step + " leaves pixels uncovered");
    }
    this.patch = patch;
    this.step = step;
  }

  /** A sixth of the frame, in steps of half a patch. */
  public static OcclusionMap usual(int frameSize) {
    int patch = Math.max(2, frameSize / 6);
    return new OcclusionMap(patch, Math.max(1, patch / 2));
  }

  /** Side of the patch in pixels. */
  public int patch() {
    return patch;
  }

  /**
   * The map of one example.
   *
   * @param target the class whose probability is watched
   * @param whole the probability of the class without a patch
   * @return {@code frameSize * frameSize} values row by row: the mean fall of the probability over all patches that covered
   *     the pixel, below 0 where it rose
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public float[] of(
      Classifier classifier, ExampleSet examples, int example, int target, double whole, FramePreparation preparation, Job job) {
    int size = examples.frameSize();
    int[] starts = starts(size);
    double[] falls = new double[size * size];
    int[] covers = new int[size * size];
    List<int[]> places = new ArrayList<>();
    for (int top : starts) {
      for (int left : starts) {
        places.add(new int[] {left, top});
      }
    }
    for (int from = 0; from < places.size(); from += AT_ONCE) {
      job.cancel().check();
      List<int[]> some = places.subList(from, Math.min(places.size(), from + AT_ONCE));
      List<Prediction> answers = classifier.classify(new Covered(examples, example, some, patch, preparation), job);
      for (int i = 0; i < some.size(); i++) {
        add(falls, covers, some.get(i), whole - answers.get(i).probabilities()[target], size);
      }
    }
    float[] map = new float[falls.length];
    for (int i = 0; i < map.length; i++) {
      map[i] = (float) (falls[i] / covers[i]);
    }
    return map;
  }

  private int[] starts(int size) {
    int last = Math.max(0, size - patch);
    int[] starts = new int[(last + step - 1) / step + 1];
    Arrays.setAll(starts, i -> Math.min(last, i * step));
    return starts;
  }

  private void add(double[] falls, int[] covers, int[] place, double fall, int size) {
    for (int y = place[1]; y < Math.min(size, place[1] + patch); y++) {
      for (int x = place[0]; x < Math.min(size, place[0] + patch); x++) {
        falls[y * size + x] += fall;
        covers[y * size + x]++;
      }
    }
  }
}
