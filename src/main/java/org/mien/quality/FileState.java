package org.mien.quality;

/** Whether the pixels of a file could be had. */
public enum FileState {
  /** All is well. */
  READ,
  /** Pixels came out, but the decoder says that some are missing or made up. */
  DAMAGED,
  /** There is no such file. */
  MISSING,
  /** The bytes are those of no image or recording. */
  NOT_AN_IMAGE,
  /** It begins like an image, but no pixels can be had. */
  UNREADABLE,
  /** A recording for which no reader is installed. */
  NO_READER;

  /** Whether pixels were measured. */
  public boolean hasPixels() {
    return this == READ || this == DAMAGED;
  }
}
