package org.mien.workbench.state;

import java.io.IOException;
import java.nio.file.Path;
import org.mien.classify.Recording;
import org.mien.dataset.Clip;
import org.mien.dataset.Timing;
import org.mien.image.FrameSource;
import org.mien.workflow.Toolbox;

/** What is looked at: a clip of the open project, or a recording that is in no project. */
public sealed interface Looked {

  /** What people call it. */
  String name();

  /** Onset, apex and offset, as far as recorded. */
  Timing timing();

  /**
   * Opens the frames; the caller closes them. Not on the event thread.
   *
   * @throws IOException if they cannot be read
   */
  FrameSource open(Toolbox tools) throws IOException;

  /** Whether the other one has the same frames, whatever else is known of it. */
  boolean sameFrames(Looked other);

  /**
   * A clip of a project.
   *
   * @param project that is open
   * @param clip as the manifest has it now
   */
  record OfProject(OpenProject project, Clip clip) implements Looked {

    @Override
    public String name() {
      return clip.id();
    }

    @Override
    public Timing timing() {
      return clip.timing();
    }

    @Override
    public FrameSource open(Toolbox tools) throws IOException {
      return tools.frames().open(project.manifest().storage(), clip);
    }

    @Override
    public boolean sameFrames(Looked other) {
      return other instanceof OfProject o && o.project.manifest().storage() == project.manifest().storage()
          && o.clip.file().equals(clip.file()) && o.clip.media() == clip.media()
          && Double.compare(o.clip.timing().framesPerSecond(), clip.timing().framesPerSecond()) == 0;
    }
  }

  /**
   * An image, a folder of images, a stack or a video that is in no project.
   *
   * @param path where it lies
   */
  record Loose(Path path) implements Looked {

    @Override
    public String name() {
      return String.valueOf(path.getFileName());
    }

    @Override
    public Timing timing() {
      return Timing.NONE;
    }

    @Override
    public FrameSource open(Toolbox tools) {
      return Recording.open(path, 0, tools.frames());
    }

    @Override
    public boolean sameFrames(Looked other) {
      return equals(other);
    }
  }
}
