package org.mien.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.mien.image.Disturbance;
import org.mien.metrics.Metric;
import org.mien.robustness.Robustness;
import org.mien.workflow.RobustnessWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien robustness}. */
@Command(
    name = "robustness",
    description = "Tests a trained model again under graded light, contrast, blur, noise, compression, turn, size, place and"
        + " cover.",
    mixinStandardHelpOptions = true)
final class RobustnessCommand extends MienCommand {

  @Parameters(index = "0", paramLabel = "RUN", description = "Run folder, whose test part is used, or model file.")
  private Path model;

  @Parameters(
      index = "1", arity = "0..1", paramLabel = "DATA",
      description = "Data set, where the run's own lies elsewhere now or a model file is named.")
  private Path data;

  @Option(
      names = "--disturb", paramLabel = "LIST",
      description = "all, or some of gain, gamma, side-light, contrast, blur, noise, jpeg, rotation, scale, shift, eyes, mouth."
          + " Default: ${DEFAULT-VALUE}.")
  private String disturb = "all";

  @Option(names = "--seed", paramLabel = "N", description = "Seed of noise and resampling. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results. Default: mien-results/RUN/robustness.")
  private Path out;

  RobustnessWork.Request request() {
    return new RobustnessWork.Request(model, data, Disturbance.parse(disturb), seed);
  }

  @Override
  void work() {
    RobustnessWork.Request request = options(this::request);
    Path folder = Outputs.folder(out, model, "robustness");
    Robustness found = new RobustnessWork(tools()).run(request, folder, common().job());
    found.notes().forEach(common()::say);
    common().say(String.format(Locale.ROOT, "%-14s %9s %9s %14s", "disturbance", "accuracy", "uf1", "at the worst"));
    common().say(line("(none)", found.undisturbed().get(Metric.ACCURACY).value(),
        found.undisturbed().get(Metric.UF1).value(), Double.NaN));
    for (Robustness.Curve curve : found.curves()) {
      double worst = curve.points().get(curve.points().size() - 1).scores().get(Metric.ACCURACY).value();
      common().say(line(curve.disturbance().key(), curve.area().get(Metric.ACCURACY).value(),
          curve.area().get(Metric.UF1).value(), worst));
    }
    common().say("Areas under the curves; the page is " + folder.resolve("robustness.html") + ".");
  }

  private static String line(String name, double accuracy, double uf1, double worst) {
    return String.format(Locale.ROOT, "%-14s %9.3f %9.3f %14s", name, accuracy, uf1,
        Double.isNaN(worst) ? "" : String.format(Locale.ROOT, "%.3f", worst));
  }
}
