package org.mien.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mien.file.AtomicFile;
import org.mien.job.UserError;

/** Tells folders from archives, and paths that stay inside from those that climb out. */
final class StorageOpening {

  private StorageOpening() {}

  static Storage open(Path location) {
    if (Files.isDirectory(location)) {
      return new FolderStorage(location);
    }
    if (!Files.exists(location)) {
      throw new UserError("There is no folder or file " + location + "; check the path.");
    }
    if (!location.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      throw new UserError(location + " is neither a folder nor a zip archive.");
    }
    try {
      if (ZipEncryption.isEncrypted(location)) {
        throw new UserError(location + " asks for a password; unpack it with the password and open the folder.");
      }
      return new ZipStorage(location);
    } catch (IOException e) {
      throw new UserError(
          location + " is not a zip archive that can be read (" + AtomicFile.reason(e) + "); it may be cut off.", e);
    }
  }

  /** What people call a folder or archive: its name, or the whole path of a drive, which has none. */
  static String nameOf(Path location) {
    return String.valueOf(location.getFileName() == null ? location : location.getFileName());
  }

  /** The path in its plain form: forward slashes, no dots, no slash at either end; the empty string is the root. */
  static String inside(String path) {
    String plain = path.replace('\\', '/');
    StringBuilder result = new StringBuilder();
    for (String part : plain.split("/")) {
      if (part.equals("..") || part.contains(":") && result.isEmpty() && part.length() == 2) {
        throw new UserError("The path '" + path + "' leads out of the data set; use paths inside it only.");
      }
      if (!part.isEmpty() && !part.equals(".")) {
        result.append(result.isEmpty() ? "" : "/").append(part);
      }
    }
    if (plain.startsWith("/")) {
      throw new UserError("The path '" + path + "' is absolute; use paths inside the data set only.");
    }
    return result.toString();
  }
}
