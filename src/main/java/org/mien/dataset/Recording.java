package org.mien.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mien.job.UserError;

/**
 * One recording or image on its own, outside any data set: an image file, a folder of frames, a TIFF stack or a video file.
 *
 * @param storage where its file lies
 * @param clip the recording as a clip without label; its id is the name of the file
 */
public record Recording(Storage storage, Clip clip) implements Closeable {

  /**
   * Finds the recording at a path; no pixels are read.
   *
   * @throws UserError if there is nothing, or nothing that is a recording
   */
  public static Recording open(Path path) {
    Path file = path.toAbsolutePath().normalize();
    if (!Files.exists(file)) {
      throw new UserError("There is no file or folder " + path + "; check the path.");
    }
    if (file.getParent() == null) {
      throw new UserError(path + " is the root of a disk, not a recording.");
    }
    Storage storage = Storage.open(file.getParent());
    String name = file.getFileName().toString();
    if (Files.isDirectory(file)) {
      requireFrames(storage, name, path);
      return new Recording(storage, Clip.of(name, Media.FRAME_FOLDER, ""));
    }
    if (!MediaFiles.isMedia(name)) {
      throw new UserError(path + " is neither an image nor a recording that Mien reads (PNG, JPEG, TIFF, BMP, GIF, AVI).");
    }
    return new Recording(storage, Clip.of(name, MediaFiles.of(storage, name), ""));
  }

  private static void requireFrames(Storage storage, String folder, Path path) {
    try {
      if (storage.files(folder).stream().noneMatch(MediaFiles::isImage)) {
        throw new UserError("The folder " + path + " holds no images.");
      }
    } catch (IOException e) {
      throw new UserError("Cannot list the folder " + path + " (" + e.getMessage() + ").", e);
    }
  }

  @Override
  public void close() throws IOException {
    storage.close();
  }
}
