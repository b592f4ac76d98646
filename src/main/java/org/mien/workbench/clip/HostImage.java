package org.mien.workbench.clip;

import ij.ImagePlus;
import java.io.IOException;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.imagej.ClipImages;
import org.mien.job.UserError;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.Looked;
import org.mien.workbench.state.Session;

/** Opens what is looked at as an image of the host. */
final class HostImage {

  private HostImage() {}

  static Jobs.Started<Boolean> open(Session session, Looked what) {
    String name = session.nameOf(what);
    return session.jobs().start("Open " + name + " in ImageJ", job -> {
      try {
        show(session, what, name);
        return true;
      } catch (IOException e) {
        throw new UserError(AtomicFile.reason(e), e);
      }
    });
  }

  private static void show(Session session, Looked what, String name) throws IOException {
    FrameSource source = what.open(session.tools());
    ImagePlus image;
    try {
      image = ClipImages.of(name, source);
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
    ClipImages.closeWith(image, source, e -> session.log().problem("A recording cannot be closed: " + AtomicFile.reason(e)));
    image.show();
  }
}
