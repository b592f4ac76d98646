package org.mien.imagej;

import ij.ImagePlus;

/** Whether the slices of a stack are frames in time: many files say "slice" where they mean "frame". */
public final class TimeAxis {

  /** Saved with the image, so that the question is asked once. */
  private static final String PROPERTY = "Mien.slices";
  private static final String TIME = "time";

  private TimeAxis() {}

  /** Whether an image has slices and no frames, nothing in it speaks of time, and nobody has said what they are. */
  public static boolean isDoubtful(ImagePlus image) {
    return image.getNFrames() == 1 && image.getNSlices() > 1 && !TIME.equals(image.getProp(PROPERTY))
        && Double.isNaN(ImageFrames.secondsPerFrame(image.getCalibration()));
  }

  /** Remembers with the image that its slices are frames in time. */
  public static void isTime(ImagePlus image) {
    image.setProp(PROPERTY, TIME);
  }

  /** The question to a person. */
  public static String question(ImagePlus image) {
    return "The " + image.getNSlices() + " planes of '" + image.getTitle()
        + "' are stored as slices (Z), not as frames in time.\nAre they the frames of a recording, one after the other?";
  }

  /** What is said where nobody is asked. */
  public static String note(ImagePlus image) {
    return "The " + image.getNSlices() + " slices of '" + image.getTitle() + "' are taken as frames in time.";
  }
}
