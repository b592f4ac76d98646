package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Files from which a decoder made up pixels. */
@Plugin(type = QualityCheck.class)
public final class TruncatedCheck extends FileStateCheck {

  private static final About ABOUT = new About(
      "truncated",
      "Truncated or damaged files",
      "What the decoder complains about while it reads every pixel: a missing end, broken code words, a"
          + " checksum that fails.",
      "A lenient decoder fills what is missing with gray or with garbage, and a network learns that.",
      "Copy the file again from its source, or remove it.",
      List.of());

  /** The check. */
  public TruncatedCheck() {
    super(ABOUT, FileState.DAMAGED, Severity.ERROR, "The file is cut off or damaged");
  }
}
