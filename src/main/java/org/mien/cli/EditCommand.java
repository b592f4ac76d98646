package org.mien.cli;

import java.nio.file.Path;
import org.mien.workflow.EditWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien edit}. */
@Command(
    name = "edit",
    description = "Changes one column of some clips in the manifest.csv of a project. The recordings are only read.",
    mixinStandardHelpOptions = true)
final class EditCommand extends MienCommand {

  @Parameters(paramLabel = "PROJECT", description = "Folder of a project.")
  private Path project;

  @Option(
      names = "--clips", paramLabel = "CLIPS",
      description = "Ids with semicolons between them, a column like subject=S01, or * for all.")
  private String clips = "";

  @Option(names = "--column", required = true, paramLabel = "NAME", description = "The column to change, such as label or onset.")
  private String column;

  @Option(names = "--value", paramLabel = "TEXT", description = "What the column says from now on. Default: nothing.")
  private String value = "";

  @Option(names = "--add", description = "Add the column if it is not there yet.")
  private boolean add;

  @Override
  void work() {
    int changed = new EditWork(tools())
        .run(project, new EditWork.Request(clips, column, value, add), common().job());
    common().say((changed == 1 ? "1 clip has" : changed + " clips have") + " another text in '" + column.strip() + "' now.");
  }
}
