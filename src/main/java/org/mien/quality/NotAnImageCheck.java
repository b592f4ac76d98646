package org.mien.quality;

import java.util.List;
import org.scijava.plugin.Plugin;

/** Files whose bytes are those of no image. */
@Plugin(type = QualityCheck.class)
public final class NotAnImageCheck extends FileStateCheck {

  private static final About ABOUT = new About(
      "not-an-image",
      "Not an image",
      "Whether the bytes begin like any image format, whatever the name of the file says; for a folder,"
          + " whether it holds frames.",
      "A web page or a text saved under the name of an image stops a training, or worse, is read as noise.",
      "Get the real file again or remove this one.",
      List.of());

  /** The check. */
  public NotAnImageCheck() {
    super(ABOUT, FileState.NOT_AN_IMAGE, Severity.ERROR, "The file is no image, whatever its name says");
  }
}
