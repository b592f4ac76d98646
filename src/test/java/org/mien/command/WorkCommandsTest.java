package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.plugin.FolderOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.classify.ClassifyOptions;
import org.mien.classify.Smoothing;
import org.mien.cli.CommandLines;
import org.mien.dataset.Manifest;
import org.mien.experiment.Run;
import org.mien.experiment.RunPlan;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.metrics.Metric;
import org.mien.quality.QualityReport;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.workflow.ClassifyWork;
import org.mien.workflow.EvaluateWork;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.Study;
import org.mien.workflow.Toolbox;
import org.mien.workflow.TrainWork;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** The commands as a script calls them, without a window, on the sample data: the same numbers as the work behind them. */
class WorkCommandsTest {

  private static final List<String> LABELS = List.of("happiness", "surprise");

  @TempDir static Path folder;

  /** Two classes of the sample data. */
  @TempDir static Path data;

  private static Context context;
  private static CommandService commands;
  private static Run run;
  private static CommandModule trained;

  /** Trains once by the object that the command line calls, and once by the command. */
  @BeforeAll
  static void train() throws Exception {
    for (String label : LABELS) {
      Files.createDirectories(data.resolve(label));
      try (Stream<Path> files = Files.list(Path.of("sample-data", "stills", label))) {
        for (Path file : files.toList()) {
          Files.copy(file, data.resolve(label).resolve(file.getFileName()));
        }
      }
    }
    context = new Context();
    commands = context.service(CommandService.class);
    TrainWork.Request request = new TrainWork.Request(
        data, LabelChoice.of(LABELS), Preparation.paper(),
        new TrainingOptions("paper", false, 8, 2, 2, 3, 0.001, false, "", 5), RunPlan.Protocol.of("random", 5), false);
    run = new TrainWork(Toolbox.builtIn()).run(request, folder.resolve("engine"), TrainingListener.NONE, Job.quiet());
    trained = call(TrainModel.class, "data", data.toFile(), "out", folder.resolve("command").toFile(),
        "labels", "happiness,surprise", "protocol", "random", "epochs", 2, "baselines", "no", "seed", 5L);
  }

  @AfterAll
  static void close() {
    context.close();
  }

  private static CommandModule call(Class<? extends Command> type, Object... inputs)
      throws InterruptedException, ExecutionException {
    CommandModule module = commands.run(type, true, inputs).get();
    assertThat(module.getCancelReason()).isNull();
    return module;
  }

  private static ResultsTable table(CommandModule module, String name) {
    return (ResultsTable) module.getOutput(name);
  }

  private static double score(ResultsTable table, String score) {
    for (int i = 0; i < table.size(); i++) {
      if (table.getStringValue("score", i).equals(score)) {
        return table.getValue("value", i);
      }
    }
    throw new AssertionError("no score " + score);
  }

  @Test
  void trainingGivesTheModelOfTheCommandLine() throws IOException {
    assertThat(folder.resolve("command/predictions.csv")).hasSameTextualContentAs(folder.resolve("engine/predictions.csv"));
    assertThat(score(table(trained, "scores"), "accuracy"))
        .isEqualTo(run.network().evaluation().score(Metric.ACCURACY).value());
    assertThat(table(trained, "history").size()).isEqualTo(2);
    assertThat(table(trained, "history").getValue("train_loss", 1)).isEqualTo(run.history().get(1).trainLoss());
    assertThat((ImagePlus) trained.getOutput("curves")).isNotNull();
    assertThat(folder.resolve("command/report.html")).isNotEmptyFile();
  }

  @Test
  void theQualityCheckFindsWhatTheCommandLineFinds() throws Exception {
    CommandModule module = call(CheckQuality.class, "data", data.toFile(), "out", folder.resolve("checked").toFile());
    ResultsTable findings = table(module, "findings");
    QualityReport report;
    try (Manifest manifest = Manifest.open(data, Job.quiet())) {
      report = new Study(Toolbox.builtIn()).check(manifest, folder.resolve("checked-engine"), Job.quiet());
    }

    assertThat(findings.size()).isEqualTo(report.findings().size()).isPositive();
    for (int i = 0; i < findings.size(); i++) {
      assertThat(findings.getStringValue("file", i)).isEqualTo(report.findings().get(i).file());
      assertThat(findings.getStringValue("check", i)).isEqualTo(report.findings().get(i).check());
    }
    assertThat(folder.resolve("checked/quality/findings.csv"))
        .hasSameTextualContentAs(folder.resolve("checked-engine/quality/findings.csv"));
  }

