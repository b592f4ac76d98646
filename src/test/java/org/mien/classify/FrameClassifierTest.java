package org.mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.file.Csv;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.UserError;

class FrameClassifierTest {

  private static final ClassifyOptions USUAL = ClassifyOptions.usual();

  @TempDir Path folder;

  private static List<FrameRow> rows(BrightnessModel model, FlatFrames frames, ClassifyOptions options) throws IOException {
    List<FrameRow> rows = new ArrayList<>();
    new FrameClassifier(model, options).classify("test", frames, rows::add, Job.quiet());
    return rows;
  }

  private static double bright(FrameRow row) {
    return row.probabilities()[0] * 255;
  }

  @Test
  void everyFrameHasItsRowInOrder() throws IOException {
    List<FrameRow> rows = rows(new BrightnessModel(false), new FlatFrames(200, i -> i), USUAL);

    assertThat(rows).extracting(FrameRow::frame).containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
    assertThat(rows).allSatisfy(row -> assertThat(bright(row)).isCloseTo(row.frame(), within(1e-3)));
    assertThat(rows.get(51).top()).isEqualTo(1);
    assertThat(rows.get(199).top()).isZero();
    assertThat(rows.get(51).entropyBits()).isCloseTo(-0.2 * log2(0.2) - 0.8 * log2(0.8), within(1e-6));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @Test
  void batchesChangeNothing() throws IOException {
    BrightnessModel model = new BrightnessModel(true);
    FlatFrames frames = new FlatFrames(97, i -> i * 37 % 256);
    ClassifyOptions windowed = USUAL.withWindow(7);
    List<float[]> all = rows(model, frames, windowed).stream().map(FrameRow::probabilities).toList();

    for (int batch : new int[] {1, 2, 5, 96, 97, 500}) {
      ClassifyOptions batched = new ClassifyOptions(7, 0, Smoothing.NONE, batch);
      List<float[]> some = rows(model, frames, batched).stream().map(FrameRow::probabilities).toList();
      assertThat(some).usingRecursiveComparison().isEqualTo(all);
    }
    assertThat(model.batchSizes).contains(1, 2, 5, 64);
  }

  @Test
  void windowsAreCentredAndMoveInwardsAtTheEnds() throws IOException {
    BrightnessModel model = new BrightnessModel(true);
    List<FrameRow> rows = rows(model, new FlatFrames(10, i -> 20 * i), USUAL.withWindow(5));

    // The window of frame 5 is 3..7, mean 5; those of frames 0, 1 and 2 are 0..4, those of 7, 8 and 9 are 5..9.
    assertThat(rows).extracting(row -> Math.round(bright(row) / 20)).containsExactly(2L, 2L, 2L, 3L, 4L, 5L, 6L, 7L, 7L, 7L);
    assertThat(model.windowLengths).containsOnly(5);
  }

  @Test
  void aRecordingShorterThanTheWindowIsOneWindow() throws IOException {
    BrightnessModel model = new BrightnessModel(true);
    List<FrameRow> rows = rows(model, new FlatFrames(3, i -> 30 * i), USUAL.withWindow(9));

    assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(bright(row)).isCloseTo(30, within(1e-3)));
    assertThat(model.windowLengths).containsOnly(3);
  }

  @Test
  void theUsualWindowIsHalfASecond() throws IOException {
    BrightnessModel model = new BrightnessModel(true);
    rows(model, new FlatFrames(150, i -> i, 100, Set.of()), USUAL);
    assertThat(model.windowLengths).containsOnly(51);

    BrightnessModel unknown = new BrightnessModel(true);
    rows(unknown, new FlatFrames(150, i -> i), USUAL);
    assertThat(unknown.windowLengths).containsOnly(25);

    BrightnessModel told = new BrightnessModel(true);
    rows(told, new FlatFrames(150, i -> i), USUAL.withFramesPerSecond(30));
    assertThat(told.windowLengths).containsOnly(15);
  }

  @Test
  void windowsAreBroughtToTheTimeBaseOfTheTraining() throws IOException {
    BrightnessModel seven = new BrightnessModel(true, "frames=7");
    rows(seven, new FlatFrames(60, i -> i, 100, Set.of()), USUAL.withWindow(21));
    assertThat(seven.windowLengths).containsOnly(7);

    // Half a second is 50 frames at 100 a second, and 25 at 50.
    BrightnessModel slower = new BrightnessModel(true, "fps=50");
    List<FrameRow> rows = rows(slower, new FlatFrames(150, i -> i, 100, Set.of()), USUAL.withWindow(49));
    assertThat(slower.windowLengths).containsOnly(25);
    assertThat(bright(rows.get(70))).isCloseTo(70, within(1e-3));

    BrightnessModel still = new BrightnessModel(false, "fps=50");
    rows(still, new FlatFrames(5, i -> i), USUAL);
    assertThat(still.windowLengths).containsOnly(1);
    assertThatThrownBy(() -> rows(new BrightnessModel(true, "fps=50"), new FlatFrames(60, i -> i), USUAL))
        .isInstanceOf(UserError.class).hasMessage("The model was trained on clips brought to fps=50, and nobody knows the frame rate"
            + " of this recording; say how many frames a second it has.");
  }

