package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.experiment.Compared;
import org.mien.experiment.CrossValidationListener;
import org.mien.job.Job;
import org.mien.learn.Preparation;
import org.mien.metrics.Metric;
import org.mien.workflow.CompareWork;
import org.mien.workflow.CrossValidateWork;
import org.mien.workflow.CrossValidationRequest;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.Toolbox;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** The command as a script calls it: the same files and numbers as the work behind it, and a mistake is a sentence. */
class CompareRunsTest {

  @TempDir
  private static Path folder;

  @BeforeAll
  static void crossValidate() {
    Toolbox tools = Toolbox.builtIn();
    CrossValidationRequest request = new CrossValidationRequest(Path.of("sample-data"), LabelChoice.of(List.of("happiness", "fear")),
        false, "k-fold-by-subject@2", List.of(3L), new Preparation(24, "bilinear", "lbp-paper"),
        List.of("majority", "near=knn:histogram,k=3"), List.of(), List.of());
    new CrossValidateWork(tools).run(request.plan(tools), folder.resolve("study"), CrossValidationListener.NONE, Job.quiet());
  }

  private static CommandModule call(Object... inputs) throws Exception {
    try (Context context = new Context()) {
      return context.service(CommandService.class).run(CompareRuns.class, true, inputs).get();
    }
  }

  @Test
  void theNumbersAreThoseOfTheCommandLine() throws Exception {
    Compared compared = new CompareWork().run(
        CompareWork.Request.of(List.of(folder.resolve("study")), "", "", CompareWork.USUAL_METRICS, "percentile", 5),
        folder.resolve("work"), Job.quiet());
    CommandModule module =
        call("run", folder.resolve("study").toFile(), "out", folder.resolve("command").toFile(), "seed", 5L);
    assertThat(module.getCancelReason()).isNull();
    assertThat(folder.resolve("command/comparison.json")).hasSameTextualContentAs(folder.resolve("work/comparison.json"));
    ResultsTable differences = (ResultsTable) module.getOutput("differences");
    assertThat(differences.size()).isEqualTo(3);
    assertThat(differences.getValue("difference", 0)).isEqualTo(
        compared.comparisons().pairs().get(0).comparison().difference(Metric.UF1).difference().value());
    assertThat(differences.getValue("p_permutation", 0)).isEqualTo(
        compared.comparisons().pairs().get(0).comparison().difference(Metric.UF1).test().pValue().value());
    assertThat(((ResultsTable) module.getOutput("scores")).size()).isEqualTo(6);
    assertThat((ImagePlus) module.getOutput("chart")).isNotNull();
    assertThat((File) module.getOutput("page")).isNotEmpty();
  }

  @Test
  void aMistakeIsASentence() throws Exception {
    CommandModule module = call("run", folder.resolve("study").toFile(), "others", folder.resolve("nowhere") + " ; ",
        "out", folder.resolve("failed").toFile());
    assertThat(module.isCanceled()).isTrue();
    assertThat(module.getCancelReason()).isEqualTo("There is no run folder " + folder.resolve("nowhere") + ".");
  }
}
