package org.mien.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.FloatProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.TestFiles;
import org.mien.image.FrameSources;
import org.mien.job.Job;
import org.mien.learn.Preparation;

class PreparerTest {

  @TempDir
  Path folder;

  @Test
  void anImageWithValuesThatMeanNothingIsLeftOutByItsNameAndTheRestGoesOn() throws IOException {
    TestFiles.write(folder.resolve("fear/a.png"), TestFiles.png(20, 100, 3));
    Files.createDirectories(folder.resolve("anger"));
    float[] levels = new float[400];
    levels[7] = 174;
    new FileSaver(new ImagePlus("", new FloatProcessor(20, 20, levels))).saveAsTiff(folder.resolve("anger/float.tif").toString());
    try (Manifest manifest = Manifest.open(folder, Job.quiet());
        Preparer.Prepared prepared = new Preparer(new FrameSources(List.of()))
            .prepare(manifest, new Preparation(16, "bilinear", ""), Job.quiet())) {
      assertThat(prepared.clips()).extracting(Clip::id).containsExactly("fear/a.png");
      assertThat(prepared.skipped()).containsExactly("anger/float.tif was left out: A 32-bit frame holds the value 174.0 where 0"
          + " (black) to 1 (white) is expected; convert the images to 8 or 16 bits.");
    }
  }
}
