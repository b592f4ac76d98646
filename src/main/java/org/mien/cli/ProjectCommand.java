package org.mien.cli;

import java.nio.file.Path;
import org.mien.workflow.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien project}. */
@Command(
    name = "project",
    description = "Makes a project of recordings: a folder with a list of them that can be edited, and room for results. The "
        + "recordings stay where they are and are only read.",
    mixinStandardHelpOptions = true)
final class ProjectCommand extends MienCommand {

  @Parameters(paramLabel = "DATA", description = "Folder, zip archive or manifest.csv.")
  private Path data;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder of the new project. Default: mien-results/NAME/project.")
  private Path out;

  @Override
  void work() {
    Project project = Project.create(data, Outputs.folder(out, data, "project"), tools(), common().job());
    common().say("The project is in " + project.folder() + "; every command takes this folder as a data set.");
  }
}
