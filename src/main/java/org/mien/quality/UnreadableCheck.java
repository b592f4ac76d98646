package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Files that begin like an image but give no pixels. */
@Plugin(type = QualityCheck.class)
public final class UnreadableCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "unreadable",
      "Unreadable files",
      "Whether at least one frame can be decoded.",
      "What cannot be read cannot be learned from.",
      "Copy the file again from its source, or save it again as PNG, JPEG or TIFF.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    return data.files().stream()
        .filter(file -> file.state() == FileState.UNREADABLE)
        .map(file -> {
          String message = "No pixels can be read (" + file.problem() + ").";
          return Finding.of(this, file, new Issue(Severity.ERROR, Double.NaN, Double.NaN, message), "");
        })
        .toList();
  }
}
