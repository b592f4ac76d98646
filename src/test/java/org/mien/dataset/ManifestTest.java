package org.mien.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mien.dataset.TestFiles.png;
import static org.mien.dataset.TestFiles.tiff;
import static org.mien.dataset.TestFiles.write;
import static org.mien.dataset.TestFiles.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;

class ManifestTest {

  @TempDir
  Path folder;

  private Manifest open(Path path) {
    return Manifest.open(path, Job.quiet());
  }

  private void someFolders() throws IOException {
    write(folder.resolve("data/Happy/2.png"), png(4, 10, 0));
    write(folder.resolve("data/Happy/10.png"), png(4, 20, 0));
    write(folder.resolve("data/sad/1.png"), png(4, 30, 0));
    Files.createDirectories(folder.resolve("data/fear"));
    tiff(folder.resolve("data/sad/clip.tif"), 4, 3);
    tiff(folder.resolve("data/sad/page.tif"), 4, 1);
    write(folder.resolve("data/sad/walk/f1.png"), png(4, 40, 0));
    write(folder.resolve("data/sad/walk/f2.png"), png(4, 41, 0));
    write(folder.resolve("data/sad/video.avi"), "RIFF");
    write(folder.resolve("data/sad/notes.txt"), "not media");
    write(folder.resolve("data/.hidden/3.png"), png(4, 50, 0));
  }

  @Test
  void aFolderPerClassNamesEveryKindOfClip() throws IOException {
    someFolders();
    try (Manifest manifest = open(folder.resolve("data"))) {
      assertThat(manifest.labels().keys()).containsExactly("fear", "happiness", "sadness");
      assertThat(manifest.clips()).extracting(Clip::id).containsExactly(
          "Happy/2.png", "Happy/10.png", "sad/1.png", "sad/clip.tif", "sad/page.tif", "sad/video.avi", "sad/walk");
      assertThat(manifest.clips()).extracting(Clip::media).containsExactly(
          Media.STILL, Media.STILL, Media.STILL, Media.STACK, Media.STILL, Media.VIDEO, Media.FRAME_FOLDER);
      assertThat(manifest.countsByLabel()).isEqualTo(Map.of("fear", 0, "happiness", 2, "sadness", 5));
      assertThat(manifest.notes()).containsExactly("1 file that is neither image nor recording was left out.");
    }
  }

  @Test
  void aZipIsReadInPlaceAndIsTheSameDataSet() throws IOException {
    someFolders();
    Path archive = zip(folder.resolve("data"), folder.resolve("set.zip"), "top/");
    try (Manifest fromFolder = open(folder.resolve("data"));
        Manifest fromZip = open(archive)) {
      assertThat(fromZip.labels()).isEqualTo(fromFolder.labels());
      assertThat(fromZip.clips()).extracting(Clip::id)
          .isEqualTo(fromFolder.clips().stream().map(c -> "top/" + c.id()).toList());
      assertThat(fromZip.clips()).extracting(Clip::media).isEqualTo(fromFolder.clips().stream().map(Clip::media).toList());
      assertThat(ContentHash.ofAll(fromZip, Job.quiet()).values())
          .containsExactlyElementsOf(ContentHash.ofAll(fromFolder, Job.quiet()).values());
    }
  }

  @Test
  void trainAndTestFoldersBecomeADeclaredSplit() throws IOException {
    write(folder.resolve("d/train/anger/1.png"), png(4, 1, 0));
    write(folder.resolve("d/test/angry/2.png"), png(4, 2, 0));
    try (Manifest manifest = open(folder.resolve("d"))) {
      assertThat(manifest.clips()).extracting(Clip::label).containsOnly("anger");
      assertThat(manifest.clips()).extracting(c -> c.column("split")).containsExactly("test", "train");
    }
  }

  @Test
  void aCsvManifestCarriesEverythingAndKeepsWhatItDoesNotKnow() throws IOException {
    write(folder.resolve("m/clips/a/1.png"), png(4, 1, 0));
    write(folder.resolve("m/b.png"), png(4, 2, 0));
    write(folder.resolve("m/manifest.csv"), "\uFEFFfile;label;subject;onset;apex;offset;fps;action_units;site\n"
        + "clips/a;Joy;p1;2;5;9;100,5;6+12;\"north; old\"\nb.png;contempt;p2;;;;;;south\n");
    write(folder.resolve("m/mien.json"), "{\"format\":1,\"name\":\"study\",\"labels\":{\"keys\":[\"fear\",\"Awe\"]}}");
    try (Manifest manifest = open(folder.resolve("m"))) {
      assertThat(manifest.name()).isEqualTo("study");
      assertThat(manifest.labels().keys()).containsExactly("fear", "happiness", "contempt", "awe");
      Clip clip = manifest.clip("clips/a").orElseThrow();
      assertThat(clip.media()).isEqualTo(Media.FRAME_FOLDER);
      assertThat(clip.timing()).isEqualTo(new Timing(2, 5, 9, 100.5));
      assertThat(clip.actionUnits()).containsExactly("6", "12");
      assertThat(clip.columns()).containsExactly(Map.entry("site", "north; old"));
      assertThat(manifest.clip("b.png").orElseThrow().timing()).isEqualTo(Timing.NONE);
      assertThat(manifest.hasSubjects()).isTrue();
    }
  }

