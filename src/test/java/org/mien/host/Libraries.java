package org.mien.host;

import java.nio.file.Path;
import java.util.List;
import org.mien.file.Csv;

/** What {@code THIRD-PARTY.csv} says of the libraries that Mien stands on. */
final class Libraries {

  static final Path FILE = Path.of("src/assembly/licences/THIRD-PARTY.csv");

  private Libraries() {}

  /** A line: one library, its licence, and which zip holds it. */
  record Library(String name, String licence, boolean inFijiZip, boolean inImageJZip, String why) {}

  static List<Library> read() {
    return Csv.read(FILE).rows().stream().map(row -> new Library(row.get("library"), row.get("licence"),
        row.get("Fiji zip").equals("yes"), row.get("ImageJ zip").equals("yes"), row.get("why"))).toList();
  }
}
