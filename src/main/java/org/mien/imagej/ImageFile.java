package org.mien.imagej;

import ij.ImagePlus;
import ij.io.FileInfo;
import java.io.File;
import java.util.Optional;

/** Where the pixels of an open image lie on disk. */
public final class ImageFile {

  private ImageFile() {}

  /**
   * The file or folder that holds exactly this image: one channel, unchanged since it was opened, one frame or a stack as a
   * whole. Nothing for everything else.
   */
  public static Optional<File> of(ImagePlus image) {
    FileInfo info = image == null || image.changes ? null : image.getOriginalFileInfo();
    if (info == null || info.directory == null || info.fileName == null || image.getNChannels() > 1
        || image.getNSlices() > 1 && image.getNFrames() > 1) {
      return Optional.empty();
    }
    File file = info.fileName.isEmpty() ? new File(info.directory) : new File(info.directory, info.fileName);
    boolean whole = info.fileName.isEmpty() ? file.isDirectory() : file.isFile();
    return whole ? Optional.of(file) : Optional.empty();
  }
}
