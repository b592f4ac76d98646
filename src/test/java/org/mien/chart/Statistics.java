package org.mien.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.mien.job.Job;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Comparisons;
import org.mien.metrics.Contender;
import org.mien.metrics.Evaluation;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;
import org.mien.metrics.PrecisionRecallCurve;
import org.mien.metrics.Predictions;
import org.mien.metrics.Reliability;
import org.mien.metrics.RocCurve;
import org.mien.metrics.SeedSpread;

/** The charts of statistics from made-up predictions. */
final class Statistics {

  private static final List<Metric> METRICS = List.of(Metric.UF1, Metric.UAR);
  private static final Bootstrap.Settings SETTINGS = new Bootstrap.Settings(200, 0.95, 1);

  private Statistics() {}

  static Map<String, ChartFigure> all() {
    Map<String, ChartFigure> figures = new LinkedHashMap<>();
    for (List<String> classes : List.of(List.of("negative", "positive", "surprise"), Gallery.LONG)) {
      int n = classes.size();
      Predictions some = predictions("network", classes, n == 3 ? 240 : 2600, 1.0, 1);
      figures.put("roc-" + n, RocChart.of(RocCurve.of(some)));
      figures.put("precision-recall-" + n, PrecisionRecallChart.of(PrecisionRecallCurve.of(some)));
      figures.put("reliability-" + n, ReliabilityChart.of(Reliability.of(some)));
    }
    figures.putAll(comparisons());
    figures.put("groups", groups());
    return figures;
  }

  private static Map<String, ChartFigure> comparisons() {
    List<String> classes = List.of("negative", "positive", "surprise");
    List<Predictions> learners = new ArrayList<>();
    String[] names = {"ensemble of plastic and motion, 5 seeds", "plastic", "paper", "rbf-svm:pixels,C=3,mirror", "majority"};
    double[] skills = {1.8, 1.2, 0.8, 1.1, 0};
    for (int l = 0; l < names.length; l++) {
      learners.add(predictions(names[l], classes, 240, skills[l], 5));
    }
    Map<String, ChartFigure> figures = new LinkedHashMap<>();
    figures.put("learners", ComparisonChart.learners(learners.stream()
        .map(p -> new ComparisonChart.Learner(p.name(), Evaluation.of(p, SETTINGS, Job.quiet()).scores())).toList(), METRICS));
    Comparisons against = Comparisons.against(
        Contender.of(learners.get(3)),
        List.of(learners.get(0), learners.get(1), learners.get(2), learners.get(4)).stream().map(Contender::of).toList(),
        List.of(Metric.UF1), SETTINGS, Job.quiet());
    figures.put("differences", ComparisonChart.differences(against, Metric.UF1));
    List<SeedSpread> spreads = new ArrayList<>();
    for (int l = 0; l < 3; l++) {
      TreeMap<Long, Predictions> seeds = new TreeMap<>();
      for (long seed = 0; seed <= (l == 2 ? 0 : 4); seed++) {
        seeds.put(seed, predictions(names[l], classes, 240, skills[l], 10 + seed));
      }
      spreads.add(SeedSpread.of(names[l], seeds, SETTINGS, Job.quiet()));
    }
    figures.put("seeds", ComparisonChart.seeds(spreads, Metric.UF1));
    return figures;
  }

  private static ChartFigure groups() {
    Predictions some = predictions("network", List.of("negative", "positive", "surprise"), 240, 1.2, 2);
    Map<String, String> groups = new HashMap<>();
    for (Outcome outcome : some.outcomes()) {
      int person = Integer.parseInt(outcome.subject().substring(1));
      groups.put(outcome.clip(), person < 8 ? "CASME II" : person < 17 ? "SMIC" : "a small site with a long name");
    }
    return GroupChart.of(GroupScores.of(some, new GroupScores.Question("database", groups, 5, List.of()), SETTINGS, Job.quiet()),
        METRICS);
  }

  static Predictions predictions(String name, List<String> classes, int clips, double skill, long seed) {
    SplittableRandom truth = new SplittableRandom(99);
    SplittableRandom random = new SplittableRandom(seed);
    int n = classes.size();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < clips; i++) {
      int actual = truth.nextInt(Math.max(2, n - truth.nextInt(2)));
      float[] p = new float[n];
      float sum = 0;
      for (int c = 0; c < n; c++) {
        p[c] = (float) Math.exp(2.5 * (random.nextDouble() * 1.6 + (c == actual ? skill : 0)));
        sum += p[c];
      }
      for (int c = 0; c < n; c++) {
        p[c] /= sum;
      }
      outcomes.add(new Outcome("c" + i, "s" + i % 20, n == 13 && actual == 1 ? 0 : actual, p));
    }
    return new Predictions(name, classes, outcomes);
  }
}
