package org.mien.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mien.image.Augment;
import org.mien.image.AugmentOptions;
import org.mien.image.Gray;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.PixelInput;

/** Turns examples into batches: bytes to 0..1, short clips padded, training frames augmented. Not thread-safe. */
final class BatchBuilder {

  private static final int DEPTH = 8;

  private final ExampleSet examples;
  private final boolean clips;
  private final PixelInput input;
  private final AugmentOptions augmentation;
  private final long seed;
  private final byte[] bytes;

  /**
   * @param clips whether an example may have several frames
   * @param input what the pixels mean
   * @param augmentation what is done to every example; texture histograms stay those of the unchanged frames
   * @param seed together with pass and example, of every change: which thread or batch comes first does not matter
   */
  BatchBuilder(ExampleSet examples, boolean clips, PixelInput input, AugmentOptions augmentation, long seed) {
    this.examples = examples;
    this.clips = clips;
    this.input = input;
    this.augmentation = augmentation;
    this.seed = seed;
    this.bytes = new byte[examples.frameBytes()];
  }

  /** A builder that changes nothing. */
  static BatchBuilder plain(ExampleSet examples, boolean clips, PixelInput input) {
    return new BatchBuilder(examples, clips, input, AugmentOptions.NONE, 0);
  }

  /**
   * One batch.
   *
   * @param chosen indices of its examples, in order
   * @param pass which pass over the training part this is, from 1
   */
  Batch build(int[] chosen, int pass) {
    return build(chosen, new int[chosen.length], pass);
  }

  /**
   * One batch.
   *
   * @param repeats how often each example came before in this pass: every time it is changed otherwise
   */
  Batch build(int[] chosen, int[] repeats, int pass) {
    int longest = Arrays.stream(chosen).map(this::framesOf).max().orElseThrow();
    int area = examples.frameSize() * examples.frameSize() * input.channels();
    int bins = examples.histogramLength();
    float[] pixels = new float[Math.multiplyExact(chosen.length, Math.multiplyExact(longest, area))];
    float[] mask = new float[chosen.length * longest];
    float[] histograms = new float[chosen.length * bins];
    int[] labels = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      int example = chosen[i];
      labels[i] = examples.label(example);
      Arrays.fill(mask, i * longest, i * longest + framesOf(example), 1f);
      frames(example, repeats[i], pass, pixels, i * longest * area, area);
      if (bins > 0) {
        examples.histogram(example, histograms, i * bins);
      }
    }
    return new Batch(chosen.length, longest, examples.frameSize(), pixels, mask, bins, histograms, labels);
  }

  private void frames(int example, int repeat, int pass, float[] target, int offset, int area) {
    int frames = framesOf(example);
    if (augmentation.isNone()) {
      float[] planes = new float[bytes.length];
      for (int frame = 0; frame < frames; frame++) {
        read(example, frame, planes, 0);
        input.read(planes, examples.frameSize(), target, offset + frame * area);
      }
      return;
    }
    List<Gray> planes = changed(example, frames, own(example, repeat, pass));
    int stored = input.stored();
    int plane = bytes.length / stored;
    float[] joined = new float[bytes.length];
    for (int frame = 0; frame < frames; frame++) {
      for (int i = 0; i < stored; i++) {
        System.arraycopy(planes.get(frame * stored + i).pixels(), 0, joined, i * plane, plane);
      }
      input.read(joined, examples.frameSize(), target, offset + frame * area);
    }
  }

  private long own(int example, int repeat, int pass) {
    long first = Seeds.of(seed, Seeds.CHANGE, pass, example);
    return repeat == 0 ? first : Seeds.of(first, repeat);
  }

  private void read(int example, int frame, float[] target, int offset) {
    examples.frame(example, frame, bytes, 0);
    for (int i = 0; i < bytes.length; i++) {
      target[offset + i] = bytes[i] & 0xff;
    }
  }

  private List<Gray> changed(int example, int frames, long own) {
    int side = examples.frameSize();
    List<Gray> planes = new ArrayList<>(frames * input.stored());
    float[] all = new float[bytes.length];
    for (int frame = 0; frame < frames; frame++) {
      read(example, frame, all, 0);
      for (int i = 0; i < input.stored(); i++) {
        planes.add(new Gray(side, side, Arrays.copyOfRange(all, i * side * side, (i + 1) * side * side), DEPTH));
      }
    }
    return input == PixelInput.MOTION
        ? Augment.applyToMotion(planes, augmentation, own)
        : Augment.applyToClip(planes, augmentation, own);
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
