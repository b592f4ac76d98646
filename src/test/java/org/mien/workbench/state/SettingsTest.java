package org.mien.workbench.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preferences and the log, in their files. */
class SettingsTest {

  @TempDir
  private Path dir;

  @Test
  void preferencesComeBack() {
    Settings settings = new Settings(dir);
    settings.change(values -> values.withReviewer("A. B.").withTextScale(1.5).withTheme(Settings.Theme.DARK).withBlind(true));
    settings.opened(dir.resolve("one"));
    settings.opened(dir.resolve("two"));
    settings.opened(dir.resolve("one"));
    Settings again = new Settings(dir);
    assertThat(again.values().get()).isEqualTo(settings.values().get());
    assertThat(again.values().get().recent()).containsExactly(dir.resolve("one").toString(), dir.resolve("two").toString());
    assertThat(again.problem()).isEmpty();
  }

  @Test
  void aDamagedFileIsKeptAndSaid() throws IOException {
    Files.writeString(dir.resolve("workbench.json"), "{\"format\":1,\"textScale\":\"huge\"");
    Settings settings = new Settings(dir);
    assertThat(settings.values().get().textScale()).isEqualTo(1);
    assertThat(settings.problem()).isPresent().get().asString().contains("workbench-unreadable.json");
    settings.change(values -> values.withReviewer("me"));
    assertThat(dir.resolve("workbench-unreadable.json")).content().contains("huge");
    assertThat(new Settings(dir).values().get().reviewer()).isEqualTo("me");
  }

  @Test
  void valuesOutOfRangeAreTheUsualOnes() throws IOException {
    Files.writeString(dir.resolve("workbench.json"), "{\"format\":1,\"textScale\":1e9,\"recent\":[null,\"a\"]}");
    Settings.Values values = new Settings(dir).values().get();
    assertThat(values.textScale()).isEqualTo(1);
    assertThat(values.recent()).containsExactly("a");
    assertThat(values.theme()).isEqualTo(Settings.Theme.LIGHT);
  }

  @Test
  void everyLineOfTheLogIsInItsFileAtOnce() throws IOException {
    LogBook log = new LogBook();
    log.info("before");
    LogFile file = new LogFile(dir, log);
    log.problem("first");
    log.fault("second", new IllegalStateException("why"));
    assertThat(text()).containsSubsequence("INFO  before", "PROBLEM  first", "FAULT  second", "IllegalStateException: why");
    file.close();
    log.info("after");
    assertThat(text()).doesNotContain("after").containsOnlyOnce("before");
    assertThat(log.lines().observers()).isZero();
  }

  @Test
  void linesOfManyThreadsAreWrittenOnce() throws Exception {
    LogBook log = new LogBook();
    LogFile file = new LogFile(dir, log);
    Thread[] threads = new Thread[4];
    for (int t = 0; t < threads.length; t++) {
      String name = "thread " + t;
      threads[t] = new Thread(() -> IntStream.range(100, 300).forEach(i -> log.info(name + " line " + i)));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    file.close();
    assertThat(text().lines().map(line -> line.substring(line.indexOf("thread")))).hasSize(800).doesNotHaveDuplicates();
  }

  @Test
  void onlyTheLastLogsAreKept() throws IOException {
    Path folder = Files.createDirectories(LogFile.folder(dir));
    for (int i = 10; i < 30; i++) {
      Files.writeString(folder.resolve("mien-2020-01-" + i + ".log"), "old");
    }
    Files.writeString(folder.resolve("notes.txt"), "mine");
    new LogFile(dir, new LogBook()).close();
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(f -> f.getFileName().toString()).toList();
      assertThat(names).hasSize(11).contains("notes.txt", "mien-2020-01-29.log").doesNotContain("mien-2020-01-19.log");
    }
  }

  private String text() throws IOException {
    try (Stream<Path> files = Files.list(LogFile.folder(dir))) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }
}
