package org.mien.image;

import java.io.IOException;
import java.nio.file.Path;
import org.scijava.plugin.SciJavaPlugin;

/** Opens one kind of recording (a video container, a stack) as frames. Another jar can add one as a SciJava plugin. */
public interface FrameFormat extends SciJavaPlugin {

  /** The stable word for this format. */
  String key();

  /** Whether a file of this name may be of this format. */
  boolean accepts(String fileName);

  /**
   * Opens the file.
   *
   * @throws IOException if it is damaged or of another format
   */
  FrameSource open(Path file) throws IOException;
}
