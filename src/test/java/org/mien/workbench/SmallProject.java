package org.mien.workbench;

import java.nio.file.Path;
import org.mien.job.Job;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.workflow.Project;
import org.mien.workflow.Toolbox;

/** A project of a few painted faces, for tests of views that train. */
public final class SmallProject {

  private SmallProject() {}

  /** Painted faces of five people, to be shared by the tests of a class. */
  public static Path faces(Path folder) {
    SampleOptions small = SampleOptions.standard().withFaults(false).withPeople(5).withStillsPerLabel(1).withClips(0);
    new SampleGenerator().generate(folder, small, Job.quiet());
    return folder;
  }

  /** A project of such faces. */
  public static Path make(Path faces, Path folder) {
    Project.create(faces, folder, Toolbox.builtIn(), Job.quiet());
    return folder;
  }
}
