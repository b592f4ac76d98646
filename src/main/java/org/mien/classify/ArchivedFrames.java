package org.mien.classify;

import java.io.IOException;
import java.util.List;
import org.mien.dataset.Storage;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.image.RecordedFrame;

/** The frames of a recording in an archive that was opened for them alone: closing closes both. */
record ArchivedFrames(FrameSource frames, Storage archive) implements FrameSource {

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
    try (archive) {
      frames.close();
    }
  }
}
