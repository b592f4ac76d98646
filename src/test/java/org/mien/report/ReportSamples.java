package org.mien.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mien.chart.Gallery;
import org.mien.job.Job;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Evaluation;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;
import org.mien.metrics.Predictions;

/** A made-up run with something in every section, and names that try to break out of the page. */
final class ReportSamples {

  static final String HOSTILE = "\"><script>alert('x')</script><img src=x onerror=alert(1)>";

  private ReportSamples() {}

  static ReportModel full(List<String> classes, boolean leaky) {
    List<ReportModel.Part> parts = Gallery.parts(classes.size()).stream()
        .map(s -> new ReportModel.Part(s.name(), java.util.Arrays.stream(s.counts()).boxed().toList())).toList();
    ReportModel.Companion companion = new ReportModel.Companion("the run sample-random", leaky ? "by-subject" : "random",
        List.of(new ReportModel.NamedFigure("accuracy", new Figure(.91, .88, .94, "")),
            new ReportModel.NamedFigure("f1_macro", new Figure(.9, .86, .93, "")),
            new ReportModel.NamedFigure("uar", new Figure(.9, .85, .93, ""))));
    return new ReportModel(
        new ReportModel.Facts("2026-08-30-paper-by-subject", "network, preset paper, with LBP", "sample-data",
            "9f2c6d1a5b7e48309f2c6d1a5b7e48309f2c6d1a5b7e48309f2c6d1a5b7e4830", leaky ? "random" : "by-subject", leaky, 42, 612,
            108, 180, 21, 9, "2026-08-30T12:00:00Z"),
        evaluation(classes, 2.0, 5),
        Optional.of(ReportModel.Curves.of(predictions(classes, 2.0, 5))),
        audit(leaky),
        Gallery.epochs(18, true), 15, parts,
        Optional.of(quality()),
        List.of(new ReportModel.Example("happiness (P03, frame 41)", Gallery.face(48), Gallery.codes(Gallery.face(48)),
            Gallery.histogram(Gallery.codes(Gallery.face(48))))),
        List.of(new ReportModel.Model("linear, LBP histograms", evaluation(classes, 1.0, 6)),
            new ReportModel.Model("most frequent class", evaluation(classes, 0.0, 7))),
        List.of(groups(classes)),
        Optional.of(companion),
        List.of(new ReportModel.Recording("P03-happiness-2.avi", Gallery.timeline(classes, 72, 100))),
        List.of(new ReportModel.Fact("Preset", "paper"), new ReportModel.Fact("Batch size", "8"),
            new ReportModel.Fact("Label set", HOSTILE)),
        List.of(new ReportModel.Fact("Mien", "0.1.0"), new ReportModel.Fact("Java", "17.0.15")),
        List.of("mien rerun runs/2026-08-30-paper-by-subject", "mien report runs/2026-08-30-paper-by-subject"),
        List.of("clips/" + HOSTILE + ".avi was left out: the file ends too early."));
  }

  private static ReportModel.Audit audit(boolean leaky) {
    return leaky
        ? new ReportModel.Audit("Leaky where people repeat: 12 of 12 people in the test part are in the training part too.",
            List.of(new ReportModel.AuditRow("the same person", 12, 900, true, true, List.of("P01", "P02", HOSTILE))))
        : new ReportModel.Audit("No person is on both sides (12 people, 900 clips).",
            List.of(new ReportModel.AuditRow("the same person", 0, 0, true, false, List.of()),
                new ReportModel.AuditRow("identical files", 0, 0, false, false, List.of())));
  }

  private static ReportModel.Quality quality() {
    return new ReportModel.Quality(924,
        List.of(new ReportModel.QualityRow("truncated", "error", 1, "the file ends too early; copy it again"),
            new ReportModel.QualityRow("blur", "warning", 14, "less sharp than the others; look at it"),
            new ReportModel.QualityRow("resolution", "info", 300, "no dpi is recorded")),
        900, 20, 4);
  }

  static Evaluation evaluation(List<String> classes, double skill, long seed) {
    return Evaluation.of(predictions(classes, skill, seed), new Bootstrap.Settings(100, 0.95, 1), Job.quiet());
  }

  /** A group of eight people and one of a single person, too small to be scored; a name tries to break out of the page. */
  private static GroupScores groups(List<String> classes) {
    Predictions predictions = predictions(classes, 2.0, 5);
    Map<String, String> values = new HashMap<>();
    predictions.outcomes().forEach(o -> values.put(o.clip(), "P8".equals(o.subject()) ? "site C" : HOSTILE));
    return GroupScores.of(predictions,
        new GroupScores.Question("site", values, GroupScores.LEAST_PEOPLE, List.of(Metric.UF1, Metric.UAR)),
        new Bootstrap.Settings(100, 0.95, 1), Job.quiet());
  }

  private static Predictions predictions(List<String> classes, double skill, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Outcome> outcomes = new ArrayList<>();
    int n = classes.size();
    for (int i = 0; i < 180; i++) {
      int actual = i % n;
      float[] p = new float[n];
      double sum = 0;
      for (int c = 0; c < n; c++) {
        p[c] = (float) (random.nextDouble() + (c == actual ? skill * random.nextDouble() : 0) + (c == 0 && skill == 0 ? 2 : 0));
        sum += p[c];
      }
      for (int c = 0; c < n; c++) {
        p[c] /= (float) sum;
      }
      outcomes.add(new Outcome("clip" + i, "P" + i % 9, actual, p));
    }
    return new Predictions("sample", classes, outcomes);
  }

  /** Writes a report into the folder given, to be looked at. */
  public static void main(String[] args) {
    ReportWriter.builtIn().write(Path.of(args[0], "six"), full(Gallery.SIX, false));
    ReportWriter.builtIn().write(Path.of(args[0], "leaky"), full(Gallery.LONG, true));
  }
}
