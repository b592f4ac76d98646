package org.mien.dataset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mien.file.AtomicFile;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * A data set in a folder. Hidden files and folders (a dot in front) and those that a system keeps for itself on a drive are
 * passed over. A link to a file stands for the file; linked folders are not followed.
 */
final class FolderStorage implements Storage {

  private static final int REPORT_EVERY = 2_000;
  private static final Set<String> OF_THE_SYSTEM = Set.of("System Volume Information", "$RECYCLE.BIN", "lost+found");

  private final Path root;

  FolderStorage(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public Path location() {
    return root;
  }

  @Override
  public List<Entry> list(Job job) {
    List<Entry> entries = new ArrayList<>();
    try {
      // The root itself may be a link, which a walk would not follow.
      Path top = root.toRealPath();
      Files.walkFileTree(top, visitor(top, entries, job));
    } catch (IOException e) {
      throw new UserError("Cannot list the folder " + root + " (" + AtomicFile.reason(e) + ").", e);
    }
    entries.sort(Comparator.comparing(Entry::path, NaturalOrder.INSTANCE));
    return entries;
  }

  private SimpleFileVisitor<Path> visitor(Path top, List<Entry> entries, Job job) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(top)) {
          return FileVisitResult.CONTINUE;
        }
        if (hidden(folder)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        entries.add(new Entry(relative(top, folder), true));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean isFile = attributes.isSymbolicLink() ? !Files.isDirectory(file) : attributes.isRegularFile();
        if (isFile && !hidden(file)) {
          entries.add(new Entry(relative(top, file), false));
          if (entries.size() % REPORT_EVERY == 0) {
            job.step("Listing files", entries.size(), 0);
          }
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(top)) {
          throw failure;
        }
        if (hidden(file) || failure instanceof NoSuchFileException) {
          // Passed over in any case, or taken away by somebody while the folder was listed.
          return FileVisitResult.CONTINUE;
        }
        throw new UserError("Cannot list " + file + " (" + AtomicFile.reason(failure)
            + "); get the right to read it, or take it out of the data set.", failure);
      }
    };
  }

  private static boolean hidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || OF_THE_SYSTEM.contains(name);
  }

  private static String relative(Path top, Path path) {
    return top.relativize(path).toString().replace('\\', '/');
  }

  private Path resolve(String path) {
    try {
      Path file = root.resolve(StorageOpening.inside(path)).normalize();
      if (file.startsWith(root)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new UserError(
          "'" + path.replaceAll("\\p{Cntrl}", "?") + "' cannot be the name of a file here (" + e.getReason()
              + "); rename it, or start Mien where the names of files are UTF-8.", e);
    }
    throw new UserError("The path '" + path + "' leads out of the data set; use paths inside it only.");
  }

  @Override
  public List<String> files(String folder) throws IOException {
    Path path = resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(path)) {
      return children
          .filter(p -> Files.isRegularFile(p) && !hidden(p))
          .map(p -> p.getFileName().toString())
          .sorted(NaturalOrder.INSTANCE)
          .toList();
    }
  }

  @Override
  public boolean isFile(String path) {
    return Files.isRegularFile(resolve(path));
  }

  @Override
  public boolean isFolder(String path) {
    return Files.isDirectory(resolve(path));
  }

  @Override
  public InputStream open(String path) throws IOException {
    return new BufferedInputStream(Files.newInputStream(resolve(path)));
  }

  @Override
  public long size(String path) throws IOException {
    return Files.size(resolve(path));
  }

  @Override
  public Path named(String path) {
    return resolve(path);
  }

  @Override
  public LocalFile local(String path) {
    Path file = resolve(path);
    return new LocalFile() {
      @Override
      public Path path() {
        return file;
      }

      @Override
      public void close() {
        // The file is the user's own and stays where it is.
      }
    };
  }

  @Override
  public void close() {
    // Nothing is held open between calls.
  }
}
