package org.mien.imagej;

import ij.IJ;
import ij.ImageListener;
import ij.ImagePlus;
import ij.measure.Calibration;
import java.io.IOException;
import java.util.function.Consumer;
import org.mien.image.FrameSource;
import org.mien.image.RecordedFrame;

/** Clips as images of ImageJ whose frames are read when they are looked at. */
public final class ClipImages {

  private ClipImages() {}

  /** Whether ImageJ or Fiji is there with its window, so that images can be shown in it. */
  public static boolean hostIsThere() {
    return IJ.getInstance() != null;
  }

  /**
   * The frames of a clip as a virtual stack, one frame in memory at a time; time stamps become the frame interval.
   *
   * @param source is read as long as the image lives; {@link #closeWith} closes it with the image
   * @throws IOException if the first frame cannot be read, which tells size and depth
   */
  public static ImagePlus of(String title, FrameSource source) throws IOException {
    RecordedFrame first = source.recorded(0);
    ImagePlus image = new ImagePlus(title, new FrameStack(source, first));
    image.setDimensions(1, 1, source.count());
    double seconds = source.count() < 2 ? Double.NaN : source.seconds(source.count() - 1) / (source.count() - 1);
    if (seconds > 0 && !Double.isInfinite(seconds)) {
      Calibration calibration = image.getCalibration();
      calibration.frameInterval = seconds;
      calibration.setTimeUnit("sec");
      calibration.fps = 1 / seconds;
    }
    return image;
  }

  /**
   * Closes the frames of an image when its window is closed.
   *
   * @param problem is told when they cannot be closed
   */
  public static void closeWith(ImagePlus image, FrameSource source, Consumer<IOException> problem) {
    ImagePlus.addImageListener(new ImageListener() {
      @Override
      public void imageOpened(ImagePlus opened) {
        // Only the end matters.
      }

      @Override
      public void imageUpdated(ImagePlus updated) {
        // Only the end matters.
      }

      @Override
      public void imageClosed(ImagePlus closed) {
        if (closed == image) {
          ImagePlus.removeImageListener(this);
          try {
            source.close();
          } catch (IOException e) {
            problem.accept(e);
          }
        }
      }
    });
  }
}
