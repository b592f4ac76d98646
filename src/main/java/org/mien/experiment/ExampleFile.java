package org.mien.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;

/**
 * {@code examples.json}: one prepared frame of each class, out of the training part, so that a report can show what a
 * model reads without the data set at hand.
 *
 * @param format version of this layout, {@value #FORMAT}
 * @param size width and height of each frame in pixels
 * @param examples the frames
 */
public record ExampleFile(int format, int size, List<Example> examples) {

  /** The layout that this version writes. */
  public static final int FORMAT = 1;

  /** Copies the list. */
  public ExampleFile {
    examples = examples == null ? List.of() : List.copyOf(examples);
  }

  /**
   * One frame.
   *
   * @param clip id of its clip
   * @param label its class
   * @param frame number of the frame in its clip, from 0
   * @param pixels gray values, row by row, one byte a pixel; in the file as Base64
   */
  public record Example(String clip, String label, int frame, byte[] pixels) {}

  /** Takes the middle frame of the first clip of each class, and writes the file. */
  static void write(Path file, List<String> classes, ExampleSet train) {
    int size = train.frameSize();
    List<Example> examples = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      int first = first(train, c);
      if (first >= 0) {
        int frame = train.frames(first) / 2;
        byte[] pixels = new byte[size * size];
        train.frame(first, frame, pixels, 0);
        examples.add(new Example(train.clipId(first), classes.get(c), frame, pixels));
      }
    }
    Json.write(file, new ExampleFile(FORMAT, size, examples));
  }

  /**
   * Reads a file.
   *
   * @throws UserError if it is damaged or of a newer version
   */
  public static ExampleFile read(Path file) {
    ExampleFile read = Json.read(file, ExampleFile.class);
    if (read.format != FORMAT) {
      throw new UserError(file + " has format " + read.format + "; this Mien reads format " + FORMAT + ".");
    }
    for (Example example : read.examples) {
      if (read.size < 1 || example.pixels == null || example.pixels.length != read.size * read.size) {
        throw new UserError(file + " holds a frame that is not " + read.size + " x " + read.size + " pixels.");
      }
    }
    return read;
  }

  private static int first(ExampleSet set, int label) {
    for (int i = 0; i < set.size(); i++) {
      if (set.label(i) == label) {
        return i;
      }
    }
    return -1;
  }
}
