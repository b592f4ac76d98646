package org.mien.imagej;

import ij.ImageStack;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.image.RecordedFrame;

/**
 * Some slices of an ImageJ stack as frames; of a virtual stack one slice at a time is in memory.
 *
 * @param stack where the pixels are
 * @param count how many frames there are
 * @param slice the slice of a frame, from 1
 * @param time seconds of a frame from the start, NaN where unknown
 */
record StackFrames(ImageStack stack, int count, IntUnaryOperator slice, IntToDoubleFunction time) implements FrameSource {

  @Override
  public Gray frame(int index) throws IOException {
    return Grays.of(pixels(index));
  }

  @Override
  public RecordedFrame recorded(int index) throws IOException {
    return Grays.recorded(pixels(index));
  }

  private ImageProcessor pixels(int index) throws IOException {
    ImageProcessor pixels;
    try {
      pixels = QuietImageJ.call(() -> stack.getProcessor(slice.applyAsInt(index)));
    } catch (RuntimeException e) {
      // Virtual stacks of all kinds may be behind this; whatever they throw means that the frame cannot be read.
      throw new IOException("frame " + (index + 1) + " cannot be read (" + e.getMessage() + ")", e);
    }
    if (pixels == null) {
      throw new IOException("frame " + (index + 1) + " cannot be decoded");
    }
    return pixels;
  }

  @Override
  public double seconds(int index) {
    return time.applyAsDouble(index);
  }

  @Override
  public void close() {
    // ImageJ opens and closes the file frame by frame.
  }
}
