package org.mien.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.ContentHash;

/**
 * A cross-validation in a process of its own is killed with SIGKILL at random moments, as often as the system property
 * {@code mien.kills} says, and taken up again each time; in the end it equals one that ran through, bit for bit.
 */
class KilledStudyTest {

  private static final int KILLS = Integer.getInteger("mien.kills", 3);
  private static final int KILLS_A_STUDY = 3;
  private static final long SEED = 20260;

  @TempDir
  private Path folder;

  private Process start(Path data, Path out) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    // What is compiled quickly starts quickly; every process here is short.
    return new ProcessBuilder(java.toString(), "-Xmx700m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Djava.awt.headless=true", "-Dslf4j.internal.verbosity=ERROR", "-cp",
        System.getProperty("java.class.path"), SmallStudy.class.getName(), data.toString(), out.toString())
        .redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile()).start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }

  private static Map<String, String> whole(Path out) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = out.relativize(file).toString();
        // What tells of seconds differs from run to run; the drawn report tells of them as well.
        boolean timed = path.endsWith("fold.json") || path.endsWith("history.csv") || path.matches("study\\.json|report\\.html");
        hashes.put(path, timed ? "" : ContentHash.of(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  @Test
  void whatWasKilledAndTakenUpAgainEqualsWhatRanThrough() throws Exception {
    Path data = SmallStudy.data(folder.resolve("data"));
    long began = System.nanoTime();
    Process straight = start(data, folder.resolve("straight"));
    assertThat(straight.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(straight.exitValue()).as(said()).isZero();
    long millis = (System.nanoTime() - began) / 1_000_000;
    Map<String, String> expected = whole(folder.resolve("straight"));

    SplittableRandom random = new SplittableRandom(SEED);
    int killed = 0;
    for (int study = 0; killed < KILLS; study++) {
      Path out = folder.resolve("killed-" + study);
      Process process = start(data, out);
      // The first part is mostly the start of Java and the check of the data, which are of less interest.
      int least = killed;
      while (killed < Math.min(KILLS, least + KILLS_A_STUDY) && !process.waitFor(millis / 5 + random.nextLong(millis), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        if (process.exitValue() == 0) {
          // It came to its end in the very moment in which it was to be killed, which is no kill.
          break;
        }
        killed++;
        process = start(data, out);
      }
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(said()).isZero();
      assertThat(whole(out)).as("after " + killed + " kills in all").isEqualTo(expected);
    }
    assertThat(killed).isEqualTo(KILLS);
  }
}
