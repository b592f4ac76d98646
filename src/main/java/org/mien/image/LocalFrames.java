package org.mien.image;

import java.io.IOException;
import java.util.List;
import org.mien.dataset.Storage;

/** The frames of a file that may have been unpacked for the purpose: closing lets go of both. */
record LocalFrames(FrameSource frames, Storage.LocalFile file) implements FrameSource {

  @Override
  public int count() {
    return frames.count();
  }

  @Override
  public Gray frame(int index) throws IOException {
    return frames.frame(index);
  }

  @Override
  public RecordedFrame recorded(int index) throws IOException {
    return frames.recorded(index);
  }

  @Override
  public List<Gray> planes(int index) throws IOException {
    return frames.planes(index);
  }

  @Override
  public double seconds(int index) {
    return frames.seconds(index);
  }

  @Override
  public void close() throws IOException {
    try (file) {
      frames.close();
    }
  }
}
