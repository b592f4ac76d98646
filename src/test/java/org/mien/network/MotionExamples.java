package org.mien.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.Preparation;

/**
 * Made-up motion maps: a patch on the left or the right of the middle moves outwards (class 0) or inwards (1), or a patch high
 * up moves up (2), on top of a movement of the whole frame, each plane stretched to 0..255 by itself.
 */
final class MotionExamples implements ExampleSet {

  static final int SIZE = 28;
  private static final int AREA = SIZE * SIZE;

  private final List<byte[]> maps = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final int frames;
  private final boolean left;

  private MotionExamples(int frames, boolean left) {
    this.frames = frames;
    this.left = left;
  }

  /** Stills or clips whose patch lies on the right, or only on the left. */
  static MotionExamples make(int count, int frames, boolean left, long seed) {
    MotionExamples examples = new MotionExamples(frames, left);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      int label = random.nextInt(3);
      byte[] all = new byte[frames * 3 * AREA];
      for (int f = 0; f < frames; f++) {
        System.arraycopy(examples.map(label, random), 0, all, f * 3 * AREA, 3 * AREA);
      }
      examples.maps.add(all);
      examples.labels.add(label);
    }
    return examples;
  }

  private byte[] map(int label, SplittableRandom random) {
    double row = (label == 2 ? 5 : 20) + random.nextDouble(3);
    double column = (left ? 5 : 20) + random.nextDouble(3);
    double outwards = left ? -1 : 1;
    double across = label == 2 ? 0 : label == 0 ? outwards : -outwards;
    double headX = random.nextDouble(-2, 2);
    double headY = random.nextDouble(-2, 2);
    double[][] planes = new double[3][AREA];
    for (int i = 0; i < AREA; i++) {
      double dy = i / SIZE - row;
      double dx = i % SIZE - column;
      double near = Math.exp(-(dx * dx + dy * dy) / 20);
      planes[0][i] = headX + across * near + 0.3 * random.nextDouble();
      planes[1][i] = headY - (label == 2 ? near : 0) + 0.3 * random.nextDouble();
      planes[2][i] = near + 0.3 * random.nextDouble();
    }
    byte[] bytes = new byte[3 * AREA];
    for (int p = 0; p < 3; p++) {
      double least = Double.MAX_VALUE;
      double most = -Double.MAX_VALUE;
      for (double value : planes[p]) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      for (int i = 0; i < AREA; i++) {
        bytes[p * AREA + i] = (byte) (int) Math.rint((planes[p][i] - least) / (most - least) * 255);
      }
    }
    return bytes;
  }

  Origin origin() {
    return new Origin("made-up motion", "0".repeat(64), "motion 1", List.of("outwards", "inwards", "up"),
        new Preparation(SIZE, "bilinear", "", "motion"));
  }

  @Override
  public int size() {
    return maps.size();
  }

  @Override
  public String clipId(int example) {
    return "motion " + left + " " + example;
  }

  @Override
  public int label(int example) {
    return labels.get(example);
  }

  @Override
  public int frames(int example) {
    return frames;
  }

  @Override
  public int frameSize() {
    return SIZE;
  }

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    System.arraycopy(maps.get(example), frame * 3 * AREA, target, offset, 3 * AREA);
  }

  @Override
  public int histogramLength() {
    return 0;
  }

  @Override
  public void histogram(int example, float[] target, int offset) {}
}
