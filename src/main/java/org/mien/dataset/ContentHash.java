package org.mien.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.UserError;

/** SHA-256 of the bytes of clips: equal hashes mean equal files, whatever they are called. */
public final class ContentHash {

  /** What stands for the hash of a clip whose file cannot be read. */
  public static final String UNREADABLE = "";

  private ContentHash() {}

  /**
   * The hash of every clip, by id, in manifest order. Streams the files on all threads of the job; a file that cannot be
   * read has the hash {@link #UNREADABLE}, since the quality check is where it is named.
   */
  public static Map<String, String> ofAll(Manifest manifest, Job job) {
    Map<String, String> hashes = new LinkedHashMap<>();
    int total = manifest.clips().size();
    OrderedParallel.forEach(
        manifest.clips().iterator(),
        clip -> Map.entry(clip.id(), of(manifest.storage(), clip)),
        entry -> {
          hashes.put(entry.getKey(), entry.getValue());
          job.step("Hashing files", hashes.size(), total);
        },
        job);
    return hashes;
  }

  /** The hash of one clip as 64 hexadecimal digits; of a frame folder, the hash over the hashes of its frames in order. */
  public static String of(Storage storage, Clip clip) {
    try {
      if (clip.media() != Media.FRAME_FOLDER) {
        return ofFile(storage, clip.file());
      }
      List<String> frames = Media.frames(storage, clip.file());
      if (frames.isEmpty()) {
        return UNREADABLE;
      }
      MessageDigest digest = sha256();
      for (String frame : frames) {
        digest.update(ofFile(storage, clip.file() + "/" + frame).getBytes(StandardCharsets.US_ASCII));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | UserError e) {
      return UNREADABLE;
    }
  }

  /** The hash of some bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * One hash for a whole data set: over id, label, subject and content of every clip, whatever the order of files.
   *
   * @param contents the hash of each clip by id, as {@link #ofAll} gives it
   */
  public static String ofData(Manifest manifest, Map<String, String> contents) {
    Map<String, String> lines = new TreeMap<>();
    for (Clip clip : manifest.clips()) {
      lines.put(clip.id(), clip.label() + '\t' + clip.subject() + '\t' + contents.get(clip.id()));
    }
    MessageDigest digest = sha256();
    lines.forEach((id, rest) -> digest.update((id + '\t' + rest + '\n').getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String ofFile(Storage storage, String path) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = storage.open(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
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
