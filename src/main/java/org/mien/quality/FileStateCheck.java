package org.mien.quality;

import java.util.List;

/** Finds the files of one state; a check of Mien says which, how bad that is, and what to do. */
abstract class FileStateCheck implements DatasetCheck {

  private final About about;
  private final FileState state;
  private final Severity severity;
  private final String sentence;

  /**
   * A check.
   *
   * @param state of the files that are found
   * @param sentence about such a file, without its full stop; what is known of it follows in brackets
   */
  FileStateCheck(About about, FileState state, Severity severity, String sentence) {
    this.about = about;
    this.state = state;
    this.severity = severity;
    this.sentence = sentence;
  }

  @Override
  public final About about() {
    return about;
  }

  @Override
  public final List<Finding> check(DatasetFacts data, QualityOptions options) {
    return data.files().stream().filter(file -> file.state() == state).map(file -> Finding.of(this, file,
        new Issue(severity, Double.NaN, Double.NaN, sentence + " (" + file.problem() + ")."), "")).toList();
  }
}
