package org.mien.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.UserError;

/** Archives that are not what they say. */
class ZipStorageTest {

  private static final int DIRECTORY = 0x02014b50;
  private static final int SIZE_IN_DIRECTORY = 24;

  @TempDir Path folder;

  private Path zip(String name, int bytes) throws IOException {
    Path file = folder.resolve("data.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[bytes]);
      zip.closeEntry();
    }
    return file;
  }

  @Test
  void anEntryThatUnpacksToMoreThanItSaysIsNotUnpacked() throws IOException {
    Path file = zip("clips/one.avi", 5_000_000);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (buffer.getInt(at) != DIRECTORY) {
      at++;
    }
    buffer.putInt(at + SIZE_IN_DIRECTORY, 1000);
    Files.write(file, bytes);
    try (Storage storage = Storage.open(file)) {
      assertThat(storage.size("clips/one.avi")).isEqualTo(1000);
      assertThatThrownBy(() -> {
        try (InputStream in = storage.open("clips/one.avi")) {
          in.readAllBytes();
        }
      }).isInstanceOf(IOException.class).hasMessageContaining("more bytes than the archive tells of");
      assertThatThrownBy(() -> storage.local("clips/one.avi").close()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aRecordingInsideIsNamedBehindItsArchive() throws IOException {
    Path file = zip("clips/one.avi", 10);
    try (Storage storage = Storage.open(file)) {
      assertThat(storage.named("clips/one.avi")).isEqualTo(file.toAbsolutePath().resolve("clips/one.avi"));
      assertThatThrownBy(() -> storage.named("../two.avi")).isInstanceOf(UserError.class).hasMessageContaining("leads out");
      try (Storage.LocalFile unpacked = storage.local("clips/one.avi")) {
        assertThat(unpacked.path()).hasSize(10);
        assertThat(unpacked.path().toString()).endsWith(".avi");
      }
    }
  }
}
