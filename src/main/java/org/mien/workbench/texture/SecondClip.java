package org.mien.workbench.texture;

import java.io.IOException;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.workbench.widget.FrameFeed;
import org.mien.workbench.widget.Reel;

/**
 * The clip that another one is compared with. Opened when the first of its frames is wanted that is not there yet; keeps one
 * frame. Only touched by the thread that reads the frames of the first clip, so that the two never part.
 */
final class SecondClip {

  private final FrameFeed.Opener opener;
  private FrameSource source;
  private Reel reel;
  private int frame;
  private Gray kept;
  private boolean closed;

  /**
   * A clip of which one frame is known.
   *
   * @param frame its number
   * @param gray its pixels
   */
  SecondClip(FrameFeed.Opener opener, int frame, Gray gray) {
    this.opener = opener;
    this.frame = frame;
    this.kept = gray;
  }

  /** When its frames were taken. */
  Reel reel() throws IOException {
    if (reel == null) {
      reel = Reel.of(source());
    }
    return reel;
  }

  /** One of its frames. */
  Gray frame(int wanted) throws IOException {
    if (wanted != frame) {
      kept = source().frame(wanted);
      frame = wanted;
    }
    return kept;
  }

  private FrameSource source() throws IOException {
    if (closed) {
      throw new IOException("it is no longer compared");
    }
    if (source == null) {
      source = opener.open();
    }
    return source;
  }

  /** Lets go of the recording. */
  void close() throws IOException {
    closed = true;
    if (source != null) {
      source.close();
      source = null;
    }
  }
}
