package org.mien.command;

import java.io.File;
import java.util.List;
import org.mien.job.Job;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Draws a data set of synthetic faces to try everything on. */
@Plugin(type = Command.class, menuPath = "Plugins>Mien>Data>Mien Make Sample Data...", headless = true)
public final class MakeSampleData extends MienCommand {

  private static final SampleOptions USUAL = SampleOptions.standard();

  @Parameter(
      label = "Out folder", style = "directory", persist = false,
      description = "Receives the data set; must be empty or not exist.")
  private File out;

  @Parameter(label = "Seed", persist = false, description = "The same seed draws the same faces.")
  private long seed = SampleOptions.DEFAULT_SEED;

  @Parameter(label = "People", min = "2", max = "100000", persist = false, description = "How many people are drawn.")
  private int people = USUAL.people();

  @Parameter(
      label = "Stills of each label", min = "0", max = "1000", persist = false,
      description = "Single images a person and label.")
  private int stills = USUAL.stillsPerLabel();

  @Parameter(label = "Clips", min = "0", max = "100000", persist = false, description = "Recordings of several frames.")
  private int clips = USUAL.clips();

  @Parameter(
      label = "Faults planted", choices = {"yes", "no"}, persist = false,
      description = "Whether the data have the faults that a quality check should find; needs 4 people and 2 stills.")
  private String faults = "yes";

  @Override
  protected void work(Job job) {
    new SampleGenerator().generate(out.toPath(), request(), job);
  }

  @Override
  public void checkInputs() {
    request();
  }

  SampleOptions request() {
    return SampleOptions.standard().withSeed(seed).withFaults(faults.equals("yes")).withPeople(people)
        .withStillsPerLabel(stills).withClips(clips);
  }

  @Override
  public List<String> commandLine() {
    return CommandWords.of("sample").path(out).option("--seed", seed, SampleOptions.DEFAULT_SEED)
        .option("--people", people, USUAL.people()).option("--stills", stills, USUAL.stillsPerLabel())
        .option("--clips", clips, USUAL.clips()).flag("--clean", faults.equals("no")).list();
  }
}
