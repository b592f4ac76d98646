package org.mien.dataset;

import java.io.IOException;
import java.util.List;

/** How the pixels of a clip are stored. */
public enum Media {
  /** One image file. */
  STILL,
  /** A folder of image files, one a frame, in natural order of their names. */
  FRAME_FOLDER,
  /** One TIFF file with several pages, one a frame. */
  STACK,
  /** One video file. */
  VIDEO;

  /**
   * How the pixels of a file are stored, by its name and for TIFF by its header; a file that cannot be read counts as a
   * still, so that whoever reads it names what is wrong.
   *
   * @param path of a file or folder in the storage
   */
  public static Media of(Storage storage, String path) {
    return storage.isFolder(path) ? FRAME_FOLDER : MediaFiles.of(storage, path);
  }

  /**
   * Names of the frames in a folder, in natural order: its images. Other files that lie there (notes, thumbnails of a system) are
   * none.
   */
  public static List<String> frames(Storage storage, String folder) throws IOException {
    return storage.files(folder).stream().filter(MediaFiles::isImage).toList();
  }

  /** Whether a clip of this kind has one frame only. */
  public boolean isStill() {
    return this == STILL;
  }
}
