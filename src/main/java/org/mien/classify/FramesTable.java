package org.mien.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mien.file.Csv;
import org.mien.job.UserError;

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

  /**
   * A table that was read.
   *
   * @param classes keys of the classes in the order of the probabilities
   * @param rows one a frame, rising by their numbers
   */
  public record Frames(List<String> classes, List<FrameRow> rows) {

    /** Copies the lists. */
    public Frames {
      classes = List.copyOf(classes);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Reads a table.
   *
   * @throws UserError if it is not one that Mien wrote
   */
  public static Frames read(Path file) {
    Csv.Table table = Csv.read(file);
    List<String> classes = table.header().stream().filter(c -> c.startsWith(PROBABILITY))
        .map(c -> c.substring(PROBABILITY.length())).toList();
    if (classes.isEmpty() || !table.header().equals(header(classes))) {
      throw new UserError(file + " is not a table of classified frames; it needs the columns frame, seconds, top, entropy and one"
          + " p_CLASS a class.");
    }
    List<FrameRow> rows = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      try {
        rows.add(row(row, classes));
      } catch (NumberFormatException e) {
        throw new UserError(file + " has no number where one belongs, in the line of frame " + row.get("frame")
            + "; classify the recording again.", e);
      }
      if (rows.size() > 1 && rows.get(rows.size() - 2).frame() >= rows.get(rows.size() - 1).frame()) {
        throw new UserError(file + " does not count its frames upwards; classify the recording again.");
      }
    }
    return new Frames(classes, rows);
  }

  private static FrameRow row(Map<String, String> row, List<String> classes) {
    String seconds = row.get("seconds");
    float[] probabilities = new float[classes.size()];
    for (int c = 0; c < probabilities.length; c++) {
      probabilities[c] = Float.parseFloat(row.get(PROBABILITY + classes.get(c)));
    }
    return new FrameRow(Integer.parseInt(row.get("frame")), seconds.isEmpty() ? Double.NaN : Double.parseDouble(seconds),
        probabilities);
  }
}