  @Test
  void aFrameThatCannotBeReadHasNoRowAndIsNamed() throws IOException {
    List<FrameRow> rows = new ArrayList<>();
    FlatFrames frames = new FlatFrames(6, i -> i, 50, Set.of(0, 3));
    Classification result =
        new FrameClassifier(new BrightnessModel(false), USUAL).classify("test", frames, rows::add, Job.quiet());

    assertThat(rows).extracting(FrameRow::frame).containsExactly(1, 2, 4, 5);
    assertThat(rows.get(2).seconds()).isCloseTo(0.08, within(1e-12));
    assertThat(result.frames()).isEqualTo(4);
    assertThat(result.unreadable()).isEqualTo(2);
    assertThat(result.damage()).first().asString().contains("frame 0", "cut off");
  }

  @Test
  void nothingReadableIsAnErrorWithItsReason() {
    FlatFrames frames = new FlatFrames(2, i -> i, 50, Set.of(0, 1));

    assertThatThrownBy(() -> rows(new BrightnessModel(false), frames, USUAL))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void timesAreTheContainersUnlessTheUserKnowsBetter() throws IOException {
    FlatFrames timed = new FlatFrames(3, i -> i, 10, Set.of());

    assertThat(rows(new BrightnessModel(false), timed, USUAL)).extracting(FrameRow::seconds).containsExactly(0.0, 0.1, 0.2);
    assertThat(rows(new BrightnessModel(false), timed, USUAL.withFramesPerSecond(200)).get(2).seconds()).isEqualTo(0.01);
    assertThat(rows(new BrightnessModel(false), new FlatFrames(1, i -> i), USUAL).get(0).seconds()).isNaN();
  }

  @Test
  void rowsGoToTheTableAsTheyStand() throws IOException {
    Path file = folder.resolve("frames.csv");
    BrightnessModel model = new BrightnessModel(false);
    FlatFrames frames = new FlatFrames(5, i -> 51 * i, 25, Set.of());
    FrameClassifier classifier = new FrameClassifier(model, USUAL);
    FramesTable.write(file, model.classes(), sink -> classifier.classify("test", frames, sink, Job.quiet()));

    List<Map<String, String>> table = Csv.read(file).rows();
    assertThat(table).hasSize(5);
    assertThat(table.get(1))
        .containsEntry("frame", "1")
        .containsEntry("seconds", "0.04")
        .containsEntry("top", "dark")
        .containsEntry("p_bright", "0.2")
        .containsEntry("p_dark", "0.8");
    assertThat(Double.parseDouble(table.get(1).get("entropy"))).isCloseTo(0.7219280948873623, within(1e-6));
  }

  @Test
  void cancellingLeavesNoFile() {
    Path file = folder.resolve("frames.csv");
    CancelToken cancel = new CancelToken();
    Job job = new Job(step -> {
      if (step.done() == 100) {
        cancel.cancel();
      }
    }, cancel, 1);
    FrameClassifier classifier = new FrameClassifier(new BrightnessModel(false), USUAL);

    assertThatThrownBy(() -> FramesTable.write(file, classifier.classes(), sink ->
        classifier.classify("test", new FlatFrames(5000, i -> i % 256), sink, job)))
        .isInstanceOf(CancelledException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theTimelineHasFewPointsHoweverLongTheRecording() throws IOException {
    FlatFrames frames = new FlatFrames(9000, i -> i / 40, 100, Set.of());
    Classification result =
        new FrameClassifier(new BrightnessModel(false), USUAL).classify("test", frames, FrameRows.NONE, Job.quiet());
    TimelinePoints timeline = result.timeline();

    assertThat(timeline.axis()).isEqualTo("time (s)");
    assertThat(timeline.framesPerPoint()).isEqualTo(8);
    assertThat(timeline.times()).hasSize(1125);
    assertThat(timeline.times()[1]).isCloseTo(0.115, within(1e-9));
    // Point 500 is frames 4000 to 4007, all of value 100.
    assertThat(timeline.probabilities()[500][0] * 255).isCloseTo(100f, within(1e-3f));
  }

  @Test
  void latencyIsMeasured() throws IOException {
    Latency latency =
        new FrameClassifier(new BrightnessModel(false), USUAL)
            .classify("test", new FlatFrames(300, i -> 0), FrameRows.NONE, Job.quiet())
            .latency();

    assertThat(latency.median()).isPositive().isLessThanOrEqualTo(latency.p95());
    assertThat(latency.p95()).isLessThanOrEqualTo(latency.p99());
    assertThat(latency.p99()).isLessThanOrEqualTo(latency.max());
    assertThat(latency.framesPerSecond()).isPositive();
    assertThat(latency.readingShare()).isBetween(0.0, 1.0);
  }

  @Test
  void percentilesAreRightToOnePartInAHundred() {
    Latency.Meter meter = new Latency.Meter();
    for (int i = 1; i <= 1000; i++) {
      meter.add(i * 900_000L, i * 100_000L);
    }
    Latency latency = meter.result();

    assertThat(latency.median()).isCloseTo(500, within(5.0));
    assertThat(latency.p95()).isCloseTo(950, within(9.5));
    assertThat(latency.max()).isEqualTo(1000);
    assertThat(latency.readingShare()).isCloseTo(0.9, within(1e-9));
  }
}