  @Test
  void evaluatingGivesTheFiguresOfTheCommandLine() throws Exception {
    CommandModule module = call(EvaluateModel.class, "model", folder.resolve("engine").toFile(), "data", data.toFile(),
        "out", folder.resolve("evaluated").toFile(), "seed", 2L);
    EvaluateWork.Tested tested = new EvaluateWork(Toolbox.builtIn())
        .run(folder.resolve("engine"), data, folder.resolve("evaluated-engine"), 2, Job.quiet());

    for (Metric metric : List.of(Metric.ACCURACY, Metric.UF1, Metric.UAR)) {
      assertThat(score(table(module, "scores"), metric.key())).isEqualTo(tested.evaluation().score(metric).value());
    }
    assertThat((ImagePlus) module.getOutput("confusion")).isNotNull();
    assertThat(folder.resolve("evaluated/metrics.json"))
        .hasSameTextualContentAs(folder.resolve("evaluated-engine/metrics.json"));
  }

  @Test
  void adaptingGivesTheFiguresOfTheCommandLine() throws Exception {
    Path others = folder.resolve("others");
    new SampleGenerator().generate(others, new SampleOptions(99, 2, 6, 1, 64, 48, false), Job.quiet());
    String person;
    try (Manifest manifest = Manifest.open(others, Job.quiet())) {
      person = manifest.clips().get(0).subject();
    }
    CommandModule module = call(AdaptModel.class, "model", folder.resolve("engine").toFile(), "data", others.toFile(),
        "out", folder.resolve("adapted").toFile(), "value", person, "numbers", "0,2", "repeats", 2, "epochs", 2);
    Path line = folder.resolve("adapted-line");
    assertThat(CommandLines.run("adapt", folder.resolve("engine").toString(), others.toString(), "--value", person, "--k", "0,2",
        "--repeats", "2", "--epochs", "2", "--out", line.toString(), "--quiet")).isZero();

    assertThat(folder.resolve("adapted/adaptation.csv")).hasSameTextualContentAs(line.resolve("adaptation.csv"));
    List<Map<String, String>> points = Csv.read(line.resolve("charts/adaptation.csv")).rows();
    for (int i = 0; i < points.size(); i++) {
      assertThat(table(module, "table").getValue("gain", i)).isEqualTo(Double.parseDouble(points.get(i).get("gain")));
    }
    assertThat((ImagePlus) module.getOutput("curve")).isNotNull();
  }

