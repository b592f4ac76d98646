package org.mien.image;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The frames of a clip, one at a time. Holds at most a few frames in memory, however long the recording. Not
 * thread-safe; frames are fastest in order.
 */
public interface FrameSource extends Closeable {

  /** How many frames can be read; for a video, frames that really decode, not what its header promises. */
  int count();

  /**
   * One frame in gray by equation (1) of the paper.
   *
   * @param index from 0
   * @throws IOException if the frame cannot be read or decoded
   */
  Gray frame(int index) throws IOException;

  /**
   * One frame as it was recorded, with its colours where it has some: for whoever looks at it. Its gray is that of
   * {@link #frame}.
   *
   * @param index from 0
   * @throws IOException if the frame cannot be read or decoded
   */
  default RecordedFrame recorded(int index) throws IOException {
    return RecordedFrame.of(frame(index));
  }

  /**
   * The planes of one frame: red, green and blue of a colour image, the one plane of a gray one. Motion maps are read so.
   *
   * @param index from 0
   * @return one or three planes of one size and depth
   * @throws IOException if the frame cannot be read or decoded, or this kind of recording keeps no planes
   */
  default List<Gray> planes(int index) throws IOException {
    throw new IOException("the colour planes of this kind of recording cannot be read; store motion maps as PNG or TIFF");
  }

  /** The time stamp of a frame in seconds from the start as the container tells it, or NaN where it tells none. */
  double seconds(int index);
}
