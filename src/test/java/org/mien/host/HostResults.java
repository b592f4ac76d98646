package org.mien.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/** What must lie in a folder after a host has gone through Mien's work, whoever the host is. */
final class HostResults {

  private static final Pattern LABEL = Pattern.compile("(?m)^Plugins>[^\"]*\"([^\"]*)\"");

  private HostResults() {}

  /**
   * In a ramp that rises to the right, the three neighbours to the right of a pixel are the brighter ones and no others: all
   * codes away from the border are the same one, with three bits set.
   */
  static void mapOfRamp(Path file) {
    ImagePlus map = IJ.openImage(file.toString());
    assertThat(map.getStackSize()).isEqualTo(2);
    ImageProcessor codes = map.getStack().getProcessor(2);
    int code = codes.get(24, 24);
    assertThat(Integer.bitCount(code)).isEqualTo(3);
    SoftAssertions all = new SoftAssertions();
    for (int y = 1; y < 47; y++) {
      for (int x = 1; x < 47; x++) {
        all.assertThat(codes.get(x, y)).as("code at %d, %d", x, y).isEqualTo(code);
      }
    }
    all.assertAll();
  }

  /** A network was trained for two epochs and tested, and the report with its charts is there. */
  static void run(Path run) throws Exception {
    assertThat(lines(run.resolve("history.csv"))).hasSize(3);
    List<String> predictions = lines(run.resolve("predictions.csv"));
    assertThat(predictions.get(0)).isEqualTo("clip,subject,actual,predicted,p_happiness,p_surprise");
    assertThat(predictions).hasSize(5);
    for (String line : predictions.subList(1, 5)) {
      String[] cells = line.split(",", -1);
      assertThat(cells[0]).startsWith(cells[2] + "/");
      assertThat(Double.parseDouble(cells[4]) + Double.parseDouble(cells[5])).isCloseTo(1, within(1e-5));
      assertThat(cells[3]).isEqualTo(Double.parseDouble(cells[4]) > 0.5 ? "happiness" : "surprise");
    }
    assertThat(run.resolve("model.mien")).isNotEmptyFile();
    assertThat(Files.readString(run.resolve("report.html"))).contains("</html>").contains("surprise");
    assertThat(Files.readString(run.resolve("charts/learning-curves.svg"))).contains("<svg").contains("</svg>");
  }

  /** A table of frames: one row, whose probabilities add up to one. */
  static void frames(Path file) throws Exception {
    List<String> frames = lines(file);
    List<String> header = List.of(frames.get(0).split(","));
    assertThat(header).contains("top", "p_happiness", "p_surprise");
    assertThat(frames).hasSize(2);
    String[] cells = frames.get(1).split(",");
    assertThat(cells[header.indexOf("top")]).isIn("happiness", "surprise");
    assertThat(Double.parseDouble(cells[header.indexOf("p_happiness")])
        + Double.parseDouble(cells[header.indexOf("p_surprise")])).isCloseTo(1, within(1e-5));
  }

  /** The labels that {@code plugins.config} gives to the menu of plain ImageJ. */
  static List<String> labels() throws Exception {
    return LABEL.matcher(Files.readString(Path.of("plugins.config"))).results().map(match -> match.group(1)).toList();
  }

  static List<String> lines(Path file) throws Exception {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }
}
