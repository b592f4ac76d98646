package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Recordings of a format that nothing installed can read. */
@Plugin(type = QualityCheck.class)
public final class NoReaderCheck extends FileStateCheck {

  private static final About ABOUT = new About(
      "no-reader",
      "Recordings without a reader",
      "Whether a reader for this kind of recording is installed.",
      "The recording may be fine, but it was not checked and cannot be used here.",
      "Convert the recording to AVI (MJPEG or uncompressed), a TIFF stack or a folder of frames, or install"
          + " a reader for it.",
      List.of());

  /** The check. */
  public NoReaderCheck() {
    super(ABOUT, FileState.NO_READER, Severity.WARNING, "The recording was not looked at");
  }
}
