package org.mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.plugin.filter.AVI_Writer;
import ij.process.ByteProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.imagej.AviFormat;
import org.mien.imagej.TiffStackFormat;
import org.mien.job.Job;
import org.mien.job.UserError;

class RecordingTest {

  private static final int FRAMES = 6;
  private static final FrameSources SOURCES = new FrameSources(List.of(new AviFormat(), new TiffStackFormat()));

  @TempDir Path folder;

  /** The same six frames as single images, as a folder, as a stack and as a film. */
  @BeforeEach
  void write() throws IOException {
    ImageStack stack = new ImageStack(20, 20);
    Files.createDirectories(folder.resolve("frames"));
    for (int i = 0; i < FRAMES; i++) {
      ByteProcessor plane = new ByteProcessor(20, 20);
      plane.set(40 * i + 3);
      stack.addSlice(plane);
      new FileSaver(new ImagePlus("one", plane)).saveAsPng(folder.resolve("frames/frame" + (i + 8) + ".png").toString());
    }
    ImagePlus image = new ImagePlus("clip", stack);
    image.getCalibration().fps = 20;
    new FileSaver(image).saveAsTiffStack(folder.resolve("clip.tif").toString());
    new AVI_Writer().writeImage(image, folder.resolve("clip.avi").toString(), AVI_Writer.NO_COMPRESSION, 0);
  }

  private static List<FrameRow> rows(Path input, double rate) throws IOException {
    List<FrameRow> rows = new ArrayList<>();
    try (FrameSource frames = Recording.open(input, rate, SOURCES)) {
      new FrameClassifier(new BrightnessModel(false), ClassifyOptions.usual()).classify("test", frames, rows::add, Job.quiet());
    }
    return rows;
  }

  @Test
  void everyKindOfInputGivesTheAnswersOfItsSingleImages() throws IOException {
    archive();
    for (String input : List.of(
        "frames", "clip.tif", "clip.avi", "all.zip/in/frames", "all.zip/in/clip.tif", "all.zip/in/clip.avi")) {
      List<FrameRow> rows = rows(folder.resolve(input), 0);
      assertThat(rows).hasSize(FRAMES);
      for (int i = 0; i < FRAMES; i++) {
        FrameRow alone = rows(folder.resolve("frames/frame" + (i + 8) + ".png"), 0).get(0);
        assertThat(rows.get(i).probabilities()).isEqualTo(alone.probabilities());
        assertThat(alone.probabilities()[0]).isEqualTo((float) ((40 * i + 3) / 255.0));
      }
    }
  }

  /** All of them again, in a folder of an archive. */
  private void archive() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("all.zip")));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.endsWith("all.zip")).toList()) {
        zip.putNextEntry(new ZipEntry("in/" + folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  @Test
  void nothingIsReadOutsideOfAnArchiveAndNothingThatIsNotInIt() throws IOException {
    archive();
    assertThatThrownBy(() -> rows(folder.resolve("all.zip/../clip.avi"), 0))
        .isInstanceOf(UserError.class).hasMessageContaining("leads out of the data set");
    assertThatThrownBy(() -> rows(folder.resolve("all.zip/in/gone.avi"), 0))
        .isInstanceOf(UserError.class).hasMessageContaining("no file or folder in/gone.avi in the archive");
    assertThatThrownBy(() -> rows(folder.resolve("clip.avi/clip.avi"), 0)).isInstanceOf(UserError.class);
    Files.move(folder.resolve("frames"), folder.resolve("folder.zip"));
    assertThat(rows(folder.resolve("folder.zip/frame8.png"), 0)).hasSize(1);
  }

  @Test
  void timesComeFromTheVideoOrFromTheUser() throws IOException {
    assertThat(rows(folder.resolve("clip.avi"), 0).get(4).seconds()).isCloseTo(0.2, within(1e-9));
    assertThat(rows(folder.resolve("frames"), 100).get(4).seconds()).isCloseTo(0.04, within(1e-9));
    assertThat(rows(folder.resolve("frames"), 0).get(4).seconds()).isNaN();
  }

  @Test
  void whatCannotBeOpenedIsNamed() throws IOException {
    assertThatThrownBy(() -> rows(folder.resolve("gone.avi"), 0)).isInstanceOf(UserError.class).hasMessageContaining("gone.avi");
    Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> rows(folder.resolve("empty"), 0)).isInstanceOf(UserError.class).hasMessageContaining("empty");
    Files.writeString(folder.resolve("text.avi"), "no film");
    assertThatThrownBy(() -> rows(folder.resolve("text.avi"), 0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("text.avi")
        .hasMessageContaining("not an AVI");
  }
}
