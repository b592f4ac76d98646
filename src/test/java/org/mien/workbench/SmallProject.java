package org.mien.workbench;

import java.nio.file.Path;
import org.mien.dataset.Manifest;
import org.mien.job.Job;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.workflow.Project;
import org.mien.workflow.Toolbox;

/** A project of a few painted faces, for tests of views that train. */
public final class SmallProject {

  private SmallProject() {}

  /** Five people, and a project of them beside it. */
  public static Path make(Path dir) {
    SampleOptions small = SampleOptions.standard().withFaults(false).withPeople(5).withStillsPerLabel(2).withClips(0);
    new SampleGenerator().generate(dir.resolve("faces"), small, Job.quiet());
    Project.create(dir.resolve("faces"), dir.resolve("project"), Toolbox.builtIn(), Job.quiet());
    return dir.resolve("project");
  }

  /** How many lines its manifest has. */
  public static int lines(Path project) {
    try (Manifest manifest = Manifest.open(project, Job.quiet())) {
      return manifest.clips().size();
    }
  }
}
