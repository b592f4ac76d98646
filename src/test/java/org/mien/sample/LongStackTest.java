package org.mien.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.ImagePlus;
import ij.io.Opener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;

class LongStackTest {

  @TempDir Path folder;

  @Test
  void hasAllFramesEachWithItsOwnNoise() {
    Path file = folder.resolve("long.tif");
    LongStack.write(file, 100, 32, 3, Job.quiet());
    ImagePlus image = new Opener().openImage(file.toString());
    assertThat(image.getStackSize()).isEqualTo(100);
    byte[] first = (byte[]) image.getStack().getPixels(1);
    byte[] second = (byte[]) image.getStack().getPixels(2);
    assertThat(first).isNotEqualTo(second);
    assertThat(LongStack.emotionAt(0)).isEqualTo(Emotion.NEUTRAL);
    assertThat(LongStack.emotionAt(35)).isEqualTo(Emotion.ANGER);
    assertThat(LongStack.emotionAt(LongStack.PERIOD + 35)).isEqualTo(Emotion.DISGUST);
  }

  @Test
  void theSameSeedWritesTheSameBytes() throws Exception {
    Path a = folder.resolve("a.tif");
    Path b = folder.resolve("b.tif");
    LongStack.write(a, 40, 32, 3, Job.quiet());
    LongStack.write(b, 40, 32, 3, Job.quiet());
    assertThat(Arrays.equals(Files.readAllBytes(a), Files.readAllBytes(b))).isTrue();
  }

  @Test
  void cancellingLeavesNothingBehind() {
    CancelToken cancel = new CancelToken();
    Job job = new Job(step -> {
      if (step.done() == 5) {
        cancel.cancel();
      }
    }, cancel, 1);
    Path file = folder.resolve("never.tif");
    assertThatThrownBy(() -> LongStack.write(file, 1000, 32, 3, job)).isInstanceOf(CancelledException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
