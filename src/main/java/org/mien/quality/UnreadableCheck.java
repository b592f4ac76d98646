package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Files that begin like an image but give no pixels. */
@Plugin(type = QualityCheck.class)
public final class UnreadableCheck extends FileStateCheck {

  private static final About ABOUT = new About(
      "unreadable",
      "Unreadable files",
      "Whether at least one frame can be decoded.",
      "What cannot be read cannot be learned from.",
      "Copy the file again from its source, or save it again as PNG, JPEG or TIFF.",
      List.of());

  /** The check. */
  public UnreadableCheck() {
    super(ABOUT, FileState.UNREADABLE, Severity.ERROR, "No pixels can be read");
  }
}
