package org.mien.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.OtherProcess;

/** Several reviewers, each in a process of their own, decide in the same seconds in one shared folder: no decision is lost. */
class SharedDecisionsTest {

  private static final int REVIEWERS = 3;
  private static final int EACH = 40;
  private static final String HASH = "0".repeat(64);

  @TempDir
  Path dir;

  /** One reviewer: waits for the others, then decides without pause. */
  static final class Reviewer {

    private Reviewer() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Files.writeString(folder.resolve("ready-" + arguments[1]), "");
      while (!Files.exists(folder.resolve("go"))) {
        Thread.sleep(5);
      }
      for (int i = 0; i < EACH; i++) {
        Decisions.record(folder, new Decision("fear/" + i + ".png", i % 2 == 0 ? Verdict.KEEP : Verdict.REJECT, arguments[1],
            Instant.now(), "", HASH));
      }
    }
  }

  @Test
  void noDecisionIsLost() throws Exception {
    List<Process> reviewers = new ArrayList<>();
    for (int i = 0; i < REVIEWERS; i++) {
      reviewers.add(OtherProcess.start(Reviewer.class, dir.toString(), "R" + i));
    }
    for (int i = 0; i < REVIEWERS; i++) {
      while (!Files.exists(dir.resolve("ready-R" + i)) && reviewers.get(i).isAlive()) {
        Thread.sleep(10);
      }
    }
    Files.writeString(dir.resolve("go"), "");
    for (Process reviewer : reviewers) {
      assertThat(OtherProcess.end(reviewer)).isZero();
    }
    List<Decision> all = Decisions.read(dir).all();
    assertThat(all).hasSize(REVIEWERS * EACH);
    for (int i = 0; i < REVIEWERS; i++) {
      String name = "R" + i;
      assertThat(all).filteredOn(d -> d.reviewer().equals(name)).extracting(Decision::file).doesNotHaveDuplicates().hasSize(EACH);
    }
  }
}
