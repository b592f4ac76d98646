package org.mien.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.image.FrameSource;
import org.mien.imagej.AviFormat;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;

class SampleGeneratorTest {

  private static final SampleOptions TINY = new SampleOptions(3, 4, 2, 3, 32, 32, true);

  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void generate() {
    new SampleGenerator().generate(shared.resolve("one"), TINY, Job.quiet());
  }

  private static Map<String, byte[]> bytes(Path top) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(top)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(top.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
    Path other = folder.resolve("two");
    new SampleGenerator().generate(other, TINY, new Job(Progress.NONE, new CancelToken(), 3));
    Map<String, byte[]> first = bytes(shared.resolve("one"));
    Map<String, byte[]> second = bytes(other);
    assertThat(second.keySet()).isEqualTo(first.keySet());
    assertThat(first).allSatisfy((name, content) ->
        assertThat(Arrays.equals(content, second.get(name))).as(name).isTrue());
  }

  @Test
  void anotherSeedGivesOtherPixels() {
    ShotList list = new ShotList(TINY);
    Stills here = new Stills(TINY, list);
    Stills there = new Stills(TINY.withSeed(4), new ShotList(TINY.withSeed(4)));
    Shot shot = list.stills().get(0);
    assertThat(here.picture(shot).rgb()).isNotEqualTo(there.picture(shot).rgb());
  }

  @Test
  void theNumbersAreThoseThatWereAskedFor() {
    try (Manifest manifest = Manifest.open(shared.resolve("one"), Job.quiet())) {
      assertThat(manifest.clips().stream().filter(c -> !c.media().isStill())).hasSize(3);
      assertThat(manifest.clips().stream().map(c -> c.subject()).distinct()).hasSize(4);
      assertThat(manifest.clips().stream().filter(c -> c.media() == Media.STACK)).isNotEmpty();
      assertThat(manifest.clips().stream().filter(c -> c.media() == Media.FRAME_FOLDER)).isNotEmpty();
      assertThat(manifest.countsByLabel()).containsEntry(FaultPlan.EMPTY_CLASS, 0);
    }
  }

  @Test
  void withoutFaultsNothingIsPlantedAndNobodyLeaks() {
    Path clean = folder.resolve("clean");
    new SampleGenerator().generate(clean, TINY.withFaults(false).withStillsPerLabel(1).withClips(0), Job.quiet());
    assertThat(clean.resolve(SampleGenerator.FAULTS_FILE)).doesNotExist();
    try (Manifest manifest = Manifest.open(clean, Job.quiet())) {
      assertThat(manifest.labels().keys()).hasSize(7);
      assertThat(manifest.clips().stream().map(c -> c.subject() + c.column("split")).distinct()).hasSize(4);
    }
  }

  @Test
  void aVideoHasEveryFrame() throws IOException {
    SampleOptions options = TINY.withClips(10);
    Shot clip = new ShotList(options).clips().get(9);
    new ClipFiles(options).write(folder, clip, new CancelToken());
    try (FrameSource frames = new AviFormat().open(folder.resolve(clip.file()))) {
      assertThat(frames.count()).isEqualTo(clip.frames());
      assertThat(frames.seconds(10)).isEqualTo(0.1);
    }
  }

  @Test
  void aFolderWithContentIsRefusedInOneSentence() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> new SampleGenerator().generate(folder, TINY, Job.quiet()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("not empty");
    assertThat(folder.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void cancellingStopsTheWork() {
    CancelToken cancel = new CancelToken();
    Job job = new Job(step -> cancel.cancel(), cancel, 2);
    assertThatThrownBy(() -> new SampleGenerator().generate(folder.resolve("never"), TINY, job))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void optionsOutOfRangeAreNamed() {
    assertThatThrownBy(() -> TINY.withPeople(1)).isInstanceOf(UserError.class).hasMessageContaining("people");
    assertThatThrownBy(() -> new SampleOptions(3, 4, 2, 3, 8, 64, true)).isInstanceOf(UserError.class).hasMessageContaining("size of a still");
    assertThatThrownBy(() -> TINY.withPeople(3)).isInstanceOf(UserError.class).hasMessageContaining("faults");
  }
}
