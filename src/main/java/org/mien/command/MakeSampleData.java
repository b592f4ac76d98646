package org.mien.command;

import java.io.File;
import org.mien.job.Job;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Draws a data set of synthetic faces to try everything on. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Data>Mien Make Sample Data...", headless = true)
public final class MakeSampleData extends MienCommand {

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives the data set; must be empty or not exist.")
  private File out;

  @Parameter(label = "Seed", persist = false, description = "The same seed draws the same faces.")
  private long seed = SampleOptions.DEFAULT_SEED;

  @Override
  protected void work(Job job) {
    new SampleGenerator().generate(out.toPath(), SampleOptions.standard().withSeed(seed), job);
  }
}
