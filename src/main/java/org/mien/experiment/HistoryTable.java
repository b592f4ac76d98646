package org.mien.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mien.file.Csv;
import org.mien.job.UserError;
import org.mien.learn.Epoch;

/** {@code history.csv}: one row an epoch. */
public final class HistoryTable {

  private static final List<String> HEADER =
      List.of("epoch", "train_loss", "train_accuracy", "validation_loss", "validation_accuracy", "seconds");

  private HistoryTable() {}

  /** Writes the table, whole or not at all. */
  public static void write(Path file, List<Epoch> history) {
    Csv.write(file, HEADER, out -> {
      for (Epoch e : history) {
        out.row(e.number(), e.trainLoss(), e.trainAccuracy(), e.validationLoss(), e.validationAccuracy(),
            Csv.number(e.seconds(), 3));
      }
    });
  }

  /** Reads a table. */
  public static List<Epoch> read(Path file) {
    return Csv.read(file).rows().stream().map(row -> epoch(file, row)).toList();
  }

  private static Epoch epoch(Path file, Map<String, String> row) {
    try {
      double[] values = HEADER.stream().skip(1).mapToDouble(column -> Double.parseDouble(row.get(column))).toArray();
      return new Epoch(Integer.parseInt(row.get("epoch")), values[0], values[1], values[2], values[3], values[4]);
    } catch (NumberFormatException | NullPointerException e) {
      throw new UserError(file + " is not a table of epochs as Mien writes it.", e);
    }
  }
}
