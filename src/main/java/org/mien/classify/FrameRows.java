package org.mien.classify;

import java.io.IOException;

/** Receives the rows of a recording in the order of its frames, on the thread that classifies. */
@FunctionalInterface
public interface FrameRows {

  /** Forgets every row. */
  FrameRows NONE = row -> {};

  /** Takes the next row. */
  void accept(FrameRow row) throws IOException;
}
