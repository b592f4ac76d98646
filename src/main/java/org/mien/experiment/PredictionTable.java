package org.mien.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mien.file.Csv;
import org.mien.job.UserError;
import org.mien.metrics.Outcome;

/**
 * {@code predictions.csv}: one row a test clip, sorted by id, columns {@code clip, subject, actual, predicted} and
 * {@code p_CLASS} a class. Probabilities are written as the shortest text that reads back to the same 32-bit number, so
 * equal files mean equal predictions bit for bit.
 */
public final class PredictionTable {

  private static final String PROBABILITY = "p_";

  private PredictionTable() {}

  /** Writes the table, whole or not at all. */
  public static void write(Path file, List<String> classes, List<Outcome> outcomes) {
    List<String> header =
        Stream.concat(Stream.of("clip", "subject", "actual", "predicted"), classes.stream().map(c -> PROBABILITY + c)).toList();
    Csv.write(file, header, out -> {
      for (Outcome outcome : outcomes.stream().sorted(Comparator.comparing(Outcome::clip)).toList()) {
        List<Object> row = new ArrayList<>(List.of(
            outcome.clip(), outcome.subject(), classes.get(outcome.actual()), classes.get(outcome.predicted())));
        for (float p : outcome.probabilities()) {
          row.add(Float.toString(p));
        }
        out.row(row.toArray());
      }
    });
  }

  /**
   * Reads a table.
   *
   * @throws UserError if a column is missing, a row cannot be read, or a clip stands there twice
   */
  public static List<Outcome> read(Path file, List<String> classes) {
    Csv.Table table = Csv.read(file);
    List<Outcome> outcomes = new ArrayList<>();
    Set<String> clips = new HashSet<>();
    for (Map<String, String> row : table.rows()) {
      try {
        float[] probabilities = new float[classes.size()];
        for (int c = 0; c < probabilities.length; c++) {
          probabilities[c] = Float.parseFloat(row.get(PROBABILITY + classes.get(c)));
        }
        outcomes.add(new Outcome(row.get("clip"), row.get("subject"), classes.indexOf(row.get("actual")), probabilities));
      } catch (IllegalArgumentException | NullPointerException e) {
        throw new UserError(file + ", row " + (outcomes.size() + 2) + " is not a prediction for these classes.", e);
      }
      if (!clips.add(row.get("clip"))) {
        throw new UserError(file + " has two predictions for the clip '" + row.get("clip") + "', which would count twice; get the"
            + " file as the run wrote it.");
      }
    }
    return outcomes;
  }
}
