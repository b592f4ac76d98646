package org.mien.dataset;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * A data set in a zip archive, read in place. Hidden entries and macOS's resource forks are left out; an archive with an entry
 * that climbs out is refused.
 */
final class ZipStorage implements Storage {

  /** No single recording that Mien reads is larger; an entry that claims or yields more is a mistake or an attack. */
  private static final long LARGEST_ENTRY = 8L << 30;

  /** How archives name their entries that do not say that the names are UTF-8: code page 437. */
  private static final String OLD_NAMES = "IBM437";

  private final Path location;
  private final ZipFile zip;
  private final TreeMap<String, Entry> entries = new TreeMap<>();
  private final Map<String, String> originalNames = new TreeMap<>();

  ZipStorage(Path location) throws IOException {
    this.location = location.toAbsolutePath().normalize();
    this.zip = opened(this.location.toFile());
    for (ZipEntry entry : Collections.list(zip.entries())) {
      add(entry);
    }
  }

  private static ZipFile opened(File file) throws IOException {
    try {
      return new ZipFile(file);
    } catch (ZipException e) {
      return withOldNames(file, e);
    }
  }

  private static ZipFile withOldNames(File file, ZipException failure) throws IOException {
    try {
      return new ZipFile(file, Charset.forName(OLD_NAMES));
    } catch (ZipException | UnsupportedCharsetException e) {
      failure.addSuppressed(e);
      throw failure;
    }
  }

  private void add(ZipEntry entry) throws IOException {
    String path = safePath(entry.getName());
    if (path.isEmpty() || hidden(path)) {
      return;
    }
    entries.put(path, new Entry(path, entry.isDirectory()));
    originalNames.put(path, entry.getName());
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      String folder = path.substring(0, slash);
      entries.putIfAbsent(folder, new Entry(folder, true));
    }
  }

  private String safePath(String name) throws IOException {
    try {
      return StorageOpening.inside(name);
    } catch (UserError e) {
      zip.close();
      throw new UserError(location + " holds an entry that leads out of the archive ('" + name + "'); it is not opened.", e);
    }
  }

  private static boolean hidden(String path) {
    return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX");
  }

  @Override
  public Path location() {
    return location;
  }

  @Override
  public List<Entry> list(Job job) {
    job.step("Listing files", entries.size(), entries.size());
    return entries.values().stream().sorted(Comparator.comparing(Entry::path, NaturalOrder.INSTANCE)).toList();
  }

  @Override
  public List<String> files(String folder) {
    String inside = StorageOpening.inside(folder);
    String prefix = inside.isEmpty() ? "" : inside + "/";
    return entries.subMap(prefix, prefix + Character.MAX_VALUE).values().stream()
        .filter(e -> !e.folder() && e.path().indexOf('/', prefix.length()) < 0)
        .map(e -> e.path().substring(prefix.length()))
        .sorted(NaturalOrder.INSTANCE)
        .toList();
  }

  @Override
  public boolean isFile(String path) {
    Entry entry = entries.get(StorageOpening.inside(path));
    return entry != null && !entry.folder();
  }

  @Override
  public boolean isFolder(String path) {
    Entry entry = entries.get(StorageOpening.inside(path));
    return entry != null && entry.folder();
  }

  @Override
  public InputStream open(String path) throws IOException {
    ZipEntry entry = entry(path);
    return new BoundedStream(zip.getInputStream(entry), entry.getSize(), "it unpacks to more bytes than the archive tells of");
  }

  @Override
  public long size(String path) throws IOException {
    return entry(path).getSize();
  }

  private ZipEntry entry(String path) throws IOException {
    String name = originalNames.get(StorageOpening.inside(path));
    ZipEntry entry = name == null ? null : zip.getEntry(name);
    if (entry == null) {
      throw new FileNotFoundException(path + " in " + location);
    }
    if (entry.getSize() > LARGEST_ENTRY) {
      throw new IOException(path + " claims " + entry.getSize() + " bytes, more than any recording");
    }
    return entry;
  }

  @Override
  public Path named(String path) {
    try {
      return location.resolve(StorageOpening.inside(path));
    } catch (InvalidPathException e) {
      throw new UserError("'" + path.replaceAll("\\p{Cntrl}", "?") + "' in the archive " + location
          + " cannot be the name of a file here (" + e.getReason() + "); unpack the archive and give it another name.", e);
    }
  }

  @Override
  public LocalFile local(String path) throws IOException {
    Path temporary = Files.createTempFile("mien", "." + MediaFiles.extension(path));
    try (InputStream in = open(path)) {
      requireRoom(temporary, size(path));
      Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    return new LocalFile() {
      @Override
      public Path path() {
        return temporary;
      }

      @Override
      public void close() throws IOException {
        Files.deleteIfExists(temporary);
      }
    };
  }

  private static void requireRoom(Path temporary, long bytes) throws IOException {
    long free = Files.getFileStore(temporary).getUsableSpace();
    if (bytes > free) {
      throw new IOException("unpacking it takes " + (bytes >> 20) + " MiB, but the disk of the temporary folder "
          + temporary.getParent() + " has " + (free >> 20) + " MiB left");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
