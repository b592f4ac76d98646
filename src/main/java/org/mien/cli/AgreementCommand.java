package org.mien.cli;

import java.nio.file.Path;
import org.mien.annotation.Agreement;
import org.mien.workflow.AgreementWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien agreement}. */
@Command(
    name = "agreement",
    description = "Measures how far coders agree, who have columns of their own in the manifest, such as label-AB, onset-AB or"
        + " action_units-AB, and lists the clips on which they differ.",
    mixinStandardHelpOptions = true)
final class AgreementCommand extends MienCommand {

  @Parameters(paramLabel = "DATA", description = "A project, a data set or a CSV manifest. It is only read.")
  private Path data;

  @Option(
      names = "--coders", paramLabel = "NAMES",
      description = "Who takes part, with commas between; 'manifest' stands for the plain columns. Default: all coders who have"
          + " columns, and with the plain columns where there is only one.")
  private String coders = "";

  @Option(
      names = "--tolerance", paramLabel = "FRAMES",
      description = "Frames that lie no further apart than this count as the same. Default: ${DEFAULT-VALUE}.")
  private int tolerance = Agreement.USUAL_TOLERANCE;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the resamples. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder. Default: mien-results/NAME/agreement.")
  private Path out;

  AgreementWork.Request request() {
    return AgreementWork.Request.of(data, coders, tolerance, seed);
  }

  @Override
  void work() {
    AgreementWork.Request request = options(this::request);
    Path folder = Outputs.folder(out, data, "agreement");
    Agreement agreement = new AgreementWork(tools()).run(request, folder, common().job());
    AgreementSummary.print(agreement, common());
    common().say("Tables are in " + folder + ".");
  }
}
