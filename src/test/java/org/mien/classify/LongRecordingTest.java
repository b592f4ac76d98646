package org.mien.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 20,000 frames are classified by a Java with a heap of 56 MB, in which the frames (80 MB even as bytes, four times that as
 * numbers) could not be held: memory does not grow with the recording.
 */
class LongRecordingTest {

  private static final int FRAMES = 20_000;

  @TempDir Path folder;

  @Test
  void aLongStackNeedsNoMoreMemoryThanAShortOne() throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx56m", "-Djava.awt.headless=true",
        "-cp", System.getProperty("java.class.path"), LongRecording.class.getName(),
        folder.toString(), "imagej", Integer.toString(FRAMES), "64")
        .redirectErrorStream(true).redirectOutput(output.toFile()).start();

    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).contains("20000 frames", " 0 wrong");
    try (Stream<String> lines = Files.lines(folder.resolve("frames.csv"))) {
      assertThat(lines.skip(FRAMES)).singleElement().asString().startsWith("19999,199.99,noise,");
    }
  }
}
