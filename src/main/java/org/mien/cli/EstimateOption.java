package org.mien.cli;

import java.nio.file.Path;
import java.util.List;
import org.mien.workflow.Estimate;
import org.mien.workflow.EstimateWork;
import org.mien.workflow.StudyShape;
import org.mien.workflow.Toolbox;
import picocli.CommandLine.Option;

/** {@code --estimate}: says what a study would do, how long it would take and what room it needs, and stops. */
final class EstimateOption {

  @Option(
      names = "--estimate",
      description = "Only say who would be trained on and tested, and how long that would take on this computer; train nothing.")
  private boolean estimate;

  boolean wanted() {
    return estimate;
  }

  void print(List<StudyShape> shapes, Path data, Toolbox tools, CommonOptions common) {
    Estimate found = new EstimateWork(tools).run(shapes, data, common.job());
    found.outlooks().forEach(outlook -> outlook.sentences().forEach(common::say));
    found.sentences().forEach(common::say);
  }
}
