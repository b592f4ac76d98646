package org.mien.workflow;

import java.io.IOException;
import java.util.List;
import org.mien.dataset.Clip;
import org.mien.dataset.Storage;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.image.Gray;

/** Stills of a data set, one after the other, as the frames of a recording without times. */
record StillsInOrder(List<Clip> stills, Storage storage, FrameSources sources) implements FrameSource {

  @Override
  public int count() {
    return stills.size();
  }

  @Override
  public Gray frame(int index) throws IOException {
    try (FrameSource still = sources.open(storage, stills.get(index))) {
      return still.frame(0);
    }
  }

  @Override
  public List<Gray> planes(int index) throws IOException {
    try (FrameSource still = sources.open(storage, stills.get(index))) {
      return still.planes(0);
    }
  }

  @Override
  public double seconds(int index) {
    return Double.NaN;
  }

  @Override
  public void close() {
    // Each still is opened and closed by itself.
  }
}
