package org.mien.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;
import org.mien.dataset.Timing;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.job.UserError;

/** Opens what a person names: an image, a folder of images in natural order of their names, a stack or a video. */
public final class Recording {

  private Recording() {}

  /**
   * Opens a recording. The caller closes it.
   *
   * @param framesPerSecond of images and stacks, or 0 where it is not known; a video tells its own
   * @throws UserError if there is no such file, or nothing in it can be read as frames
   */
  public static FrameSource open(Path input, double framesPerSecond, FrameSources sources) {
    Path file = input.toAbsolutePath().normalize();
    if (!Files.exists(file)) {
      throw new UserError("There is no file or folder " + input + "; check the path.");
    }
    if (file.getParent() == null) {
      throw new UserError(input + " is a whole drive; name a folder of images.");
    }
    try {
      Storage storage = Storage.open(file.getParent());
      String name = file.getFileName().toString();
      double rate = framesPerSecond > 0 ? framesPerSecond : Double.NaN;
      Timing timing = new Timing(Timing.UNKNOWN, Timing.UNKNOWN, Timing.UNKNOWN, rate);
      return sources.open(storage, new Clip(name, name, Media.of(storage, name), "", "", "", timing, List.of(), Map.of()));
    } catch (IOException e) {
      throw new UserError(input + " cannot be opened: " + AtomicFile.reason(e) + ".", e);
    }
  }
}
