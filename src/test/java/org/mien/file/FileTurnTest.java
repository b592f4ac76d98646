package org.mien.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.UserError;

/** One after the other at a shared file, and a sentence where that cannot be had. */
class FileTurnTest {

  @TempDir
  Path dir;

  private final AtomicInteger done = new AtomicInteger();

  @Test
  void whoeverDoesNotEndKeepsOthersWaitingForAWhileOnly() throws Exception {
    Path file = dir.resolve("decisions.csv");
    try (FileChannel other = FileChannel.open(
            dir.resolve(".decisions.csv.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = other.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThatThrownBy(() -> FileTurn.run(file, 100, done::incrementAndGet, true)).isInstanceOf(UserError.class)
          .hasMessageContaining(file.toString()).hasMessageContaining("nothing was written");
      assertThatThrownBy(() -> FileTurn.run(file, 100, done::incrementAndGet, false)).isInstanceOf(UserError.class);
    }
    assertThat(done).hasValue(0);
    FileTurn.take(file, done::incrementAndGet);
    assertThat(done).hasValue(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void whereNothingCanBeLockedOnlyWorkThatLooksForItselfIsDone() throws Exception {
    Path file = dir.resolve("decisions.csv");
    Files.createDirectories(dir.resolve(".decisions.csv.lock"));
    assertThatThrownBy(() -> FileTurn.take(file, done::incrementAndGet)).isInstanceOf(UserError.class)
        .hasMessageContaining("Cannot lock").hasMessageContaining("copy of the project");
    assertThat(done).hasValue(0);
    FileTurn.takeWherePossible(file, done::incrementAndGet);
    assertThat(done).hasValue(1);
  }

  @Test
  void aTurnEndsWhenItsWorkFails() {
    Path file = dir.resolve("decisions.csv");
    assertThatThrownBy(() -> FileTurn.take(file, () -> {
      throw new UserError("no");
    })).hasMessage("no");
    FileTurn.take(file, done::incrementAndGet);
    assertThat(done).hasValue(1);
  }
}
