package org.mien.cli;

import java.nio.file.Path;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien sample}. */
@Command(
    name = "sample",
    description = "Makes the synthetic sample data: drawn faces with known emotions and planted faults. Nobody is shown.",
    mixinStandardHelpOptions = true)
final class SampleCommand extends MienCommand {

  @Parameters(paramLabel = "DIR", description = "Folder to make; must be empty or missing.")
  private Path folder;

  @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same faces. Default: ${DEFAULT-VALUE}.")
  private long seed = SampleOptions.DEFAULT_SEED;

  @Option(names = "--people", paramLabel = "N", description = "How many people.")
  private Integer people;

  @Option(names = "--stills", paramLabel = "N", description = "Stills a person and label.")
  private Integer stills;

  @Option(names = "--clips", paramLabel = "N", description = "How many clips.")
  private Integer clips;

  @Option(names = "--clean", description = "Plant no faults.")
  private boolean clean;

  @Override
  void work() {
    new SampleGenerator().generate(folder, request(), common().job());
    common().say("The sample data are in " + folder + "; its README.md says what is in them.");
  }

  SampleOptions request() {
    SampleOptions options = SampleOptions.standard().withSeed(seed).withFaults(!clean);
    options = people == null ? options : options.withPeople(people);
    options = stills == null ? options : options.withStillsPerLabel(stills);
    return clips == null ? options : options.withClips(clips);
  }
}
