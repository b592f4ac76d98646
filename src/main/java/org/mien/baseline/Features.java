package org.mien.baseline;

import java.util.Arrays;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;

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
    long length = (long) frames * bytes(training);
    if (length > LONGEST_ROW) {
      throw new UserError("A clip of " + frames + " frames of " + training.frameSize() + " x " + training.frameSize()
          + " pixels is too much for the baseline '" + spec + "'; choose fewer frames or smaller ones.");
    }
    return new Features(FeatureKind.PIXELS, frames, (int) length);
  }

  private static int usualFrames(ExampleSet training) {
    for (int i = 0; i < training.size(); i++) {
      if (training.frames(i) > 1) {
        return CLIP_FRAMES;
      }
    }
    return 1;
  }

  private static int bytes(ExampleSet examples) {
    return examples.frameBytes();
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
    if (kind == FeatureKind.PIXELS && bytes(examples) * (long) frames != length) {
      throw new UserError("The model was trained on frames of " + length / frames + " values, and those of the examples have "
          + bytes(examples) + "; prepare them in the same way.");
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
    int area = length / frames;
    byte[] before = new byte[area];
    byte[] after = new byte[area];
    int count = examples.frames(example);
    for (int f = 0; f < frames; f++) {
      double place = frames == 1 ? (count - 1) / 2.0 : f * (count - 1.0) / (frames - 1);
      int first = (int) place;
      float share = (float) (place - first);
      examples.frame(example, first, before, 0);
      if (share > 0) {
        examples.frame(example, first + 1, after, 0);
      } else {
        Arrays.fill(after, (byte) 0);
      }
      for (int i = 0; i < area; i++) {
        row[f * area + i] = ((1 - share) * (before[i] & 0xff) + share * (after[i] & 0xff)) / 255f;
      }
    }
    return row;
  }
}
