package org.mien.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mien.image.Augment;
import org.mien.image.AugmentOptions;
import org.mien.image.Gray;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;

/** Turns examples into batches: bytes to 0..1, short clips padded, training frames augmented. Not thread-safe. */
final class BatchBuilder {

  private static final int DEPTH = 8;

  private final ExampleSet examples;
  private final boolean clips;
  private final AugmentOptions augmentation;
  private final long seed;
  private final byte[] bytes;

  /**
   * @param clips whether an example may have several frames
   * @param augmentation what is done to every example; texture histograms stay those of the unchanged frames
   * @param seed together with pass and example, of every change: which thread or batch comes first does not matter
   */
  BatchBuilder(ExampleSet examples, boolean clips, AugmentOptions augmentation, long seed) {
    this.examples = examples;
    this.clips = clips;
    this.augmentation = augmentation;
    this.seed = seed;
    this.bytes = new byte[examples.frameSize() * examples.frameSize()];
  }

  /** A builder that changes nothing. */
  static BatchBuilder plain(ExampleSet examples, boolean clips) {
    return new BatchBuilder(examples, clips, AugmentOptions.NONE, 0);
  }

  /**
   * One batch.
   *
   * @param chosen indices of its examples, in order
   * @param pass which pass over the training part this is, from 1
   */
  Batch build(int[] chosen, int pass) {
    int longest = Arrays.stream(chosen).map(this::framesOf).max().orElseThrow();
    int area = bytes.length;
    int bins = examples.histogramLength();
    float[] pixels = new float[Math.multiplyExact(chosen.length, Math.multiplyExact(longest, area))];
    float[] mask = new float[chosen.length * longest];
    float[] histograms = new float[chosen.length * bins];
    int[] labels = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      int example = chosen[i];
      labels[i] = examples.label(example);
      Arrays.fill(mask, i * longest, i * longest + framesOf(example), 1f);
      frames(example, pass, pixels, i * longest * area);
      if (bins > 0) {
        examples.histogram(example, histograms, i * bins);
      }
    }
    return new Batch(chosen.length, longest, examples.frameSize(), pixels, mask, bins, histograms, labels);
  }

  private void frames(int example, int pass, float[] target, int offset) {
    int frames = framesOf(example);
    int area = bytes.length;
    if (augmentation.isNone()) {
      for (int frame = 0; frame < frames; frame++) {
        examples.frame(example, frame, bytes, 0);
        for (int i = 0; i < area; i++) {
          target[offset + frame * area + i] = (bytes[i] & 0xff) / 255f;
        }
      }
      return;
    }
    long own = Seeds.of(seed, Seeds.CHANGE, pass, example);
    List<Gray> changed = Augment.applyToClip(grays(example, frames), augmentation, own);
    for (int frame = 0; frame < frames; frame++) {
      float[] pixels = changed.get(frame).pixels();
      for (int i = 0; i < area; i++) {
        target[offset + frame * area + i] = pixels[i] / 255f;
      }
    }
  }

  private List<Gray> grays(int example, int frames) {
    List<Gray> grays = new ArrayList<>(frames);
    for (int frame = 0; frame < frames; frame++) {
      examples.frame(example, frame, bytes, 0);
      float[] pixels = new float[bytes.length];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = bytes[i] & 0xff;
      }
      grays.add(new Gray(examples.frameSize(), examples.frameSize(), pixels, DEPTH));
    }
    return grays;
  }

  private int framesOf(int example) {
    int frames = examples.frames(example);
    if (frames < 1 || frames > 1 && !clips) {
      throw new UserError("The example " + examples.clipId(example) + " has " + frames
          + " frames, but this network reads stills of one frame; choose a network for clips, or the apex frames.");
    }
    return frames;
  }
}
