package org.mien.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mien.job.UserError;

/** The cells of one clip while they get other texts; what they may hold is what {@link CsvDatasetReader} reads. */
final class ClipCells {

  private final Clip before;
  private final Manifest manifest;
  private final LabelSet known;
  private final Map<String, String> others;
  private String label;
  private String subject;
  private String session;
  private int onset;
  private int apex;
  private int offset;
  private double framesPerSecond;
  private List<String> actionUnits;

  /**
   * The cells of a clip.
   *
   * @param manifest whose other clips may have columns that this one has not
   * @param known labels by synonym; other words become labels of their own
   */
  ClipCells(Clip clip, Manifest manifest, LabelSet known) {
    this.before = clip;
    this.manifest = manifest;
    this.known = known;
    this.others = new LinkedHashMap<>(clip.columns());
    this.label = clip.label();
    this.subject = clip.subject();
    this.session = clip.session();
    this.onset = clip.timing().onset();
    this.apex = clip.timing().apex();
    this.offset = clip.timing().offset();
    this.framesPerSecond = clip.timing().framesPerSecond();
    this.actionUnits = clip.actionUnits();
  }

  void set(String column, String value) {
    String text = value.strip();
    switch (column) {
      case "id", "file" -> throw new UserError("The column '" + column + "' of " + before.id()
          + " cannot be changed here: runs, findings and annotations know the clip by it.");
      case "label" -> label = text.isEmpty() ? "" : known.find(text).map(Label::key).orElseGet(() -> LabelSet.normal(text));
      case "subject" -> subject = text;
      case "session" -> session = text;
      case "onset" -> onset = named(() -> TimingCells.frame(column, text));
      case "apex" -> apex = named(() -> TimingCells.frame(column, text));
      case "offset" -> offset = named(() -> TimingCells.frame(column, text));
      case "fps" -> framesPerSecond = named(() -> TimingCells.rate(text));
      case "action_units" -> actionUnits = CsvDatasetReader.actionUnits(text);
      default -> other(column, text);
    }
  }

  private void other(String column, String text) {
    List<String> columns = others.containsKey(column) ? List.of(column) : ManifestFile.columns(manifest);
    if (!columns.contains(column)) {
      throw new UserError("There is no column '" + column + "'; there are " + String.join(", ", columns)
          + ". Add it first, or correct the name.");
    }
    others.put(column, text);
  }

  /** What is wrong with a cell, told with the clip. */
  private <T> T named(Supplier<T> cell) {
    try {
      return cell.get();
    } catch (UserError e) {
      throw new UserError(before.id() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The clip with its new cells.
   *
   * @throws UserError if onset, apex and offset are not in this order
   */
  Clip clip() {
    Timing timing = named(() -> TimingCells.timing(onset, apex, offset, framesPerSecond));
    return new Clip(before.id(), before.file(), before.media(), label, subject, session, timing, actionUnits, others);
  }
}
