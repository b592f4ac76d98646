package org.mien.workbench.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.file.AtomicFile;

/** The pages of the documentation inside Mien's own jar, made of docs/*.md when Mien is built. Needs no network. */
final class Documentation {

  /** The page that leads to all others. */
  static final String FIRST = "index.html";

  private static final String PLACE = "/org/mien/docs/";
  private static final String CONTENTS = "contents.tsv";

  private Documentation() {}

  /**
   * A page.
   *
   * @param file its name
   * @param title what it is called in a list
   */
  record Page(String file, String title) {

    @Override
    public String toString() {
      return title;
    }
  }

  /** Whether the documentation is there; not where classes run that Maven did not package. */
  static boolean isThere() {
    return url(CONTENTS) != null;
  }

  /** All pages in the order of the list. */
  static List<Page> pages() {
    return lines().stream().filter(cells -> !cells[1].isEmpty()).map(cells -> new Page(cells[0], cells[1])).toList();
  }

  /** A line a file: its name, and its title if it is a page. */
  private static List<String[]> lines() {
    return text(CONTENTS).lines().map(line -> line.split("\t", -1)).toList();
  }

  /** Where a file of the documentation lies, or null. */
  static URL url(String file) {
    return Documentation.class.getResource(PLACE + file);
  }

  /** A file of the documentation as text. */
  static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Documentation.class.getResourceAsStream(PLACE + file)) {
      if (in == null) {
        throw new IllegalStateException("The documentation has no file " + file + ".");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("A page cannot be read from Mien's own jar.", e);
    }
  }

  /**
   * Writes all files into a folder, since a browser reads none out of a jar.
   *
   * @return the page to open
   */
  static Path unpack(Path folder, String page) {
    List<String> files = new ArrayList<>(lines().stream().map(cells -> cells[0]).toList());
    for (String file : files) {
      byte[] content = bytes(file);
      AtomicFile.write(folder.resolve(file), out -> out.write(content));
    }
    return folder.resolve(page);
  }
}
