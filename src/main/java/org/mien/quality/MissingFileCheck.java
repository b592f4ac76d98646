package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Files that the manifest names and that are not there. */
@Plugin(type = QualityCheck.class)
public final class MissingFileCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "missing-file",
      "Missing files",
      "Whether the file or folder that the manifest names is there.",
      "What cannot be read cannot be learned from, and a set that lost files without notice is no longer"
          + " the set that it was.",
      "Put the file back or take its line out of the manifest.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    return data.files().stream()
        .filter(file -> file.state() == FileState.MISSING)
        .map(file -> {
          String message = "The file is missing (" + file.problem() + ").";
          return Finding.of(this, file, new Issue(Severity.ERROR, Double.NaN, Double.NaN, message), "");
        })
        .toList();
  }
}
