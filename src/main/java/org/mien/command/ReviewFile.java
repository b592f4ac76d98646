package org.mien.command;

import java.io.File;
import java.util.List;
import org.mien.job.Job;
import org.mien.workflow.ReviewWork;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Stores what a reviewer decided about a file that the quality check looked at. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Quality>Mien Review File...", headless = true)
public final class ReviewFile extends MienCommand {

  @Parameter(
      label = "Folder of the project or the results", style = "directory", persist = false,
      description = "A project, or the folder that received the results of a quality check. The decision is added to the file"
          + " decisions.csv in its folder 'quality'.")
  private File folder;

  @Parameter(
      label = "File", persist = false,
      description = "The file as findings.csv names it: its path inside the data set.")
  private String file = "";

  @Parameter(
      label = "Decision", choices = {"keep", "reject", "undo"}, persist = false,
      description = "keep: the file takes part whatever was found. reject: it takes no part. undo: your latest decision about it"
          + " is taken back; both stay in the file.")
  private String decision = "keep";

  @Parameter(label = "Reviewer", persist = false, description = "Name or initials of the person who decides.")
  private String reviewer = "";

  @Parameter(label = "Note", required = false, persist = false, description = "Why, in a few words; may be empty.")
  private String note = "";

  @Parameter(type = ItemIO.OUTPUT, label = "Files looked at")
  private int looked;

  @Parameter(type = ItemIO.OUTPUT, label = "Files to look at in all")
  private int total;

  @Override
  protected void work(Job job) {
    ReviewWork.Result result = new ReviewWork(tools())
        .run(new ReviewWork.Request(folder.toPath(), file, decision, reviewer, note == null ? "" : note));
    looked = result.looked();
    total = result.total();
  }

  @Override
  public List<String> commandLine() {
    return CommandWords.of("review").path(folder).option("--file", file).option("--decision", decision)
        .option("--reviewer", reviewer).option("--note", note == null ? "" : note, "").list();
  }
}
