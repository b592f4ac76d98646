package org.mien.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;
import org.mien.dataset.Timing;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.job.UserError;

/**
 * Opens what a person names: an image, a folder of images in natural order of their names, a stack or a video; also one inside a
 * zip archive, by the path of the archive and behind it the path in it ({@code data.zip/clips/one.avi}).
 */
public final class Recording {

  private Recording() {}

  /**
   * Opens a recording. The caller closes it.
   *
   * @param framesPerSecond of images and stacks, or 0 where it is not known; a video tells its own
   * @throws UserError if there is no such file, or nothing in it can be read as frames
   */
  public static FrameSource open(Path input, double framesPerSecond, FrameSources sources) {
    Path file = input.toAbsolutePath();
    double rate = framesPerSecond > 0 ? framesPerSecond : Double.NaN;
    Timing timing = new Timing(Timing.UNKNOWN, Timing.UNKNOWN, Timing.UNKNOWN, rate);
    Optional<Path> archive = archive(file);
    try {
      return archive.isPresent() ? archived(archive.get(), file, timing, sources)
          : onDisk(input, file.normalize(), timing, sources);
    } catch (IOException e) {
      throw new UserError(input + " cannot be opened: " + AtomicFile.reason(e) + ".", e);
    }
  }

  /** The archive that a path leads into; a folder that only looks like one by its name is none. */
  private static Optional<Path> archive(Path file) {
    for (Path above = file.getParent(); above != null && above.getFileName() != null; above = above.getParent()) {
      if (above.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip") && Files.isRegularFile(above)) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private static FrameSource onDisk(Path input, Path file, Timing timing, FrameSources sources) throws IOException {
    if (!Files.exists(file)) {
      throw new UserError("There is no file or folder " + input + "; check the path.");
    }
    if (file.getParent() == null) {
      throw new UserError(input + " is a whole drive; name a folder of images.");
    }
    return open(Storage.open(file.getParent()), file.getFileName().toString(), timing, sources);
  }

  private static FrameSource archived(Path archive, Path file, Timing timing, FrameSources sources) throws IOException {
    // Not normalised: a step upwards out of the archive is refused by its storage, not followed.
    String path = file.subpath(archive.getNameCount(), file.getNameCount()).toString().replace('\\', '/');
    Storage storage = Storage.open(archive);
    try {
      if (!storage.isFile(path) && !storage.isFolder(path)) {
        throw new UserError("There is no file or folder " + path + " in the archive " + archive + "; check the path.");
      }
      return new ArchivedFrames(open(storage, path, timing, sources), storage);
    } catch (IOException | RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  private static FrameSource open(Storage storage, String path, Timing timing, FrameSources sources) throws IOException {
    return sources.open(storage, new Clip(path, path, Media.of(storage, path), "", "", "", timing, List.of(), Map.of()));
  }
}
