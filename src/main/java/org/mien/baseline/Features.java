package org.mien.baseline;

import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.motion.RelativeMotion;

/**
 * Turns examples into rows of numbers.
 *
 * @param kind what is read
 * @param frames frames that every clip is brought to where pixels are read, at least 1
 * @param length numbers a row, 0 for a baseline that looks at nothing
 */
record Features(FeatureKind kind, int frames, int length) {

  /** Frames of a clip unless the spec says otherwise. */
  static final int CLIP_FRAMES = 8;

  private static final int LONGEST_ROW = 1 << 22;

  /**
   * What the rows of a training part are like.
   *
   * @throws UserError if its examples have no histogram where one is wanted
   */
  static Features of(BaselineSpec spec, ExampleSet training) {
    if (!spec.kind().readsFeatures()) {
      return new Features(FeatureKind.PIXELS, 1, 0);
    }
    if (spec.features() == FeatureKind.HISTOGRAM) {
      if (training.histogramLength() == 0) {
        throw new UserError("The examples have no texture histogram for the baseline '" + spec
            + "'; prepare them with LBP, or let it look at pixels (" + spec.kind().key() + ":pixels).");
      }
      return new Features(FeatureKind.HISTOGRAM, 1, training.histogramLength());
    }
    String wanted = spec.value(BaselineOption.FRAMES);
    int frames = wanted.equals("auto") ? usualFrames(training) : Integer.parseInt(wanted);
    if (spec.features() == FeatureKind.MOTION && training.channels() != RelativeMotion.PLANES) {
      throw new UserError("The baseline '" + spec + "' looks at motion maps, and the examples are gray; prepare them with the"
          + " pixels 'motion', or let it look at pixels (" + spec.kind().key() + ":pixels).");
    }
    long length = (long) frames * values(spec.features(), training);
    if (length > LONGEST_ROW) {
      throw new UserError("A clip of " + frames + " frames of " + training.frameSize() + " x " + training.frameSize()
          + " pixels is too much for the baseline '" + spec + "'; choose fewer frames or smaller ones.");
    }
    return new Features(spec.features(), frames, (int) length);
  }

  private static int usualFrames(ExampleSet training) {
    for (int i = 0; i < training.size(); i++) {
      if (training.frames(i) > 1) {
        return CLIP_FRAMES;
      }
    }
    return 1;
  }

  /** Numbers that stand for one frame. */
  private static int values(FeatureKind kind, ExampleSet examples) {
    return kind == FeatureKind.MOTION ? RelativeMotion.lengthWithSpeed(examples.frameSize()) : examples.frameBytes();
  }

  /** The rows of all examples of a set, which must be of the form of the training part. */
  float[][] rows(ExampleSet examples, String stage, Job job) {
    check(examples);
    float[][] rows = new float[examples.size()][];
    for (int i = 0; i < rows.length; i++) {
      job.step(stage, i + 1L, rows.length);
      rows[i] = row(examples, i);
    }
    return rows;
  }

  private void check(ExampleSet examples) {
    if (examples.size() == 0 || length == 0) {
      return;
    }
    if (kind == FeatureKind.HISTOGRAM && examples.histogramLength() != length) {
      throw new UserError("The model was trained on texture histograms of " + length + " bins, and the examples have "
          + examples.histogramLength() + "; prepare them in the same way.");
    }
    boolean planes = kind != FeatureKind.MOTION || examples.channels() == RelativeMotion.PLANES;
    if (kind != FeatureKind.HISTOGRAM && (!planes || values(kind, examples) * (long) frames != length)) {
      throw new UserError("The model was trained on frames of another size or kind than those of the examples ("
          + examples.frameSize() + " x " + examples.frameSize() + ", planes: " + examples.channels()
          + "); prepare them in the same way.");
    }
  }

  /** One row; of a set that {@link #rows} would take. */
  float[] row(ExampleSet examples, int example) {
    float[] row = new float[length];
    if (length == 0) {
      return row;
    }
    if (kind == FeatureKind.HISTOGRAM) {
      examples.histogram(example, row, 0);
      return row;
    }
    int part = length / frames;
    for (int f = 0; f < frames; f++) {
      float[] frame = frame(examples, example, f);
      if (kind == FeatureKind.MOTION) {
        frame = RelativeMotion.withSpeed(frame, examples.frameSize());
      } else {
        for (int i = 0; i < part; i++) {
          frame[i] /= 255f;
        }
      }
      System.arraycopy(frame, 0, row, f * part, part);
    }
    return row;
  }

  /** The frame at this place of {@link #frames} even steps from the first to the last, between two frames a mixture of both. */
  private float[] frame(ExampleSet examples, int example, int step) {
    int count = examples.frames(example);
    double place = frames == 1 ? (count - 1) / 2.0 : step * (count - 1.0) / (frames - 1);
    int first = (int) place;
    float share = (float) (place - first);
    byte[] before = new byte[examples.frameBytes()];
    examples.frame(example, first, before, 0);
    byte[] after = before;
    if (share > 0) {
      after = new byte[before.length];
      examples.frame(example, first + 1, after, 0);
    }
    float[] mixed = new float[before.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (1 - share) * (before[i] & 0xff) + share * (after[i] & 0xff);
    }
    return mixed;
  }
}
