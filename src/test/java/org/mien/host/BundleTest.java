package org.mien.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.util.FileUtils;

/** The zips hold what THIRD-PARTY.csv says, no more and no less, where each host finds it. */
@Tag("host")
class BundleTest {

  /** Licences under which a library may go into the zips; the GPL is not among them. */
  private static final Set<String> LICENCES =
      Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "LGPL-2.1-or-later", "Public-Domain");

  /** Libraries that have a native part for each platform, as a jar of its own. */
  private static final Set<String> NATIVE = Set.of("javacpp", "nd4j-native", "nd4j-native-preset", "openblas", "opencv");

  private final Bundle fiji = Bundle.of("fiji");
  private final Bundle imagej = Bundle.of("imagej");

  @Test
  void everyLibraryOfTheBuildHasALine() throws IOException {
    List<String> libraries = new ArrayList<>(artifacts(fiji));
    libraries.addAll(artifacts(imagej));
    libraries.removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("mien"));
    assertThat(names(library -> true)).containsAll(libraries).doesNotHaveDuplicates();
  }

  @Test
  void fijiGetsOnlyWhatItDoesNotShip() {
    assertThat(artifacts(fiji)).containsExactlyInAnyOrderElementsOf(expected("mien", Libraries.Library::inFijiZip));
    assertThat(fiji.jars()).allMatch(path -> path.matches("jars/(mien/)?[\\w-]+-\\d[\\w.-]*\\.jar"));
  }

  @Test
  void onlyTheSharedJarLiesOutsideOfMiensFolder() {
    assertThat(fiji.files().stream().filter(path -> !path.startsWith("jars/mien/")))
        .singleElement().asString().matches("jars/javacpp-[\\d.]+\\.jar");
    assertThat(imagej.files()).allMatch(path -> path.startsWith("plugins/Mien/"));
  }

  /** Fiji's updater tells files apart by their names without versions, by this very method. */
  @Test
  void noJarLooksLikeAnotherVersionOfOneThatFijiShips() {
    List<String> all = new ArrayList<>(fiji.jars().stream()
        .map(path -> FileUtils.stripFilenameVersion(path.substring(path.lastIndexOf('/') + 1))).toList());
    all.addAll(List.of("guava.jar", "jackson.jar", "protobuf.jar", "protobuf-java.jar", "gson.jar"));
    names(library -> !library.inFijiZip()).forEach(name -> all.add(name + ".jar"));
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void plainImageJGetsEverythingBesideTheMenuJar() {
    assertThat(artifacts(imagej)).containsExactlyInAnyOrderElementsOf(expected("Mien_", Libraries.Library::inImageJZip));
    assertThat(imagej.jars()).allMatch(path -> path.matches("plugins/Mien/[^/]+\\.jar"));
  }

  @Test
  void libraryMayBeGivenAway() {
    for (Libraries.Library library : Libraries.read()) {
      assertThat(LICENCES).as("licence of %s", library.name()).contains(library.licence());
      assertThat(library.why()).as("reason for %s", library.name()).isNotBlank();
    }
  }

  @Test
  void licencesLieInside() throws IOException {
    for (String file : List.of("Apache-2.0.txt", "LGPL-2.1.txt", "GPL-3.0.txt", "BSD-and-MIT.txt", "THIRD-PARTY.csv")) {
      byte[] text = Files.readAllBytes(Libraries.FILE.resolveSibling(file));
      assertThat(fiji.read("jars/mien/licences/" + file)).as(file).isEqualTo(text);
      assertThat(imagej.read("plugins/Mien/licences/" + file)).as(file).isEqualTo(text);
    }
    byte[] own = Files.readAllBytes(Path.of("LICENSE"));
    assertThat(fiji.read("jars/mien/licences/Mien.txt")).isEqualTo(own);
    assertThat(imagej.read("plugins/Mien/licences/Mien.txt")).isEqualTo(own);
    String kept = Files.readString(Libraries.FILE.resolveSibling("BSD-and-MIT.txt"));
    for (String name : names(library -> library.licence().startsWith("BSD") || library.licence().equals("MIT"))) {
      assertThat(kept).contains("  " + name + " ");
    }
  }

  /** The names of the jars without versions, a native part by the name of its library. */
  private static List<String> artifacts(Bundle bundle) {
    return bundle.jars().stream().map(path -> Host.artifact(path.substring(path.lastIndexOf('/') + 1))).toList();
  }

  private static List<String> expected(String own, Predicate<Libraries.Library> inside) {
    List<String> expected = new ArrayList<>(names(inside));
    expected.addAll(names(inside.and(library -> NATIVE.contains(library.name()))));
    expected.add(own);
    return expected;
  }

  private static List<String> names(Predicate<Libraries.Library> which) {
    return Libraries.read().stream().filter(which).map(Libraries.Library::name).toList();
  }
}
