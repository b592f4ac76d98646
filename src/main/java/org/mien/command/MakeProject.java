package org.mien.command;

import java.io.File;
import java.util.List;
import org.mien.job.Job;
import org.mien.workflow.Project;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes a project of recordings: a folder with a list of them that can be edited, and room for results. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Data>Mien Make Project...", headless = true)
public final class MakeProject extends DataInputs {

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "The folder of the new project; it must hold no project yet.")
  private File out;

  @Parameter(type = ItemIO.OUTPUT, label = "Project folder")
  private File project;

  @Override
  protected void work(Job job) {
    project = Project.create(data(), out.toPath(), tools(), job).folder().toFile();
  }

  @Override
  public List<String> commandLine() {
    return words("project").option("--out", out).list();
  }
}
