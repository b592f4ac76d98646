package org.mien.host;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.util.FileUtils;

/**
 * Fiji: one flat class path over {@code jars/*.jar, jars/*&#47;*.jar, plugins/*.jar, plugins/*&#47;*.jar}, as its launcher makes
 * it. Of what Fiji ships, the folder has the libraries that Mien uses; ImageJ2's own parts are not on Maven Central.
 */
@Tag("host")
class FijiHostTest {

  @TempDir
  Path parent;

  @Test
  void commandsGoFromPicturesToLabels() throws Exception {
    Host host = Host.in(parent);
    Path folder = host.folder();
    fiji(folder);
    Bundle.of("fiji").unpackOver(folder);
    assertThat(classPath(folder)).as("one version of each library")
        .extracting(jar -> FileUtils.stripFilenameVersion(jar.getFileName().toString())).doesNotHaveDuplicates();
    Path session = Host.lend(FijiSession.class, folder.resolve("session"));
    Host.lend(ShownWindow.class, session);

    String said = host.java("-cp", session + File.pathSeparator
        + classPath(folder).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
        FijiSession.class.getName(), folder.toString());

    assertThat(said).contains("The session ended.");
    assertThat(HostResults.lines(folder.resolve("menu.txt"))).as("made of the annotations, where ImageJ's is of a file")
        .containsAll(HostResults.labels());
    HostResults.mapOfRamp(folder.resolve("map.tif"));
    assertThat(said).contains("The macro heard '' with LBP of ramp, and ''Variant' (variant) must be paper, 3x3, circular, not"
        + " 'cubic'; choose one of them.'.");
    ImagePlus inner = IJ.openImage(folder.resolve("macro-map.tif").toString());
    assertThat(List.of(inner.getWidth(), inner.getHeight(), inner.getStackSize())).as("without its border").containsExactly(46, 46, 2);
    assertThat(inner.getProcessor().get(0, 0)).isEqualTo(IJ.openImage(folder.resolve("map.tif").toString()).getProcessor().get(24, 24));
    HostResults.run(folder.resolve("run"));
    HostResults.frames(folder.resolve("frames.csv"));
    assertThat(said).as("no trouble with the window").contains("The window had").doesNotContain("Exception");
  }

  /** A Fiji as far as Mien goes: the jars that the zip leaves out, and the one that Fiji has too, in their place. */
  private static void fiji(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("plugins"));
    Path jars = Files.createDirectories(folder.resolve("jars"));
    for (Libraries.Library library : Libraries.read()) {
      if (!library.inFijiZip()) {
        Path jar = Host.shipped(library.name());
        Files.copy(jar, jars.resolve(jar.getFileName()));
      }
    }
    Path javacpp = Host.classPath().filter(jar -> jar.getFileName().toString().matches("javacpp-[\\d.]+\\.jar"))
        .findFirst().orElseThrow();
    Files.copy(javacpp, jars.resolve(javacpp.getFileName()));
  }

  private static List<Path> classPath(Path folder) throws IOException {
    List<Path> path = new ArrayList<>();
    for (String place : List.of("jars", "plugins")) {
      for (int depth = 1; depth <= 2; depth++) {
        int level = depth;
        try (Stream<Path> files = Files.walk(folder.resolve(place), depth)) {
          files.filter(file -> file.toString().endsWith(".jar"))
              .filter(file -> folder.resolve(place).relativize(file).getNameCount() == level).sorted().forEach(path::add);
        }
      }
    }
    return path;
  }
}
