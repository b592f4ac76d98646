package org.mien.imagej;

import ij.IJ;
import ij.VirtualStack;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.image.RecordedFrame;

/**
 * Frames as a stack of ImageJ, read one by one, in colour where the first one has colours of 8 bits: what is measured on them is
 * measured on the same gray. A frame that cannot be read is empty, and its label says so.
 */
final class FrameStack extends VirtualStack {

  private static final int COLOUR = 24;

  private final FrameSource source;
  private final boolean coloured;
  private final String[] problems;

  FrameStack(FrameSource source, RecordedFrame first) {
    super(first.width(), first.height());
    this.source = source;
    this.problems = new String[source.count()];
    int bits = first.gray().bits();
    this.coloured = bits == 8 && first.colours().isPresent();
    setBitDepth(coloured ? COLOUR : bits);
  }

  @Override
  public int getSize() {
    return source.count();
  }

  @Override
  public synchronized ImageProcessor getProcessor(int slice) {
    try {
      ImageProcessor pixels = pixels(source.recorded(slice - 1));
      problems[slice - 1] = null;
      if (pixels.getWidth() == getWidth() && pixels.getHeight() == getHeight() && pixels.getBitDepth() == getBitDepth()) {
        return pixels;
      }
      problems[slice - 1] = "is of another size or depth";
    } catch (IOException e) {
      problems[slice - 1] = "cannot be read (" + AtomicFile.reason(e) + ")";
    }
    return coloured ? new ColorProcessor(getWidth(), getHeight())
        : Grays.toProcessor(new Gray(getWidth(), getHeight(), new float[getWidth() * getHeight()], getBitDepth()));
  }

  private ImageProcessor pixels(RecordedFrame frame) {
    Optional<BufferedImage> colours = coloured ? frame.colours() : Optional.empty();
    if (colours.isPresent()) {
      int[] rgb = colours.get().getRGB(0, 0, frame.width(), frame.height(), null, 0, frame.width());
      return new ColorProcessor(frame.width(), frame.height(), rgb);
    }
    ImageProcessor plain = Grays.toProcessor(frame.gray());
    return coloured && plain.getBitDepth() == Byte.SIZE ? plain.convertToRGB() : plain;
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
