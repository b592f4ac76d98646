package org.mien.network;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mien.file.AtomicFile;
import org.mien.file.Json;
import org.mien.job.UserError;

/**
 * A zip file with a fixed list of entries, read as if somebody hostile had made it: no entry that is not on the list,
 * none twice, no more bytes of any than the reader asked for, and every size known before memory is taken.
 */
final class Archive implements Closeable {

  private static final long LARGEST_FILE = 256L << 20;
  private static final int LARGEST_JSON = 1 << 20;

  private final Path file;
  private final String what;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  private Archive(Path file, String what, ZipFile zip) {
    this.file = file;
    this.what = what;
    this.zip = zip;
  }

  /**
   * Opens an archive.
   *
   * @param what what the file should be, for messages ("model file of Mien")
   * @param names the entries it must have; it may have no other
   * @throws UserError if the file cannot be read, is not a zip file, is too large, or its entries are not these
   */
  static Archive open(Path file, String what, List<String> names) {
    return open(file, what, count -> names);
  }

  /** As above, where the names of the entries depend on how many there are. */
  static Archive open(Path file, String what, IntFunction<List<String>> names) {
    try {
      long size = Files.size(file);
      if (size > LARGEST_FILE) {
        throw new UserError(file + " is too large for a " + what + " (" + size + " bytes, over 256 MiB).");
      }
      Archive archive = new Archive(file, what, new ZipFile(file.toFile()));
      try {
        archive.list(Set.copyOf(names.apply(archive.zip.size())));
      } catch (RuntimeException e) {
        archive.close();
        throw e;
      }
      return archive;
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + " as a " + what + " (" + AtomicFile.reason(e) + ").", e);
    } catch (IllegalArgumentException e) {
      // The JDK's answer to entry names that are no text.
      throw new UserError("Cannot read " + file + " as a " + what + " (" + e.getMessage() + ").", e);
    }
  }

  /** Whether a file is an archive with this entry; false also where it cannot be read as one, which opening it will tell. */
  static boolean holds(Path file, String name) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(name) != null;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private void list(Set<String> names) {
    var all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (!names.contains(name)) {
        throw wrong("it holds the entry '" + printable(name) + "', which does not belong there");
      }
      if (entries.put(name, entry) != null) {
        throw wrong("it holds the entry '" + name + "' twice");
      }
    }
    for (String name : names.stream().sorted().toList()) {
      if (!entries.containsKey(name)) {
        throw wrong("the entry '" + name + "' is missing");
      }
    }
  }

  /** JSON of at most 1 MiB. */
  <T> T json(String name, Class<T> type) {
    ZipEntry entry = entries.get(name);
    if (entry.getSize() > LARGEST_JSON) {
      throw wrong("its " + name + " would unpack to " + entry.getSize() + " bytes, more than 1 MiB");
    }
    byte[] bytes = read(entry, (int) entry.getSize());
    return Json.read(new ByteArrayInputStream(bytes), type, file + " (" + name + ")");
  }

  /** An entry that must have exactly this many bytes. */
  byte[] bytes(String name, long expected) {
    ZipEntry entry = entries.get(name);
    if (entry.getSize() != expected || expected > LARGEST_FILE) {
      throw wrong("its " + name + " has " + entry.getSize() + " bytes where " + expected + " belong");
    }
    return read(entry, (int) expected);
  }

  /** An entry of exactly this many little-endian floats, each a finite number. */
  float[] floats(String name, long expected) {
    float[] values = floats(bytes(name, Math.multiplyExact(expected, Float.BYTES)));
    if (!Learning.finite(values)) {
      throw wrong("its " + name + " holds values that are no numbers");
    }
    return values;
  }

  /** How many entries there are. */
  int entries() {
    return entries.size();
  }

  private byte[] read(ZipEntry entry, int expected) {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(expected);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      if (bytes.length != expected || in.read() != -1 || crc.getValue() != entry.getCrc()) {
        throw wrong("its " + entry.getName() + " is damaged");
      }
      return bytes;
    } catch (IOException e) {
      throw new UserError(sentence("its " + entry.getName() + " is damaged, " + AtomicFile.reason(e)), e);
    }
  }

  /** The error to throw when the content is wrong. */
  UserError wrong(String reason) {
    return new UserError(sentence(reason));
  }

  private String sentence(String reason) {
    return file + " is not a " + what + " that can be used: " + reason + "; get an undamaged copy from where it came from.";
  }

  /** A name out of a foreign file must not control the terminal that shows it. */
  static String printable(String name) {
    String shown = name.replaceAll("[^\\x20-\\x7e]", "?");
    return shown.length() > 60 ? shown.substring(0, 60) + "..." : shown;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UserError("Cannot close " + file + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  /** Writes an archive, whole or not at all; the same contents give the same bytes. */
  static void write(Path file, Map<String, byte[]> contents) {
    AtomicFile.write(file, out -> {
      ZipOutputStream zipped = new ZipOutputStream(out);
      for (Map.Entry<String, byte[]> content : contents.entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zipped.putNextEntry(entry);
        zipped.write(content.getValue());
        zipped.closeEntry();
      }
      zipped.finish();
    });
  }

  /** Floats as little-endian bytes. */
  static byte[] bytes(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }

  static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }
}
