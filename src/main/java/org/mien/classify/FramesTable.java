package org.mien.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.file.Csv;

/**
 * {@code frames.csv}: one row a frame, columns {@code frame, seconds, top, entropy} and {@code p_CLASS} a class.
 * Probabilities are written as the shortest text that reads back to the same 32-bit number.
 */
public final class FramesTable {

  private static final String PROBABILITY = "p_";

  private FramesTable() {}

  /** Produces rows and something at the end. */
  @FunctionalInterface
  public interface Producer<T> {
    /** Hands all rows to {@code rows}. */
    T produce(FrameRows rows) throws IOException;
  }

  /** The columns for these classes. */
  public static List<String> header(List<String> classes) {
    List<String> header = new ArrayList<>(List.of("frame", "seconds", "top", "entropy"));
    classes.forEach(c -> header.add(PROBABILITY + c));
    return header;
  }

  /** The values of one row in the order of {@link #header}: whole number, number, text, number, numbers. */
  public static Object[] values(FrameRow row, List<String> classes) {
    Object[] values = new Object[4 + classes.size()];
    values[0] = row.frame();
    values[1] = row.seconds();
    values[2] = classes.get(row.top());
    values[3] = row.entropyBits();
    for (int c = 0; c < classes.size(); c++) {
      values[4 + c] = Float.toString(row.probabilities()[c]);
    }
    return values;
  }

  /**
   * Writes a table while its rows are computed; the file appears when it is complete, and not at all if the work fails or is
   * cancelled.
   *
   * @return what {@code producer} returned
   */
  public static <T> T write(Path file, List<String> classes, Producer<T> producer) {
    List<T> result = new ArrayList<>(1);
    Csv.write(file, header(classes), out -> result.add(producer.produce(row -> out.row(values(row, classes)))));
    return result.get(0);
  }
}
