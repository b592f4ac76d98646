package org.mien.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mien.experiment.Adaptation;
import org.mien.network.FineTuning;
import org.mien.workflow.AdaptWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien adapt}. */
@Command(
    name = "adapt",
    description = "Adapts a finished model to one person or group from a few labelled clips, and measures on other clips of the"
        + " same what that gains.",
    mixinStandardHelpOptions = true)
final class AdaptCommand extends MienCommand {

  @Parameters(index = "0", paramLabel = "RUN", description = "Run folder or model file.")
  private Path model;

  @Parameters(index = "1", paramLabel = "DATA", description = "Labelled data set: folder, zip archive or manifest.csv.")
  private Path data;

  @Option(
      names = "--column", paramLabel = "NAME",
      description = "Column of the manifest that tells people or groups apart. Default: ${DEFAULT-VALUE}.")
  private String column = "subject";

  @Option(names = "--value", paramLabel = "WORD", required = true, description = "The person or group in that column.")
  private String value;

  @Option(
      names = "--k", paramLabel = "LIST",
      description = "Numbers of clips to learn from. Default: ${DEFAULT-VALUE}.")
  private String counts = "0,1,2,4,8";

  @Option(
      names = "--repeats", paramLabel = "N",
      description = "How often other clips are drawn. Default: ${DEFAULT-VALUE}.")
  private int repeats = 10;

  @Option(
      names = "--keep", paramLabel = "K",
      description = "Number of clips whose adapted model is kept. Default: the largest of --k.")
  private Integer keep;

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the few clips. Default: ${DEFAULT-VALUE}.")
  private int epochs = FineTuning.EPOCHS;

  @Option(names = "--rate", paramLabel = "X", description = "Learning rate. Default: a tenth of the model's own.")
  private double rate;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of draws and training. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results. Default: mien-results/RUN/adapted-VALUE.")
  private Path out;

  AdaptWork.Request request() {
    List<Integer> numbers = AdaptWork.Request.counts(counts);
    int kept = keep == null ? numbers.stream().mapToInt(Integer::intValue).max().orElse(0) : keep;
    return new AdaptWork.Request(model, data, column, value, numbers, repeats, new FineTuning(epochs, rate, ""), kept, seed);
  }

  @Override
  void work() {
    AdaptWork.Request request = options(this::request);
    Path folder = Outputs.folder(out, model, "adapted-" + value.replaceAll("[^\\w.-]", "-"));
    Adaptation found = new AdaptWork(tools()).run(request, folder, common().job());
    found.notes().forEach(common()::say);
    common().say(String.format(Locale.ROOT, "%5s  %-24s %s", "clips", "accuracy", "gain"));
    for (Adaptation.Point point : found.points()) {
      common().say(String.format(Locale.ROOT, "%5d  %-24s %s",
          point.k(), Figures.figure(point.accuracy()), Figures.figure(point.gain())));
    }
    common().say("Intervals over the draws of clips, not over people. The model adapted to " + request.keep()
        + " clips, the table and the chart are in " + folder + ".");
  }
}
