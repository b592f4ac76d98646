package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Files that the manifest names and that are not there. */
@Plugin(type = QualityCheck.class)
public final class MissingFileCheck extends FileStateCheck {

  private static final About ABOUT = new About(
      "missing-file",
      "Missing files",
      "Whether the file or folder that the manifest names is there.",
      "What cannot be read cannot be learned from, and a set that lost files without notice is no longer"
          + " the set that it was.",
      "Put the file back or take its line out of the manifest.",
      List.of());

  /** The check. */
  public MissingFileCheck() {
    super(ABOUT, FileState.MISSING, Severity.ERROR, "The file is missing");
  }
}