  @Test
  void subjectsThatDifferInCaseOrBlanksCanCountAsOneWhichIsSaid() throws IOException {
    StringBuilder text = new StringBuilder("file,label,subject\n");
    List<String> subjects = List.of("S01", "s 01", "S01", "S1", "b", "B", "", "b\u00a0");
    for (int i = 0; i < subjects.size(); i++) {
      write(folder.resolve("people/" + i + ".png"), png(4, i, 0));
      text.append(i).append(".png,fear,").append(subjects.get(i)).append('\n');
    }
    write(folder.resolve("people/manifest.csv"), text.toString());
    try (Manifest manifest = open(folder.resolve("people"))) {
      assertThat(manifest.clips()).extracting(Clip::subject).contains("s 01", "b");
      Manifest one = manifest.withOneSpelling();
      assertThat(one.clips()).extracting(Clip::subject).containsExactly("S01", "S01", "S01", "S1", "B", "B", "", "B");
      assertThat(one.notes()).hasSize(2).first().asString().startsWith("The subjects 'B' and 'b' and 'b\u00a0' differ in case or blanks");
      assertThat(one.notes().get(1)).startsWith("The subjects 'S01' and 's 01' differ in case or blanks only and are taken for one");
      assertThat(one.withOneSpelling()).isEqualTo(one);
    }
  }

  @Test
  void theLocaleChangesNothing() throws IOException {
    someFolders();
    Locale before = Locale.getDefault();
    try (Manifest usual = open(folder.resolve("data"))) {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      try (Manifest turkish = open(folder.resolve("data"))) {
        assertThat(turkish.clips()).isEqualTo(usual.clips());
        assertThat(turkish.labels()).isEqualTo(usual.labels());
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void damageIsSaidInOneSentence() throws IOException {
    write(folder.resolve("a/manifest.csv"), "name,label\nx,y\n");
    write(folder.resolve("b/manifest.csv"), "file,label\nx.png,anger\nx.png,fear\n");
    write(folder.resolve("c/manifest.csv"), "file,label,onset,apex\nx.png,anger,9,4\n");
    write(folder.resolve("d/manifest.csv"), "file,label\n../../secret.png,anger\n");
    write(folder.resolve("e/manifest.csv"), "file,label\nx.png\n");
    write(folder.resolve("f/readme.txt"), "nothing");
    write(folder.resolve("g/mien.json"), "{\"format\":99}");
    write(folder.resolve("g/manifest.csv"), "file\nx.png\n");
    for (Map.Entry<String, String> expected : Map.of(
        "a", "no column 'file'",
        "b", "lists 'x.png' twice",
        "c", "not in this order",
        "d", "leads out of the data set",
        "e", "row 2 has 1 fields where the header has 2",
        "f", "holds no images",
        "g", "this Mien reads format 1",
        "nowhere", "There is no folder or file").entrySet()) {
      assertThatThrownBy(() -> open(folder.resolve(expected.getKey())))
          .isInstanceOf(UserError.class)
          .hasMessageContaining(expected.getValue())
          .message().doesNotContain("\n");
    }
  }

  @Test
  void anArchiveThatClimbsOutIsRefused() throws IOException {
    Path archive = folder.resolve("evil.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("anger/../../evil.png"));
      zip.write(png(4, 1, 0));
      zip.closeEntry();
    }
    assertThatThrownBy(() -> open(archive)).isInstanceOf(UserError.class).hasMessageContaining("leads out of the archive");
    write(folder.resolve("cut.zip"), "PK no archive");
    assertThatThrownBy(() -> open(folder.resolve("cut.zip"))).isInstanceOf(UserError.class).hasMessageContaining("cut off");
  }

  @Test
  void aHundredThousandFilesOpenWithProgressAndCanBeCancelled() throws IOException {
    Path archive = folder.resolve("many.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      for (int i = 0; i < 100_000; i++) {
        zip.putNextEntry(new ZipEntry((i % 2 == 0 ? "anger/" : "fear/") + i + ".png"));
        zip.closeEntry();
      }
    }
    long[] steps = new long[1];
    Job job = new Job(step -> steps[0]++, new CancelToken(), 2);
    try (Manifest manifest = Manifest.open(archive, job)) {
      assertThat(manifest.clips()).hasSize(100_000);
      assertThat(steps[0]).isGreaterThan(10);
    }
    CancelToken cancel = new CancelToken();
    Progress cancelling = step -> cancel.cancel();
    assertThatThrownBy(() -> Manifest.open(archive, new Job(cancelling, cancel, 2))).isInstanceOf(CancelledException.class);
  }

  @Test
  void theHashOfTheDataKnowsLabelsAndContentButNotOrder() throws IOException {
    someFolders();
    try (Manifest manifest = open(folder.resolve("data"))) {
      Map<String, String> hashes = ContentHash.ofAll(manifest, new Job(Progress.NONE, new CancelToken(), 1));
      assertThat(ContentHash.ofAll(manifest, new Job(Progress.NONE, new CancelToken(), 4))).isEqualTo(hashes);
      // Oracle: printf RIFF | sha256sum (GNU coreutils 9.1)
      assertThat(hashes.get("sad/video.avi")).isEqualTo("a40ff3d5900fb7698b8c865041347cb49eccedc8f93945f89629ad104aaecce4");
      String before = ContentHash.ofData(manifest, hashes);
      Manifest turned = new Manifest(manifest.storage(), "other", manifest.labels(),
          manifest.clips().stream().sorted((a, b) -> b.id().compareTo(a.id())).toList(), List.of());
      assertThat(ContentHash.ofData(turned, hashes)).isEqualTo(before);
      write(folder.resolve("data/sad/1.png"), png(4, 31, 0));
      assertThat(ContentHash.ofData(manifest, ContentHash.ofAll(manifest, Job.quiet()))).isNotEqualTo(before);
    }
  }
}
