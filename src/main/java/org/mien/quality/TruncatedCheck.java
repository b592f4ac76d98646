package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Files from which a decoder made up pixels. */
@Plugin(type = QualityCheck.class)
public final class TruncatedCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "truncated",
      "Truncated or damaged files",
      "What the decoder complains about while it reads every pixel: a missing end, broken code words, a"
          + " checksum that fails.",
      "A lenient decoder fills what is missing with gray or with garbage, and a network learns that.",
      "Copy the file again from its source, or remove it.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    return data.files().stream()
        .filter(file -> file.state() == FileState.DAMAGED)
        .map(file -> {
          String message = "The file is cut off or damaged (" + file.problem() + ").";
          return Finding.of(this, file, new Issue(Severity.ERROR, Double.NaN, Double.NaN, message), "");
        })
        .toList();
  }
}
