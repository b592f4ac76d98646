package org.mien.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mien.dataset.ContentHash;
import org.mien.experiment.ClassTable;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunManifest;
import org.mien.experiment.RunPlan;
import org.mien.file.AtomicFile;
import org.mien.file.Json;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.metrics.Metric;
import org.mien.metrics.Predictions;
import org.mien.quality.About;
import org.mien.quality.QualityCheck;
import org.mien.quality.QualityChecks;
import org.mien.split.Leak;
import org.mien.split.SplitProtocols;

/** The report of a finished run, from its folder alone. */
public final class RunFolderReport {

  private static final List<Metric> COMPARED = List.of(Metric.ACCURACY, Metric.F1_MACRO, Metric.UAR);

  private final RunFolder folder;
  private final ReportWriter writer;

  /** A report with the sections that come with Mien. */
  public RunFolderReport(RunFolder folder) {
    this(folder, ReportWriter.builtIn());
  }

  /** A report with other sections. */
  public RunFolderReport(RunFolder folder, ReportWriter writer) {
    this.folder = folder;
    this.writer = writer;
  }

  /**
   * Writes {@code report.html} and the folder {@code charts}.
   *
   * @throws UserError if a file of the run is missing or damaged
   */
  public void write(Job job) {
    writer.write(folder.path(), model(job));
  }

  /**
   * Everything that the folder tells.
   *
   * @throws UserError if a file of the run is missing or damaged
   */
  public ReportModel model(Job job) {
    Run run = Run.read(folder, job);
    RunAudit audit = RunAudit.read(folder, run.manifest().parts().subjects() > 0);
    RunPlan plan = run.plan();
    return new ReportModel(
        facts(run, audit.samePeople()),
        run.network().evaluation(),
        Optional.of(ReportModel.Curves.of(new Predictions(run.network().key(), plan.labels(), run.network().outcomes()))),
        new ReportModel.Audit(run.manifest().audit(), audit.rows()),
        run.history(),
        run.manifest().bestEpoch(),
        parts(),
        quality(),
        new RunExamples(plan.preparation()).read(folder.examples()),
        run.baselines().values().stream()
            .map(r -> new ReportModel.Model(RunWords.baseline(r.key()), r.evaluation())).toList(),
        List.copyOf(run.groups().values()),
        companion(plan, job),
        RunRecordings.read(folder.recordings(), plan.labels()),
        RunWords.plan(plan),
        RunWords.environment(run.manifest()),
        commands(),
        notes(run.manifest()));
  }

  private ReportModel.Facts facts(Run run, boolean samePeople) {
    RunManifest manifest = run.manifest();
    RunPlan.Protocol protocol = run.plan().protocol();
    RunManifest.Parts parts = manifest.parts();
    boolean leaky = admitsPeople(protocol) || samePeople;
    return new ReportModel.Facts(name(folder), RunWords.model(run.plan()), manifest.dataName(), manifest.dataHash(),
        protocol.choice().toString(), leaky, protocol.seed(), parts.train(), parts.validation(), parts.test(), parts.subjects(),
        parts.testSubjects(), manifest.started());
  }

  private static boolean admitsPeople(RunPlan.Protocol protocol) {
    return SplitProtocols.builtIn().find(protocol.key()).filter(p -> p.admits().contains(Leak.SAME_SUBJECT)).isPresent();
  }

  private List<ReportModel.Part> parts() {
    if (!Files.isRegularFile(folder.classes())) {
      return List.of();
    }
    List<ClassTable.Row> rows = ClassTable.read(folder.classes());
    return List.of(
        new ReportModel.Part("training part", rows.stream().map(ClassTable.Row::train).toList()),
        new ReportModel.Part("validation part", rows.stream().map(ClassTable.Row::validation).toList()),
        new ReportModel.Part("test part", rows.stream().map(ClassTable.Row::test).toList()));
  }

  /** What is read of {@code quality/summary.json}. */
  record QualitySummary(int files, Map<String, Map<String, Integer>> checks, Map<String, Integer> lists) {}

  private Optional<ReportModel.Quality> quality() {
    Path file = folder.quality().resolve("summary.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    QualitySummary summary = Json.read(file, QualitySummary.class);
    if (summary.checks() == null || summary.lists() == null) {
      throw new UserError(file + " is not a summary of a quality check as Mien writes it; check the data again.");
    }
    List<ReportModel.QualityRow> rows = new ArrayList<>();
    summary.checks().forEach((check, counts) -> counts.forEach((severity, count) -> {
      if (count > 0) {
        rows.add(new ReportModel.QualityRow(title(check), severity, count, advice(check)));
      }
    }));
    Map<String, Integer> lists = summary.lists();
    return Optional.of(new ReportModel.Quality(summary.files(), rows, lists.getOrDefault("keep", 0),
        lists.getOrDefault("review", 0), lists.getOrDefault("reject", 0)));
  }

  private static Optional<About> about(String check) {
    return QualityChecks.builtIn().stream().filter(c -> c.key().equals(check)).map(QualityCheck::about).findFirst();
  }

  private static String title(String check) {
    return about(check).map(About::title).orElse(check);
  }

  private static String advice(String check) {
    return about(check).map(About::advice).orElse("");
  }

  private Optional<ReportModel.Companion> companion(RunPlan plan, Job job) {
    Optional<RunFolder> other = folder.readCompanion();
    if (other.isEmpty()) {
      return Optional.empty();
    }
    Run run = Run.read(other.get(), job);
    String protocol = run.plan().protocol().key();
    boolean oneIsRandom = protocol.equals("random") != plan.protocol().key().equals("random");
    if (!oneIsRandom) {
      return Optional.empty();
    }
    List<ReportModel.NamedFigure> scores = COMPARED.stream()
        .map(m -> new ReportModel.NamedFigure(m.key(), Figure.of(run.network().evaluation().score(m)))).toList();
    return Optional.of(new ReportModel.Companion("the run " + name(other.get()), protocol, scores));
  }

  private List<String> commands() {
    String name = name(folder);
    return List.of("mien rerun " + name, "mien report " + name);
  }

  private List<String> notes(RunManifest manifest) {
    List<String> notes = new ArrayList<>(manifest.notes());
    try {
      if (!ContentHash.of(Files.readAllBytes(folder.predictions())).equals(manifest.predictionsHash())) {
        notes.add("predictions.csv is not the one that the run wrote: it was changed afterwards, and the figures here are of the"
            + " changed file.");
      }
    } catch (IOException e) {
      throw new UserError("Cannot read " + folder.predictions() + " (" + AtomicFile.reason(e) + ").", e);
    }
    return notes;
  }

  private static String name(RunFolder folder) {
    return folder.path().toAbsolutePath().normalize().getFileName().toString();
  }
}
