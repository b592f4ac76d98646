package org.mien.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain ImageJ: {@code ij.jar} alone on the class path, everything else through its own loader of plug-ins. */
@Tag("host")
class ImageJHostTest {

  @TempDir
  Path parent;

  @Test
  void macroGoesFromPicturesToLabels() throws Exception {
    Host host = Host.in(parent);
    Path folder = host.folder();
    Bundle.of("imagej").unpackOver(folder);
    Files.copy(Host.shipped("ij"), folder.resolve("ij.jar"));
    Host.lend(ShownWindow.class, folder.resolve("plugins"));
    Path macro = folder.resolve("macro.ijm");
    Files.copy(getClass().getResourceAsStream("/host/imagej.ijm"), macro);

    String said = host.java("-Dplugins.dir=" + folder, "-jar", folder.resolve("ij.jar").toString(),
        "-batch", macro.toString(), folder.toString());

    assertThat(said).contains("The macro ended.");
    List<String> added = HostResults.lines(folder.resolve("menu.txt")).stream()
        .filter(line -> !line.contains("=ij.")).map(line -> line.substring(0, line.indexOf('='))).toList();
    assertThat(added).as("Mien's commands, and nothing that ImageJ takes for a plug-in in a library")
        .containsExactlyInAnyOrderElementsOf(HostResults.labels());
    histogramOfRamp(folder.resolve("histogram.csv"));
    HostResults.mapOfRamp(folder.resolve("map.tif"));
    HostResults.run(folder.resolve("run"));
    assertThat(HostResults.lines(folder.resolve("study/predictions/forest-seed-1.csv"))).hasSizeGreaterThan(1);
    HostResults.frames(folder.resolve("frames.csv"));
    assertThat(said).as("ImageJ keeps its own look").contains("The window had").doesNotContain("flatlaf");
    assertThat(said).as("no trouble with the window").doesNotContain("Exception");
  }

  /** All but the top, bottom and right borders of the ramp have one code (to the left of it is black, as is its first column). */
  private static void histogramOfRamp(Path file) throws Exception {
    List<String> lines = HostResults.lines(file);
    assertThat(lines).hasSize(3);
    double[] shares = Arrays.stream(lines.get(1).split(",")).skip(1).mapToDouble(Double::parseDouble).toArray();
    assertThat(shares).hasSize(256);
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-4));
    assertThat(Arrays.stream(shares).max().orElseThrow()).isCloseTo(47.0 * 46 / (48 * 48), within(1e-5));
  }
}
