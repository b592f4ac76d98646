package org.mien.cli;

import java.nio.file.Path;
import java.util.Map;
import org.mien.dataset.Manifest;
import org.mien.quality.QualityReport;
import org.mien.quality.Severity;
import org.mien.quality.Verdict;
import org.mien.workflow.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien check}. */
@Command(
    name = "check",
    description = "Checks the quality of a data set and lists what to keep, review and reject. The data are only read.",
    mixinStandardHelpOptions = true)
final class CheckCommand extends MienCommand {

  @Parameters(paramLabel = "DATA", description = "Folder, zip archive or manifest.csv.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder that receives the folder 'quality'. Default: mien-results/NAME.")
  private Path out;

  @Override
  void work() {
    Study study = new Study(tools());
    Path folder = Outputs.folder(out, data);
    try (Manifest manifest = study.open(data, common().job())) {
      QualityReport report = study.check(manifest, folder, common().job());
      Map<Severity, Integer> counts = report.counts();
      common().say(manifest.clips().size() + " files checked: " + counts.getOrDefault(Severity.ERROR, 0) + " errors, "
          + counts.getOrDefault(Severity.WARNING, 0) + " warnings, " + counts.getOrDefault(Severity.INFO, 0) + " notes; keep "
          + report.clips(Verdict.KEEP).size() + ", review " + report.clips(Verdict.REVIEW).size() + ", reject "
          + report.clips(Verdict.REJECT).size() + ".");
      common().say("Findings and lists are in " + folder.resolve("quality") + ".");
    }
  }
}
