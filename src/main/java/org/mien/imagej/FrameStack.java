package org.mien.imagej;

import ij.IJ;
import ij.VirtualStack;
import ij.process.ImageProcessor;
import java.io.IOException;
import java.util.Locale;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.image.Gray;

/** Frames as a stack of ImageJ, read one by one. A frame that cannot be read is empty, and its label says so. */
final class FrameStack extends VirtualStack {

  private final FrameSource source;
  private final Gray first;
  private final String[] problems;

  FrameStack(FrameSource source, Gray first) {
    super(first.width(), first.height());
    this.source = source;
    this.first = first;
    this.problems = new String[source.count()];
    setBitDepth(first.bits());
  }

  @Override
  public int getSize() {
    return source.count();
  }

  @Override
  public synchronized ImageProcessor getProcessor(int slice) {
    try {
      Gray gray = source.frame(slice - 1);
      problems[slice - 1] = null;
      if (gray.width() == first.width() && gray.height() == first.height() && gray.bits() == first.bits()) {
        return Grays.toProcessor(gray);
      }
      problems[slice - 1] = "is of another size or depth";
    } catch (IOException e) {
      problems[slice - 1] = "cannot be read (" + AtomicFile.reason(e) + ")";
    }
    return Grays.toProcessor(new Gray(first.width(), first.height(), new float[first.pixels().length], first.bits()));
  }

  @Override
  public Object getPixels(int slice) {
    return getProcessor(slice).getPixels();
  }

  @Override
  public synchronized String getSliceLabel(int slice) {
    if (slice < 1 || slice > problems.length) {
      return null;
    }
    double seconds = source.seconds(slice - 1);
    String time = Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, ", %.3f s", seconds);
    String problem = problems[slice - 1] == null ? "" : " " + problems[slice - 1];
    return "frame " + (slice - 1) + time + problem;
  }

  @Override
  public void deleteSlice(int slice) {
    IJ.error("Mien", "Frames of a recording cannot be taken out, since it is only read; duplicate the image first.");
  }
}
