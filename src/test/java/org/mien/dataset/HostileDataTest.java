package org.mien.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mien.dataset.TestFiles.png;
import static org.mien.dataset.TestFiles.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.Job;
import org.mien.job.UserError;

/** Data sets as strangers hand them over. */
class HostileDataTest {

  @TempDir
  Path folder;

  private Manifest open(Path path) {
    return Manifest.open(path, Job.quiet());
  }

  private static byte[] zip(String name, byte[] content, Charset names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      zip.putNextEntry(new ZipEntry("fear/"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void anArchiveCannotGiveMoreThanItTellsOf() throws IOException {
    byte[] bomb = zip("fear/bomb.png", new byte[1 << 20], StandardCharsets.UTF_8);
    // The central directory, where the sizes are believed: 46 bytes before the name, the size 24 bytes in.
    ByteBuffer archive = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
    int entry = lastIndexOf(bomb, "fear/bomb.png") - 46;
    assertThat(archive.getInt(entry)).isEqualTo(0x02014b50);
    archive.putInt(entry + 24, 100);
    Path file = write(folder.resolve("bomb.zip"), bomb);
    try (Storage storage = Storage.open(file)) {
      assertThat(storage.size("fear/bomb.png")).isEqualTo(100);
      assertThatThrownBy(() -> {
        try (var in = storage.open("fear/bomb.png")) {
          in.readAllBytes();
        }
      }).isInstanceOf(IOException.class).hasMessageContaining("more bytes than the archive tells of");
    }
  }

  private static int lastIndexOf(byte[] bytes, String word) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(word);
  }

  @Test
  void anArchiveOfAnOldToolOpensWithItsNames() throws IOException {
    Path file = write(folder.resolve("old.zip"), zip("fear/M\u00fcller.png", png(4, 1, 0), Charset.forName("IBM437")));
    try (Manifest manifest = open(file)) {
      assertThat(manifest.clips()).extracting(Clip::id).containsExactly("fear/M\u00fcller.png");
      assertThat(ContentHash.of(manifest.storage(), manifest.clips().get(0))).hasSize(64);
    }
  }

  @Test
  void anArchiveWithAPasswordIsRefusedInOneSentence() throws IOException {
    byte[] archive = zip("fear/1.png", png(4, 1, 0), StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int second = lastIndexOf(archive, "fear/1.png") - 46;
    bytes.putShort(second + 8, (short) (bytes.getShort(second + 8) | 1));
    Path file = write(folder.resolve("locked.zip"), archive);
    assertThatThrownBy(() -> open(file)).isInstanceOf(UserError.class).hasMessageContaining("locked.zip")
        .hasMessageContaining("password").message().doesNotContain("\n");
  }

  @Test
  void linksToFilesCountAndLinkedFoldersDoNot() throws IOException {
    Path real = folder.resolve("real");
    write(real.resolve("elsewhere/a.png"), png(4, 1, 0));
    write(real.resolve("set/fear/b.png"), png(4, 2, 0));
    Files.createDirectories(real.resolve("set/anger"));
    assumeThat(links(real.resolve("set/anger/a.png"), real.resolve("elsewhere/a.png"))).isTrue();
    links(real.resolve("set/anger/gone.png"), real.resolve("elsewhere/gone.png"));
    links(real.resolve("set/loop"), real.resolve("set"));
    links(folder.resolve("linked"), real.resolve("set"));
    for (Path place : new Path[] {real.resolve("set"), folder.resolve("linked")}) {
      try (Manifest manifest = open(place)) {
        assertThat(manifest.clips()).extracting(Clip::id).containsExactly("anger/a.png", "anger/gone.png", "fear/b.png");
        assertThat(ContentHash.of(manifest.storage(), manifest.clips().get(0))).hasSize(64);
        assertThat(ContentHash.of(manifest.storage(), manifest.clips().get(1))).isEqualTo(ContentHash.UNREADABLE);
      }
    }
  }

  private static boolean links(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Test
  void aFolderThatMustNotBeReadIsNamedAndOneOfTheSystemPassedOver() throws IOException {
    write(folder.resolve("set/fear/b.png"), png(4, 2, 0));
    Path closed = Files.createDirectories(folder.resolve("set/anger"));
    Path found = Files.createDirectories(folder.resolve("set/lost+found"));
    write(found.resolve("c.png"), png(4, 3, 0));
    try (Manifest manifest = open(folder.resolve("set"))) {
      assertThat(manifest.clips()).extracting(Clip::id).containsExactly("fear/b.png");
    }
    assumeThat(closed.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(closed)).as("not run by somebody who may read everything").isFalse();
    assertThatThrownBy(() -> open(folder.resolve("set"))).isInstanceOf(UserError.class)
        .hasMessageContaining(closed.toString()).hasMessageContaining("access is denied");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void onlyImagesAreFramesOfAFolder() throws IOException {
    Path set = folder.resolve("set");
    write(set.resolve("fear/clip/1.png"), png(4, 1, 0));
    write(set.resolve("fear/clip/2.png"), png(4, 2, 0));
    Clip clip = Clip.of("fear/clip", Media.FRAME_FOLDER, "fear");
    try (Storage storage = Storage.open(set)) {
      String hash = ContentHash.of(storage, clip);
      write(set.resolve("fear/clip/Thumbs.db"), "of the system");
      write(set.resolve("fear/clip/landmarks.txt"), "1 2 3");
      assertThat(Media.frames(storage, "fear/clip")).containsExactly("1.png", "2.png");
      assertThat(ContentHash.of(storage, clip)).isEqualTo(hash);
      assertThat(ContentHash.of(storage, Clip.of("fear/none", Media.FRAME_FOLDER, "fear"))).isEqualTo(ContentHash.UNREADABLE);
    }
  }

  @Test
  void aLineThatCannotBeIsNamedByItsNumber() throws IOException {
    for (String[] example : new String[][] {
      {"file,fps\na.png,\n\n,,\nb.png,soon\n", "line 5: 'soon' is no frame rate"},
      {"file,fps\na.png,\n,\nb.png,soon\n", "line 4: 'soon' is no frame rate"},
      {"file,fps\na.png,0\n", "line 2: '0' is no frame rate"},
      {"file,onset\na.png,1.5\n", "line 2: '1.5' is no frame for 'onset'"},
      {"File,Label\na.png,\n", "has no column 'file', but File, Label"},
      {"file,onset\n.,\n", "line 2: the column 'file' names the whole data set"},
      {"file,onset\na\u0000b.png,\n", "line 2: 'a?b.png' cannot be the name of a file here"},
      {"file,,\na.png,,\n", "several columns without a name"},
      {"file,label,file\na.png,,\n", "names a column twice ('file')"}}) {
      write(folder.resolve("m/manifest.csv"), example[0]);
      assertThatThrownBy(() -> open(folder.resolve("m"))).as(example[0]).isInstanceOf(UserError.class)
          .hasMessageContaining(example[1]);
    }
  }

  @Test
  void rowsThatASpreadsheetLeftEmptyArePassedOver() throws IOException {
    write(folder.resolve("m/manifest.csv"), "file,label,fps,action_units\na.png,fear,29.97002997002997,+4\n,,,\n, ,,\n");
    try (Manifest manifest = open(folder.resolve("m"))) {
      assertThat(manifest.clips()).hasSize(1);
      assertThat(manifest.clips().get(0).timing().framesPerSecond()).isEqualTo(29.97002997002997);
      assertThat(manifest.clips().get(0).actionUnits()).containsExactly("4");
    }
  }

  @Test
  void aRateOfManyDigitsCanBeUndone() throws IOException {
    write(folder.resolve("m/manifest.csv"), "file,fps\na.png,29.97002997002997\n");
    try (Manifest before = open(folder.resolve("m"))) {
      ManifestEdit edit = ManifestEdit.set(Arrays.asList("a.png"), "fps", "30");
      Manifest after = edit.apply(before, Arrays.asList());
      assertThat(edit.inverse(before).apply(after, Arrays.asList()).clips()).isEqualTo(before.clips());
    }
  }

  @Test
  void aDriveHasANameToo() {
    assertThat(StorageOpening.nameOf(Path.of("/"))).isNotBlank();
    assertThat(StorageOpening.nameOf(Path.of("/data/faces"))).isEqualTo("faces");
  }

  @Test
  void anEntryWithoutAnExtensionIsUnpackedUnderAFolderWithADot() throws IOException {
    Path archive = folder.resolve("dots.zip");
    try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("v1.0/clip"));
      zip.write(1);
      zip.closeEntry();
    }
    try (Storage storage = Storage.open(archive); Storage.LocalFile local = storage.local("v1.0/clip")) {
      assertThat(Files.size(local.path())).isEqualTo(1);
    }
  }
}
