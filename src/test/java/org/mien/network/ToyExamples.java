package org.mien.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.Preparation;

/** Three classes that a small network can tell apart: a bright stripe lies high, low, or upright, in noise. */
final class ToyExamples implements ExampleSet {

  static final int SIZE = 16;
  static final int CLASSES = 3;

  private final List<byte[]> pixels = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final int bins;
  private final String name;

  private ToyExamples(String name, int bins) {
    this.name = name;
    this.bins = bins;
  }

  /** Stills without a histogram. */
  static ToyExamples stills(int count, long seed) {
    return make("still", count, 1, 1, 0, seed);
  }

  /** Clips of different lengths. */
  static ToyExamples clips(int count, int shortest, int longest, long seed) {
    return make("clip", count, shortest, longest, 0, seed);
  }

  /** Examples of any form. */
  static ToyExamples make(String name, int count, int shortest, int longest, int bins, long seed) {
    ToyExamples examples = new ToyExamples(name, bins);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      int label = random.nextInt(CLASSES);
      examples.add(label, frames(label, random.nextInt(shortest, longest + 1), random));
    }
    return examples;
  }

  /** Adds one example. */
  ToyExamples add(int label, byte[] frames) {
    labels.add(label);
    pixels.add(frames);
    return this;
  }

  private static byte[] frames(int label, int count, SplittableRandom random) {
    byte[] bytes = new byte[count * SIZE * SIZE];
    for (int t = 0; t < count; t++) {
      int shift = random.nextInt(3);
      for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++) {
          int along = label == 2 ? x : y;
          int start = (label == 1 ? 9 : 2) + shift;
          boolean bright = along >= start && along < start + 4;
          bytes[t * SIZE * SIZE + y * SIZE + x] = (byte) ((bright ? 170 : 40) + random.nextInt(60));
        }
      }
    }
    return bytes;
  }

  /** The origin that a data set of these examples would have. */
  Origin origin() {
    String lbp = bins > 0 ? "lbp-paper" : "";
    Preparation preparation = new Preparation(SIZE, "bilinear", lbp);
    return new Origin("toy", "0".repeat(64), "emotions 1", List.of("high", "low", "upright"), preparation);
  }

  @Override
  public int size() {
    return labels.size();
  }

  @Override
  public String clipId(int example) {
    return name + " " + example;
  }

  @Override
  public int label(int example) {
    return labels.get(example);
  }

  @Override
  public int frames(int example) {
    return pixels.get(example).length / (SIZE * SIZE);
  }

  @Override
  public int frameSize() {
    return SIZE;
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    System.arraycopy(pixels.get(example), frame * SIZE * SIZE, target, offset, SIZE * SIZE);
  }

  @Override
  public int histogramLength() {
    return bins;
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    for (int b = 0; b < bins; b++) {
      target[offset + b] = b % CLASSES == labels.get(example) ? 1f / bins : 0.5f / bins;
    }
  }
}
