package org.mien.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.dataset.Timing;
import org.mien.file.Csv;
import org.mien.image.Decoder;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.imagej.AviFormat;
import org.mien.job.Job;

/** The folder sample-data as it is shipped. */
class SampleDataTest {

  private static final Path TOP = Path.of("sample-data");
  private static final long BUDGET = 6L << 20;

  private static Manifest manifest;
  private static List<Map<String, String>> faults;

  @BeforeAll
  static void open() {
    manifest = Manifest.open(TOP, Job.quiet());
    faults = Csv.read(TOP.resolve(SampleGenerator.FAULTS_FILE)).rows();
  }

  @AfterAll
  static void close() {
    manifest.close();
  }

  private static Set<String> files(String... kinds) {
    Set<String> wanted = Set.of(kinds);
    return faults.stream().filter(f -> wanted.contains(f.get("fault"))).map(f -> f.get("file")).collect(Collectors.toSet());
  }

  private static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(TOP.resolve(file));
  }

  private static Stream<Clip> clips() {
    return manifest.clips().stream().filter(c -> !c.media().isStill());
  }

  @Test
  void fitsTheBudget() throws IOException {
    try (Stream<Path> all = Files.walk(TOP)) {
      assertThat(all.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum()).isLessThan(BUDGET);
    }
  }

  @Test
  void showsEnoughOfEverything() {
    assertThat(manifest.clips().stream().map(Clip::subject).distinct().count()).isGreaterThanOrEqualTo(12);
    assertThat(manifest.countsByLabel()).hasSize(8).containsEntry(FaultPlan.EMPTY_CLASS, 0);
    assertThat(clips().count()).isGreaterThanOrEqualTo(18);
    assertThat(clips().map(Clip::subject).distinct().count()).isGreaterThanOrEqualTo(6);
    assertThat(clips().map(Clip::label).distinct()).hasSize(6);
    assertThat(clips().map(Clip::media).distinct())
        .containsExactlyInAnyOrder(Media.STACK, Media.FRAME_FOLDER, Media.VIDEO);
  }

  @Test
  void everyStillDecodesToFullSizeButThoseThatCannot() throws IOException {
    Set<String> damaged = files(Planted.TRUNCATED, Planted.NOT_AN_IMAGE);
    for (Clip clip : manifest.clips()) {
      if (clip.media().isStill() && !damaged.contains(clip.file())) {
        Decoder.Decoded decoded = Decoder.decode(bytes(clip.file()));
        assertThat(decoded.warnings()).as(clip.file()).isEmpty();
        assertThat(decoded.image().getWidth()).isEqualTo(128);
        assertThat(decoded.image().getHeight()).isEqualTo(128);
      }
    }
  }

  @Test
  void damagedFilesAreDamaged() throws IOException {
    String cut = files(Planted.TRUNCATED).iterator().next();
    assertThat(Decoder.decode(bytes(cut)).warnings()).isNotEmpty();
    byte[] text = bytes(files(Planted.NOT_AN_IMAGE).iterator().next());
    assertThatThrownBy(() -> Decoder.decode(text)).isInstanceOf(Decoder.NotAnImage.class);
  }

  @Test
  void everyClipHasItsFramesAndMovesWhereItSays() throws IOException {
    FrameSources sources = new FrameSources(List.of(new AviFormat()));
    for (Clip clip : clips().toList()) {
      Timing timing = clip.timing();
      assertThat(timing.onset()).as(clip.file()).isPositive().isLessThan(timing.apex());
      assertThat(timing.apex()).isLessThan(timing.offset());
      assertThat(timing.framesPerSecond()).isEqualTo(100);
      assertThat(clip.actionUnits()).isNotEmpty();
      try (FrameSource frames = sources.open(manifest.storage(), clip)) {
        assertThat(frames.count()).as(clip.file()).isBetween(40, 80).isGreaterThan(timing.offset());
      }
    }
  }

  @Test
  void theTruthFileNamesWhatIsThere() throws IOException {
    for (Map<String, String> fault : faults) {
      Path file = TOP.resolve(fault.get("file"));
      if (fault.get("fault").equals(Planted.EMPTY_CLASS)) {
        assertThat(file).isDirectoryNotContaining("glob:**.{jpg,png,tif}");
      } else {
        assertThat(file).exists();
      }
    }
    assertThat(faults.stream().map(f -> f.get("fault")).distinct()).containsExactlyInAnyOrder(
        Planted.EXACT_DUPLICATE, Planted.NEAR_DUPLICATE, Planted.CONFLICTING_DUPLICATE, Planted.BLURRED, Planted.OVER_EXPOSED,
        Planted.UNDER_EXPOSED, Planted.TRUNCATED, Planted.NOT_AN_IMAGE, Planted.EMPTY_CLASS, Planted.SUBJECT_IN_BOTH_PARTS);
  }

  @Test
  void onlyThePlantedCopiesAreEqual() throws IOException {
    Map<String, String> groups = faults.stream()
        .filter(f -> f.get("fault").equals(Planted.EXACT_DUPLICATE) || f.get("fault").equals(Planted.CONFLICTING_DUPLICATE))
        .collect(Collectors.toMap(f -> f.get("file"), f -> f.get("group")));
    Set<String> contents = new HashSet<>();
    Map<String, String> shown = new HashMap<>();
    for (Clip clip : manifest.clips()) {
      if (clip.media().isStill() && !files(Planted.NOT_AN_IMAGE).contains(clip.file())) {
        String pixels = pixels(clip.file());
        String twin = shown.put(pixels, clip.file());
        boolean planted = twin != null && groups.containsKey(clip.file())
            && groups.get(clip.file()).equals(groups.get(twin));
        assertThat(contents.add(pixels) || planted).as(clip.file() + " and " + twin).isTrue();
      }
    }
    assertThat(manifest.clips().stream().filter(c -> c.media().isStill()).count() - 1 - contents.size())
        .isEqualTo(groups.size() / 2);
  }

  private static String pixels(String file) throws IOException {
    var image = Decoder.decode(bytes(file)).image();
    return Arrays.toString(image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null));
  }

  @Test
  void conflictingCopiesHaveTwoLabelsAndTheSamePart() {
    Map<String, Clip> byId = manifest.byId();
    Map<String, List<Clip>> groups = faults.stream()
        .filter(f -> f.get("fault").equals(Planted.CONFLICTING_DUPLICATE))
        .collect(Collectors.groupingBy(
            f -> f.get("group"), Collectors.mapping(f -> byId.get(f.get("file")), Collectors.toList())));
    assertThat(groups).hasSize(2).allSatisfy((group, members) -> {
      assertThat(members.stream().map(Clip::label).distinct()).hasSize(2);
      assertThat(members.stream().map(c -> c.column("split")).distinct()).hasSize(1);
    });
  }

  @Test
  void onePersonAloneIsOnBothSides() {
    Map<String, Set<String>> parts = manifest.clips().stream().collect(Collectors.groupingBy(
        Clip::subject, Collectors.mapping(c -> c.column("split"), Collectors.toSet())));
    List<String> leaking = parts.entrySet().stream().filter(e -> e.getValue().size() > 1).map(Map.Entry::getKey).toList();
    assertThat(leaking).hasSize(1);
    Set<String> inTest = manifest.clips().stream()
        .filter(c -> c.subject().equals(leaking.get(0)) && c.column("split").equals("test"))
        .map(Clip::file).collect(Collectors.toSet());
    assertThat(files(Planted.SUBJECT_IN_BOTH_PARTS)).isEqualTo(inTest);
  }

  @Test
  void pixelsAreThoseOfTheGenerator() throws IOException {
    SampleOptions options = SampleOptions.standard();
    ShotList list = new ShotList(options);
    Stills stills = new Stills(options, list);
    Shot lossless = list.stills().stream()
        .filter(s -> s.file().endsWith(".png") && !stills.format(s).colour()).findFirst().orElseThrow();
    int[] shipped = Decoder.decode(bytes(lossless.file())).image().getRaster().getPixels(0, 0, 128, 128, (int[]) null);
    byte[] drawn = stills.picture(lossless).grayBytes();
    for (int i = 0; i < drawn.length; i++) {
      assertThat(shipped[i]).isEqualTo(drawn[i] & 0xFF);
    }
  }

  @Test
  void actionUnitsAreStrongerAtTheApexThanAtTheOnset() {
    Performance performance = new Performance(SampleOptions.DEFAULT_SEED);
    for (Shot clip : new ShotList(SampleOptions.standard()).clips()) {
      assertThat(clip.level(clip.onset() - 1)).isZero();
      assertThat(clip.level(clip.onset())).isPositive();
      assertThat(clip.level(clip.apex())).isEqualTo(1);
      assertThat(clip.level(clip.offset())).isZero();
      Expression onset = performance.frame(clip, clip.onset());
      Expression apex = performance.frame(clip, clip.apex());
      assertThat(clip.emotion().core().keySet()).allSatisfy(unit -> assertThat(apex.at(unit)).isGreaterThan(onset.at(unit)));
      assertThat(apex.shown().values()).allSatisfy(intensity -> assertThat(intensity).isLessThan(0.8));
    }
  }
}
