package org.mien.imagej;

import ij.ImageStack;
import ij.plugin.AVI_Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mien.image.FrameFormat;
import org.mien.image.FrameSource;
import org.scijava.plugin.Plugin;

/**
 * Reads AVI files with ImageJ's own reader, one frame at a time: uncompressed, motion JPEG, PNG and the usual plain YUV
 * codecs. Only frames that are really there count, whatever header and index promise; a frame that the camera dropped
 * has no row but keeps its time, so the frames behind it stay at their right times.
 */
@Plugin(type = FrameFormat.class)
public final class AviFormat implements FrameFormat {

  @Override
  public String key() {
    return "avi";
  }

  @Override
  public boolean accepts(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".avi");
  }

  @Override
  public FrameSource open(Path file) throws IOException {
    AviChunks chunks = AviChunks.of(file);
    String path = file.toAbsolutePath().toString();
    ImageStack stack = QuietImageJ.call(() -> new AVI_Reader().makeStack(path, 1, 0, true, false, false));
    if (stack == null) {
      throw new IOException(
          "its codec '" + chunks.codec().strip() + "' cannot be read here; save it again as motion JPEG or uncompressed AVI");
    }
    int[][] found = match(chunks.frames(), stack.getSize());
    int[] slices = found[0];
    int[] ticks = found[1];
    if (slices.length == 0) {
      throw new IOException("not one of its frames is whole; the recording was cut off");
    }
    double rate = chunks.framesPerSecond();
    return new StackFrames(stack, slices.length, i -> slices[i], i -> ticks[i] / rate);
  }

  /**
   * Slices (from 1) and ticks (from 0) of the frames that are whole. ImageJ's reader passes over dropped frames, except
   * where it follows an OpenDML index, which lists them too.
   */
  private static int[][] match(List<AviChunks.Frame> frames, int size) {
    boolean listsDropped = size == frames.size();
    int[] slices = new int[frames.size()];
    int[] ticks = new int[frames.size()];
    int count = 0;
    int slice = 0;
    for (int tick = 0; tick < frames.size(); tick++) {
      AviChunks.Frame frame = frames.get(tick);
      if (listsDropped || frame.size() > 0) {
        slice++;
      }
      if (frame.whole() && slice <= size) {
        slices[count] = slice;
        ticks[count++] = tick;
      }
    }
    return new int[][] {Arrays.copyOf(slices, count), Arrays.copyOf(ticks, count)};
  }
}
