package org.mien.workbench.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mien.file.AtomicFile;
import org.mien.job.UserError;

/** Tells whether a file still holds what was read from it or written to it. */
final class FileContent {

  /** Stands for a file that is not there. */
  static final String MISSING = "";

  private FileContent() {}

  /**
   * A hash of what a file holds now, or {@link #MISSING}.
   *
   * @throws UserError if it cannot be read
   */
  static String of(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchFileException e) {
      return MISSING;
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @return the hash of what was written
   * @throws UserError if it cannot be written
   */
  static String write(Path file, AtomicFile.Content content) {
    MessageDigest digest = sha256();
    AtomicFile.write(file, out -> content.writeTo(new DigestOutputStream(out, digest)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
