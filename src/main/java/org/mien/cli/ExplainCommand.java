package org.mien.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.explain.Explanation;
import org.mien.workflow.ExplainWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien explain}. */
@Command(
    name = "explain",
    description = "Shows where a trained network looks: covering maps and gradient x input for clips and classes, with a sanity"
        + " check.",
    mixinStandardHelpOptions = true)
final class ExplainCommand extends MienCommand {

  @Parameters(index = "0", paramLabel = "RUN", description = "Run folder, whose test part is used, or model file.")
  private Path model;

  @Parameters(
      index = "1", arity = "0..1", paramLabel = "DATA",
      description = "Data set, where the run's own lies elsewhere now or a model file is named.")
  private Path data;

  @Option(
      names = "--clip", paramLabel = "ID",
      description = "A clip whose own maps are wanted; may be given again. Default: the first of each class.")
  private List<String> clips = new ArrayList<>();

  @Option(
      names = "--per-class", paramLabel = "N",
      description = "Most clips averaged for each class, 0 for no means. Default: ${DEFAULT-VALUE}.")
  private int perClass = 10;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the sanity check. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results. Default: mien-results/RUN/explanation.")
  private Path out;

  ExplainWork.Request request() {
    return new ExplainWork.Request(model, data, clips, perClass, seed);
  }

  @Override
  void work() {
    ExplainWork.Request request = options(this::request);
    Path folder = Outputs.folder(out, model, "explanation");
    Explanation found = new ExplainWork(tools()).run(request, folder, common().job());
    common().say(found.sanity().sentence());
    common().say("Maps of " + found.clips().size() + " clips and " + found.means().size() + " classes are in "
        + folder.resolve("explanation.html") + ".");
  }
}
