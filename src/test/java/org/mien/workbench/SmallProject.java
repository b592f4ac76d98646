package org.mien.workbench;

import java.nio.file.Path;
import org.mien.job.Job;
import org.mien.sample.SomeFaces;
import org.mien.workflow.Project;
import org.mien.workflow.Toolbox;

/** A project of a few painted faces, for tests of views that train. */
public final class SmallProject {

  private SmallProject() {}

  /** Painted faces of five people, to be shared by the tests of a class. */
  public static Path faces(Path folder) {
    SomeFaces.copy(folder, 5, 1, 0);
    return folder;
  }

  /** A project of such faces. */
  public static Path make(Path faces, Path folder) {
    Project.create(faces, folder, Toolbox.builtIn(), Job.quiet());
    return folder;
  }
}
