package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Recordings of a format that nothing installed can read. */
@Plugin(type = QualityCheck.class)
public final class NoReaderCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "no-reader",
      "Recordings without a reader",
      "Whether a reader for this kind of recording is installed.",
      "The recording may be fine, but it was not checked and cannot be used here.",
      "Convert the recording to AVI (MJPEG or uncompressed), a TIFF stack or a folder of frames, or install"
          + " a reader for it.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    return data.files().stream()
        .filter(file -> file.state() == FileState.NO_READER)
        .map(file -> {
          String message = "The recording was not looked at (" + file.problem() + ").";
          return Finding.of(this, file, new Issue(Severity.WARNING, Double.NaN, Double.NaN, message), "");
        })
        .toList();
  }
}
