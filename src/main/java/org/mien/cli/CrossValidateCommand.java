package org.mien.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.dataset.LabelMerge;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.CrossValidationResults;
import org.mien.workflow.CrossValidateWork;
import org.mien.workflow.CrossValidationRequest;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.StudyShape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien crossvalidate}. */
@Command(
    name = "crossvalidate",
    description = "Trains and tests learners in every fold of a protocol, for every seed, and pools the predictions once. "
        + "Finished folds are kept when it is interrupted; the same command goes on.",
    mixinStandardHelpOptions = true)
final class CrossValidateCommand extends MienCommand {

  @Parameters(paramLabel = "DATA", description = "Folder, zip archive or manifest.csv.")
  private Path data;

  @Option(
      names = "--protocol",
      paramLabel = "KEY[@ARGUMENT]",
      description = "How clips are divided: loso, k-fold-by-subject@5, leave-one-group-out@COLUMN, by-subject, random (leaky "
          + "where people repeat) ... Default: ${DEFAULT-VALUE}.")
  private String protocol = "k-fold-by-subject@5";

  @Option(names = "--seeds", paramLabel = "N,N", split = ",", description = "Each a whole cross-validation. Default: 1.")
  private List<Long> seeds = List.of(1L);

  @Option(
      names = "--learner",
      paramLabel = "[NAME=]SPEC",
      description = "A baseline such as rbf-svm:pixels,C=1|3|10 (alternatives: each training fold chooses) or a network such as "
          + "paper:epochs=60,size=28,pixels=motion,schedule=cosine,mirror. Give it once a learner. Default: the paper's "
          + "network and all baselines.")
  private List<String> learners = new ArrayList<>();

  @Option(
      names = "--ensemble",
      paramLabel = "NAME=A+B",
      description = "Averages the probabilities of learners, seed by seed and over all seeds.")
  private List<String> ensembles = new ArrayList<>();

  @Option(names = "--groups", paramLabel = "COLUMN,COLUMN", split = ",", description = "Break the figures down by these columns.")
  private List<String> groups = List.of();

  @Option(names = "--labels", paramLabel = "LABELS", description = "Classes: all, basic, or a list with commas. Default: all.")
  private String labels = "all";

  @Option(
      names = "--merge",
      paramLabel = "MERGE",
      description = "Labels that are counted as one, such as positive=happiness,negative=anger+disgust+fear. Default: none.")
  private String merge = "";

  @Option(names = "--clips", description = "Learn clips, whose frames are the sequence, instead of stills.")
  private boolean clips;

  @Mixin
  private FrameSettings frames;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder. Default: mien-results/NAME/crossvalidation/PROTOCOL.")
  private Path out;

  @Mixin
  private EstimateOption estimate;

  CrossValidationRequest request() {
    return new CrossValidationRequest(
        data, new LabelChoice(labels, LabelMerge.parse(merge)), clips, protocol, seeds, frames.preparation(), learners,
        ensembles, groups);
  }

  @Override
  void work() {
    CrossValidationRequest request = options(this::request);
    CrossValidationPlan plan = options(() -> request.plan(tools()));
    Path folder = Outputs.folder(out, data, "crossvalidation", request.protocolChoice().fileName());
    if (estimate.wanted()) {
      estimate.print(List.of(StudyShape.of(plan, request.labels())), data, tools(), common());
      return;
    }
    CrossValidationResults results =
        new CrossValidateWork(tools()).run(plan, request.labels(), folder, new FoldLines(common()), common().job());
    CrossValidationSummary.print(results, common());
  }
}
