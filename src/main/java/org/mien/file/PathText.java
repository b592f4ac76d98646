package org.mien.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.mien.job.UserError;

/** Names of files and folders as people write and paste them. */
public final class PathText {

  private PathText() {}

  /** The name without blanks around it and without the pair of double quotes that "Copy as path" of Windows puts around it. */
  public static String plain(String text) {
    String name = text.strip();
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).strip() : name;
  }

  /** Why this system can have no file of this name, a sentence; or nothing. */
  public static Optional<String> fault(String name) {
    try {
      Path.of(name);
      return Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of(sentence(e));
    }
  }

  /**
   * The file or folder of this name.
   *
   * @throws UserError if this system can have none of it
   */
  public static Path of(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UserError(sentence(e), e);
    }
  }

  private static String sentence(InvalidPathException fault) {
    // In the plain C locale Java knows no letters but those of English.
    boolean letters = fault.getReason().contains("unmappable");
    return "'" + fault.getInput().replaceAll("\\p{Cntrl}", "?") + "' cannot be the name of a file or folder here ("
        + fault.getReason() + "); write another one" + (letters ? ", or start Mien where the names of files are UTF-8." : ".");
  }
}
