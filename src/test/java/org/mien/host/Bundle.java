package org.mien.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;

/** A zip that {@code mvn package} made for the platform it ran on. */
record Bundle(Path zip) {

  /** Set by the build: where the zips lie and how their names begin. */
  private static final String BEGINNING = "mien.bundles";

  /** The zip for a host, {@code fiji} or {@code imagej}; without the build, the newest, or the test is skipped. */
  static Bundle of(String host) {
    String end = "-" + host + "-" + platform() + ".zip";
    String beginning = System.getProperty(BEGINNING);
    if (beginning != null) {
      Path zip = Path.of(beginning + end);
      assertThat(zip).as("made by mvn package").isRegularFile();
      return new Bundle(zip);
    }
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      Path newest = files.filter(file -> file.getFileName().toString().endsWith(end))
          .max(Comparator.comparing(file -> file.toFile().lastModified())).orElse(null);
      Assumptions.assumeTrue(newest != null, "There is no target/*" + end + "; mvn package makes it.");
      return new Bundle(newest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String platform() {
    return System.getProperty("mien.platform", Loader.getPlatform());
  }

  /** The paths of all files inside. */
  List<String> files() {
    try (ZipFile open = new ZipFile(zip.toFile())) {
      return open.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paths of all jars inside. */
  List<String> jars() {
    return files().stream().filter(path -> path.endsWith(".jar")).toList();
  }

  /** The bytes of a file inside. */
  byte[] read(String path) throws IOException {
    try (ZipFile open = new ZipFile(zip.toFile()); InputStream in = open.getInputStream(open.getEntry(path))) {
      return in.readAllBytes();
    }
  }

  /** Unpacks over a folder, as a person does. */
  void unpackOver(Path folder) throws IOException {
    try (ZipFile open = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = open.entries(); entries.hasMoreElements();) {
        ZipEntry entry = entries.nextElement();
        Path file = folder.resolve(entry.getName().replace('/', File.separatorChar));
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (InputStream in = open.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }
}
