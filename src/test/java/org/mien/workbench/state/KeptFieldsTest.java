package org.mien.workbench.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was typed is on the disk without anybody closing anything, and no window takes away what another one kept. */
class KeptFieldsTest {

  @TempDir
  Path dir;

  private final LogBook log = new LogBook();

  private KeptFields open() {
    return new KeptFields(dir.resolve("drafts.json"), log);
  }

  private static void waitUntil(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute is over").isLessThan(end);
      Thread.sleep(20);
    }
  }

  @Test
  void whatWasTypedIsThereAfterAKill() throws Exception {
    KeptFields killed = open();
    killed.put("form", Map.of("data", "/recordings", "epochs", "7x"));
    waitUntil(() -> open().get("form").equals(Map.of("data", "/recordings", "epochs", "7x")));
    killed.forget("form");
    waitUntil(() -> open().get("form").isEmpty());
    assertThat(log.lines().get()).isEmpty();
  }

  @Test
  void twoWindowsOfOnePersonKeepBoth() {
    KeptFields one = open();
    KeptFields two = open();
    one.put("a", Map.of("x", "1"));
    two.put("b", Map.of("y", "2"));
    one.close();
    two.close();
    KeptFields after = open();
    assertThat(after.get("a")).containsEntry("x", "1");
    assertThat(after.get("b")).containsEntry("y", "2");
  }

  @Test
  void aDamagedFileCostsALineInTheLog() throws Exception {
    Files.writeString(dir.resolve("drafts.json"), "{\"format\":1,\"forms\":17}");
    KeptFields fields = open();
    assertThat(fields.get("form")).isEmpty();
    assertThat(log.lines().get()).singleElement().satisfies(line -> assertThat(line.text()).contains("drafts.json"));
    fields.put("form", Map.of("x", "1"));
    fields.close();
    assertThat(open().get("form")).containsEntry("x", "1");
  }

  @Test
  void onlyTheFormsThatWereUsedLastAreKept() {
    KeptFields fields = open();
    for (int i = 0; i < 100; i++) {
      fields.put("form " + i, Map.of("x", "1"));
    }
    fields.close();
    assertThat(open().get("form 0")).isEmpty();
    assertThat(open().get("form 99")).isNotEmpty();
  }
}
