package org.mien.command;

import java.io.File;
import java.util.List;
import org.mien.job.Job;
import org.mien.workflow.EditWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Changes one column of some clips in the manifest of a project. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Data>Mien Edit Manifest...", headless = true)
public final class EditManifest extends MienCommand {

  @Parameter(
      label = "Project folder", style = "directory", persist = false,
      description = "The folder of a project. Its manifest.csv is changed; the recordings are only read.")
  private File project;

  @Parameter(
      label = "Clips", required = false, persist = false,
      description = "Ids with semicolons between them, a column like subject=S01, or * for all.")
  private String clips = "";

  @Parameter(
      label = "Column", persist = false,
      attrs = @Attr(name = OfferedWords.ATTRIBUTE, value = "label subject session onset apex offset fps action_units"),
      description = "The column to change, such as label, subject, onset, apex, offset, fps or one of your own.")
  private String column = "";

  @Parameter(
      label = "Value", required = false, persist = false,
      description = "What the column says of these clips from now on; empty for nothing.")
  private String value = "";

  @Parameter(
      label = "Add the column", choices = {"no", "yes"}, persist = false,
      description = "Whether a column that is not there yet is added.")
  private String add = "no";

  @Parameter(type = ItemIO.OUTPUT, label = "Changed clips")
  private int changed;

  @Override
  protected void work(Job job) {
    EditWork.Request request = new EditWork.Request(clips, column, value, add.equals("yes"));
    changed = new EditWork(tools()).run(project.toPath(), request, job);
  }

  @Override
  public List<String> commandLine() {
    return CommandWords.of("edit").path(project).option("--clips", clips).option("--column", column).option("--value", value)
        .flag("--add", add.equals("yes")).list();
  }
}
