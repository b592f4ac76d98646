package org.mien.workbench.timeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mien.chart.ChartFigure;
import org.mien.chart.Timeline;
import org.mien.chart.TimelineChart;
import org.mien.classify.FrameRow;
import org.mien.classify.FramesTable;
import org.mien.dataset.Timing;
import org.mien.job.UserError;
import org.mien.workbench.state.FileStamp;

/**
 * A table of frames as the view needs it: places on its axis are frame numbers, as on the slider of the clip.
 *
 * @param file the table
 * @param classes in the order of the probabilities
 * @param rows one a frame that could be read, rising
 * @param stamp of the file, by which another one in its place is noticed
 */
record FrameCourse(Path file, List<String> classes, List<FrameRow> rows, Optional<FileStamp> stamp) {

  /**
   * Reads a table.
   *
   * @throws UserError if it is none, or has no frame
   */
  static FrameCourse read(Path file) {
    Optional<FileStamp> stamp = FileStamp.of(file);
    FramesTable.Frames frames = FramesTable.read(file);
    if (frames.rows().isEmpty()) {
      throw new UserError(file + " has no frame: nothing of the recording could be read.");
    }
    return new FrameCourse(file, frames.classes(), frames.rows(), stamp);
  }

  /** The chart: probabilities over frames, the most probable class below. */
  ChartFigure figure(String title, int window, Set<Integer> hidden, Timing timing) {
    double[] times = rows.stream().mapToDouble(FrameRow::frame).toArray();
    float[][] probabilities = rows.stream().map(FrameRow::probabilities).toArray(float[][]::new);
    Map<String, Double> marks = new LinkedHashMap<>();
    mark(marks, "onset", timing.onset());
    mark(marks, "apex", timing.apex());
    mark(marks, "offset", timing.offset());
    return TimelineChart.of("timeline", title, new Timeline(classes, "frame", times, probabilities), window,
        new TimelineChart.Extras(hidden, marks));
  }

  private void mark(Map<String, Double> marks, String word, int frame) {
    if (frame != Timing.UNKNOWN && frame <= last()) {
      marks.put(word, (double) frame);
    }
  }

  /** Whether another table lies in its place by now. Asks the disk. */
  boolean outdated() {
    return !FileStamp.of(file).equals(stamp);
  }

  int first() {
    return rows.get(0).frame();
  }

  int last() {
    return rows.get(rows.size() - 1).frame();
  }

  /** The frame that is nearest to a place on the axis. */
  int nearest(double x) {
    return (int) Math.max(first(), Math.min(last(), Math.round(x)));
  }

  /** What is said of a frame, or that nothing is. */
  String words(int frame) {
    Optional<FrameRow> found = rows.stream().filter(row -> row.frame() == frame).findFirst();
    if (found.isEmpty()) {
      return "Frame " + frame + ": nothing is said of it in this table.";
    }
    FrameRow row = found.get();
    List<String> parts = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      parts.add(classes.get(c) + " " + fixed(row.probabilities()[c]));
    }
    String time = Double.isNaN(row.seconds()) ? "" : " (" + fixed(row.seconds()) + " s)";
    return "Frame " + frame + time + ": most probable " + classes.get(row.top()) + ". " + String.join(", ", parts) + ".";
  }

  private static String fixed(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
