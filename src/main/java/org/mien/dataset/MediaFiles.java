package org.mien.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;

/** Tells from names, and for TIFF from the header, how the pixels of a file are stored. */
final class MediaFiles {

  private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "tif", "tiff", "bmp", "gif");
  private static final Set<String> VIDEOS = Set.of("avi", "mp4", "mov", "mkv", "webm", "m4v", "mpg", "mpeg", "wmv");
  /** A zipped TIFF up to this size is looked into; a larger one can only be a stack. */
  private static final long LARGEST_PEEK = 256L << 20;

  private MediaFiles() {}

  static boolean isImage(String path) {
    return IMAGES.contains(extension(path));
  }

  static boolean isVideo(String path) {
    return VIDEOS.contains(extension(path));
  }

  static boolean isMedia(String path) {
    return isImage(path) || isVideo(path);
  }

  static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The kind of a file; a file that cannot be read counts as a still, so that the quality check names it. */
  static Media of(Storage storage, String path) {
    if (isVideo(path)) {
      return Media.VIDEO;
    }
    if (!extension(path).startsWith("tif") || !storage.isFile(path)) {
      return Media.STILL;
    }
    try {
      return hasSeveralPages(storage, path) ? Media.STACK : Media.STILL;
    } catch (IOException e) {
      return Media.STILL;
    }
  }

  private static boolean hasSeveralPages(Storage storage, String path) throws IOException {
    if (storage instanceof FolderStorage) {
      try (Storage.LocalFile file = storage.local(path);
          FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
        return TiffHeader.hasSeveralPages((position, buffer) -> channel.read(buffer, position));
      }
    }
    if (storage.size(path) > LARGEST_PEEK) {
      return true;
    }
    try (InputStream in = storage.open(path)) {
      byte[] bytes = in.readNBytes((int) LARGEST_PEEK);
      return TiffHeader.hasSeveralPages((position, buffer) -> copy(bytes, position, buffer));
    }
  }

  private static int copy(byte[] bytes, long position, ByteBuffer buffer) {
    if (position < 0 || position >= bytes.length) {
      return -1;
    }
    int length = (int) Math.min(buffer.remaining(), bytes.length - position);
    buffer.put(bytes, (int) position, length);
    return length;
  }
}
