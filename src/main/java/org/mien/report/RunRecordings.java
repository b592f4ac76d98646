package org.mien.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mien.chart.Timeline;
import org.mien.file.AtomicFile;
import org.mien.file.Csv;
import org.mien.job.UserError;

/** The frame-by-frame classifications that lie in a run folder. */
final class RunRecordings {

  private RunRecordings() {}

  /** The recordings in the order of their names; none where there is no folder. */
  static List<ReportModel.Recording> read(Path folder, List<String> classes) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".csv")).sorted()
          .map(file -> recording(file, classes)).flatMap(List::stream).toList();
    } catch (IOException e) {
      throw new UserError("Cannot read " + folder + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  /** An empty list for a table without rows: nothing of the recording could be read. */
  private static List<ReportModel.Recording> recording(Path file, List<String> classes) {
    List<Map<String, String>> rows = Csv.read(file).rows();
    if (rows.isEmpty()) {
      return List.of();
    }
    boolean timed = rows.stream().allMatch(row -> hasNumber(row.get("seconds")));
    double[] times = new double[rows.size()];
    float[][] probabilities = new float[rows.size()][];
    try {
      for (int i = 0; i < times.length; i++) {
        Map<String, String> row = rows.get(i);
        times[i] = Double.parseDouble(row.get(timed ? "seconds" : "frame"));
        probabilities[i] = probabilities(row, classes);
      }
      String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
      return new ArrayList<>(List.of(new ReportModel.Recording(name,
          new Timeline(classes, timed ? "time (s)" : "frame", times, probabilities))));
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new UserError(file + " is not a table of frames classified by this run's model; classify the recording again.", e);
    }
  }

  private static boolean hasNumber(String text) {
    return text != null && !text.isEmpty() && !text.equals("NaN");
  }

  private static float[] probabilities(Map<String, String> row, List<String> classes) {
    float[] p = new float[classes.size()];
    for (int c = 0; c < p.length; c++) {
      p[c] = Float.parseFloat(row.get("p_" + classes.get(c)));
    }
    return p;
  }
}