  @Test
  void classifyingAStackGivesTheFramesOfTheCommandLine() throws Exception {
    Path clip;
    try (Stream<Path> folders = Files.walk(Path.of("sample-data", "clips"), 2)) {
      clip = folders.filter(path -> path.getNameCount() == 4 && Files.isDirectory(path))
          .min(Comparator.naturalOrder()).orElseThrow();
    }
    ImagePlus image = FolderOpener.open(clip.toString(), "virtual");
    CommandModule module = call(ClassifyStack.class, "image", image, "model", folder.resolve("engine").toFile(),
        "smoothing", "mean:3", "rate", 100.0);
    Path csv = folder.resolve("frames.csv");
    new ClassifyWork(Toolbox.builtIn()).run(folder.resolve("engine"), clip, csv,
        ClassifyOptions.usual().with(Smoothing.parse("mean:3")).withFramesPerSecond(100), Job.quiet());
    call(ClassifyRecording.class, "model", folder.resolve("engine").toFile(), "input", clip.toFile(),
        "table", folder.resolve("frames-command.csv").toFile(), "smoothing", "mean:3", "rate", 100.0);

    ResultsTable frames = table(module, "frames");
    List<Map<String, String>> rows = Csv.read(csv).rows();
    assertThat(frames.size()).isEqualTo(rows.size()).isGreaterThan(30);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(frames.getStringValue("top", i)).isEqualTo(rows.get(i).get("top"));
      assertThat(frames.getValue("seconds", i)).isEqualTo(Double.parseDouble(rows.get(i).get("seconds")));
      assertThat((float) frames.getValue("p_happiness", i)).isEqualTo(Float.parseFloat(rows.get(i).get("p_happiness")));
    }
    assertThat(image.getOverlay().size()).isEqualTo(rows.size());
    assertThat((ImagePlus) module.getOutput("timeline")).extracting(ImagePlus::getTitle)
        .isEqualTo("Timeline of " + image.getTitle());
    assertThat(folder.resolve("frames-command.csv")).hasSameTextualContentAs(csv);
  }

  @Test
  void robustnessIsThatOfTheCommandLine() throws Exception {
    CommandModule module = call(MeasureRobustness.class, "model", folder.resolve("engine").toFile(), "data", data.toFile(),
        "disturbances", "noise,eyes", "out", folder.resolve("robust").toFile(), "seed", 4L);
    int exit = CommandLines.run("robustness", folder.resolve("engine").toString(), data.toString(), "--disturb", "noise,eyes",
        "--seed", "4", "--out", folder.resolve("robust-line").toString());

    assertThat(exit).isZero();
    assertThat(folder.resolve("robust/robustness.csv"))
        .hasSameTextualContentAs(folder.resolve("robust-line/robustness.csv"));
    ResultsTable table = table(module, "table");
    assertThat(table.size()).isEqualTo(2 * 2 * 7);
    assertThat(table.getValue("value", 0)).isEqualTo(run.network().evaluation().score(Metric.ACCURACY).value());
    assertThat(folder.resolve("robust/robustness.html")).content().contains("diagnoses nobody").contains("Covered eyes");
  }

  @Test
  void explanationsAreThoseOfTheCommandLine() throws Exception {
    CommandModule module = call(ExplainModel.class, "model", folder.resolve("engine").toFile(), "averaged", 2,
        "out", folder.resolve("explained").toFile());
    int exit = CommandLines.run("explain", folder.resolve("engine").toString(), "--per-class", "2", "--out",
        folder.resolve("explained-line").toString());

    assertThat(exit).isZero();
    assertThat(folder.resolve("explained/explanation.csv"))
        .hasSameTextualContentAs(folder.resolve("explained-line/explanation.csv"));
    assertThat(folder.resolve("explained/charts/explanation-class-1.csv"))
        .hasSameTextualContentAs(folder.resolve("explained-line/charts/explanation-class-1.csv"));
    assertThat(((ImagePlus) module.getOutput("maps")).getStackSize()).isEqualTo(2 * (2 + 2));
    assertThat(folder.resolve("explained/explanation.html")).content().contains("Sanity check");
  }

  /** The published experiment, once by the command and once by the command line that it writes down; then the command repeats it. */
  @Test
  void reproducingAndRepeatingGiveTheNumbersOfTheCommandLine() throws Exception {
    CommandCall call = new CommandCall(ReproduceExperiment.class, Map.of("data", data, "out", folder.resolve("reproduced"),
        "labels", "happiness,surprise", "epochs", 2, "size", 24, "seed", 3));
    Map<String, Object> made = new CommandRunner(context).run(call, Watch.of(Job.quiet()));
    List<String> words = new java.util.ArrayList<>(call.words());
    words.set(words.indexOf(folder.resolve("reproduced").toString()), folder.resolve("reproduced-line").toString());
    assertThat(CommandLines.run(words.toArray(String[]::new))).isZero();

    Path random = folder.resolve("reproduced/runs/paper-random");
    assertThat(random.resolve("predictions.csv"))
        .hasSameTextualContentAs(folder.resolve("reproduced-line/runs/paper-random/predictions.csv"));
    assertThat(random.resolve("metrics.json"))
        .hasSameTextualContentAs(folder.resolve("reproduced-line/runs/paper-random/metrics.json"));
    assertThat(((ResultsTable) made.get("scores")).size()).isPositive();
    assertThat((java.io.File) made.get("report")).isEqualTo(random.resolve("report.html").toFile());

    CommandModule again = call(RerunStudy.class, "run", random.toFile(), "out", folder.resolve("again").toFile());
    assertThat(table(again, "table").getValue("different", 0)).isZero();
    assertThat(table(again, "table").getStringValue("result", 0)).startsWith("Identical");
    assertThat(folder.resolve("again/predictions.csv")).hasSameTextualContentAs(random.resolve("predictions.csv"));
  }

  @Test
  void aRunHasNoFoldsToRepeat() throws Exception {
    CommandModule module = commands.run(RerunStudy.class, true, "run", folder.resolve("engine").toFile(), "folds", "fold-1",
        "out", folder.resolve("unfolded").toFile()).get();

    assertThat(module.getCancelReason()).contains("has no folds to choose");
  }

  @Test
  void theReportIsWrittenFromTheRunFolderAlone() throws Exception {
    CommandModule module = call(WriteReport.class, "run", folder.resolve("engine").toFile());

    assertThat((java.io.File) module.getOutput("report")).isNotEmpty().hasName("report.html");
  }

  @Test
  void cancellingIsSaidAndLeavesNothing() throws Exception {
    Path out = folder.resolve("cancelled");
    MakeSampleData command = new MakeSampleData();
    context.inject(command);
    command.cancel("Stopped by hand.");
    CommandModule module = new CommandModule(commands.getCommand(MakeSampleData.class), command);
    module.setInput("out", out.toFile());
    module.run();

    assertThat(command.isCanceled()).isTrue();
    assertThat(out.resolve("manifest.csv")).doesNotExist();
  }

  @Test
  void aMistakeIsASentence() throws Exception {
    CommandModule module =
        commands.run(WriteReport.class, true, "run", folder.resolve("nowhere").toFile()).get();

    assertThat(module.isCanceled()).isTrue();
    assertThat(module.getCancelReason()).contains("nowhere");
  }
}
