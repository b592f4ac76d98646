package org.mien.dataset;

/** How the pixels of a clip are stored. */
public enum Media {
  /** One image file. */
  STILL,
  /** A folder of image files, one a frame, in natural order of their names. */
  FRAME_FOLDER,
  /** One TIFF file with several pages, one a frame. */
  STACK,
  /** One video file. */
  VIDEO;

  /** Whether a clip of this kind has one frame only. */
  public boolean isStill() {
    return this == STILL;
  }
}
