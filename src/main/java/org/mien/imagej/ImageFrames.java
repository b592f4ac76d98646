package org.mien.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.mien.image.FrameSource;

/** An open image of ImageJ as frames. */
public final class ImageFrames {

  private ImageFrames() {}

  /**
   * The frames of an image: its time points where it has several, else its slices; of a hyperstack in the channel (and
   * slice) that is shown now, wherever its sliders are moved later. Times come from the frame interval of the image's
   * calibration, else from its frame rate, else they are NaN.
   */
  public static FrameSource of(ImagePlus image) {
    return of(image, Double.NaN);
  }

  /**
   * The frames of an image with a known frame rate.
   *
   * @param framesPerSecond overrides what the image says if it is above 0
   */
  public static FrameSource of(ImagePlus image, double framesPerSecond) {
    ImageStack stack = image.getStack();
    double seconds = framesPerSecond > 0 ? 1 / framesPerSecond : secondsPerFrame(image.getCalibration());
    return new StackFrames(stack, count(image), places(image), index -> index * seconds);
  }

  /** All planes of an image in the order of its stack, whatever they are. */
  public static FrameSource planes(ImagePlus image) {
    ImageStack stack = image.getStack();
    return new StackFrames(stack, stack.getSize(), index -> index + 1, index -> Double.NaN);
  }

  /** How many frames {@link #of} finds. */
  public static int count(ImagePlus image) {
    return image.getNFrames() > 1 ? image.getNFrames() : image.getNSlices();
  }

  /** The places of frames (from 0) in the stack of their image (from 1), in the channel and slice that are shown now. */
  static IntUnaryOperator places(ImagePlus image) {
    // Read once: whoever looks at other channels meanwhile must not change what is measured.
    int channel = image.getC();
    int slice = image.getZ();
    return image.getNFrames() > 1
        ? frame -> image.getStackIndex(channel, slice, frame + 1)
        : frame -> image.getStackIndex(channel, frame + 1, 1);
  }

  static double secondsPerFrame(Calibration calibration) {
    if (calibration.frameInterval > 0) {
      return calibration.frameInterval * secondsOf(calibration.getTimeUnit());
    }
    return calibration.fps > 0 ? 1 / calibration.fps : Double.NaN;
  }

  private static double secondsOf(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "s", "sec", "second", "seconds" -> 1;
      case "ms", "msec", "millisecond", "milliseconds" -> 1e-3;
      case "us", "\u00b5s", "\u03bcs", "usec", "microsecond", "microseconds" -> 1e-6;
      case "min", "minute", "minutes" -> 60;
      case "h", "hour", "hours" -> 3600;
      default -> Double.NaN;
    };
  }
}
