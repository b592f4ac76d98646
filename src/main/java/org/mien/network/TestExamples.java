package org.mien.network;

import java.util.List;
import java.util.SplittableRandom;
import org.mien.learn.ExampleSet;

/**
 * A few examples of seeded noise, kept in every model file with the answers to them, so that a damaged or misread model
 * is found out when it is loaded. Noise and not a training example: a model file carries nobody's face.
 *
 * @param frameCounts frames of each example
 * @param pixels all frames one after the other
 * @param histograms [examples][histogramLength]
 */
record TestExamples(
    int frameSize, int channels, int histogramLength, List<Integer> frameCounts, byte[] pixels, float[] histograms)
    implements ExampleSet {

  /** Frames of the stored examples of a network for clips: two lengths, so that the mask is tried too. */
  private static final List<Integer> CLIPS = List.of(5, 3);

  private static final List<Integer> STILLS = List.of(1, 1);

  /** New examples of a network of this plan. */
  static TestExamples noise(NetworkPlan plan, long seed) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, Seeds.TEST_INPUT));
    List<Integer> counts = plan.clips() ? CLIPS : STILLS;
    byte[] pixels = new byte[pixels(plan.width(), plan.input().stored(), counts)];
    random.nextBytes(pixels);
    float[] histograms = new float[counts.size() * plan.textureLength()];
    for (int i = 0; i < histograms.length; i++) {
      histograms[i] = (float) (2 * random.nextDouble() / plan.textureLength());
    }
    return new TestExamples(plan.width(), plan.input().stored(), plan.textureLength(), counts, pixels, histograms);
  }

  /** How many bytes the frames of examples take. */
  static int pixels(int frameSize, int channels, List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum() * channels * frameSize * frameSize;
  }

  @Override
  public int size() {
    return frameCounts.size();
  }

  @Override
  public String clipId(int example) {
    return "test " + example;
  }

  @Override
  public int label(int example) {
    return -1;
  }

  @Override
  public int frames(int example) {
    return frameCounts.get(example);
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    int area = frameBytes();
    int before = frameCounts.subList(0, example).stream().mapToInt(Integer::intValue).sum() + frame;
    System.arraycopy(pixels, before * area, target, offset, area);
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    System.arraycopy(histograms, example * histogramLength, target, offset, histogramLength);
  }
}
