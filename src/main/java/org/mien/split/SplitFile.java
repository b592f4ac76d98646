package org.mien.split;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mien.file.Csv;
import org.mien.file.Json;
import org.mien.job.UserError;

/**
 * A split on disk: {@code split.json} with everything, and a table of ids and parts for other programs.
 *
 * @param format version of this layout, {@value #FORMAT}
 * @param protocol key of the protocol
 * @param fold {@link Split#fold()}; files of the first versions lack it and are hold-outs
 * @param seed start of its random numbers
 * @param hash {@link Split#hash()}, checked when the file is read
 * @param train ids
 * @param validation ids
 * @param test ids
 * @param leftOut ids
 * @param notes sentences
 */
public record SplitFile(int format, String protocol, String fold, long seed, String hash, List<String> train,
    List<String> validation, List<String> test, List<String> leftOut, List<String> notes) {

  /** The layout that this version writes. */
  public static final int FORMAT = 1;

  /** Writes a split as JSON, whole or not at all. */
  public static void write(Path file, Split split) {
    Json.write(file, new SplitFile(FORMAT, split.protocol(), split.fold(), split.seed(), split.hash(), split.train(),
        split.validation(), split.test(), split.leftOut(), split.notes()));
  }

  /** Writes a split as a table with the columns {@code id} and {@code part} (train, validation, test, left-out). */
  public static void writeCsv(Path file, Split split) {
    Csv.write(file, List.of("id", "part"), out -> {
      rows(out, "train", split.train());
      rows(out, "validation", split.validation());
      rows(out, "test", split.test());
      rows(out, "left-out", split.leftOut());
    });
  }

  /**
   * Reads a split that {@link #write} wrote.
   *
   * @throws UserError if the file is damaged, was changed by hand, or is of a newer format
   */
  public static Split read(Path file) {
    SplitFile read = Json.read(file, SplitFile.class);
    if (read.format != FORMAT) {
      throw new UserError(file + " has format " + read.format + "; this Mien reads format " + FORMAT
          + ". Open it with a newer version.");
    }
    Split split = read.split(file);
    if (!split.hash().equals(read.hash)) {
      throw new UserError(file + " does not match its own hash, so it was changed after it was written; split the data"
          + " again.");
    }
    return split;
  }

  private Split split(Path file) {
    if (protocol == null || train == null || validation == null || test == null) {
      throw new UserError(file + " lacks a protocol or a part; it is not a whole split.");
    }
    try {
      return new Split(protocol, fold == null ? "" : fold, seed, train, validation, test, leftOut == null ? List.of() : leftOut,
          notes == null ? List.of() : notes);
    } catch (IllegalArgumentException e) {
      throw new UserError(file + " is not a split that can be used: " + e.getMessage() + ".", e);
    }
  }

  private static void rows(Csv.RowPrinter out, String part, List<String> ids) throws IOException {
    for (String id : ids) {
      out.row(id, part);
    }
  }
}
