package org.mien.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.file.Csv;
import org.mien.file.Json;
import org.mien.metrics.Comparison;
import org.mien.metrics.Comparisons;
import org.mien.metrics.Estimate;
import org.mien.metrics.McNemar;
import org.mien.metrics.Metric;
import org.mien.metrics.PairedDifference;
import org.mien.metrics.Score;
import org.mien.metrics.SeedSpread;
import org.mien.metrics.StuartMaxwell;

/**
 * The files of a comparison: {@code comparison.json}, {@code learners.csv} and {@code pairs.csv}. An undefined number is null
 * in JSON and empty in CSV, with its reason beside it.
 */
public final class ComparisonFiles {

  /** The version of the layout. */
  public static final int FORMAT = 1;

  private static final String SUMMARY = "comparison.json";

  private ComparisonFiles() {}

  /** What the comparison is of, and what a reader must know. */
  public static Path summary(Path folder) {
    return folder.resolve(SUMMARY);
  }

  /** Whether a folder holds a comparison. */
  public static boolean isOne(Path folder) {
    return Files.isRegularFile(summary(folder));
  }

  /** Writes all three files into a folder, each whole or not at all. */
  public static void write(Path folder, Compared compared) {
    Json.write(summary(folder), json(compared));
    writeLearners(folder.resolve("learners.csv"), compared);
    writePairs(folder.resolve("pairs.csv"), compared);
  }

  private static void writeLearners(Path file, Compared compared) {
    List<String> header = List.of("learner", "metric", "value", "ci_low", "ci_high", "seeds", "sd_over_seeds", "lowest_seed",
        "highest_seed", "note");
    Csv.write(file, header, out -> {
      for (SeedSpread learner : compared.learners()) {
        for (Metric metric : Metric.values()) {
          SeedSpread.Spread spread = learner.spreads().get(metric);
          out.row(learner.learner(), metric.key(), orNull(spread.mean().value()), orNull(spread.mean().ciLow()),
              orNull(spread.mean().ciHigh()), learner.seeds().size(), orNull(spread.deviation().value()),
              orNull(spread.lowest()), orNull(spread.highest()), spread.mean().note());
        }
      }
    });
  }

  private static void writePairs(Path file, Compared compared) {
    List<String> header = List.of("first", "second", "metric", "difference", "ci_low", "ci_high", "p_permutation",
        "p_permutation_holm", "only_first_right", "only_second_right", "cohens_g", "p_mcnemar", "p_mcnemar_holm",
        "stuart_maxwell", "degrees", "p_stuart_maxwell", "p_stuart_maxwell_holm", "note");
    Csv.write(file, header, out -> {
      for (Comparisons.Pair pair : compared.comparisons().pairs()) {
        Comparison c = pair.comparison();
        McNemar right = c.mcNemar();
        StuartMaxwell margins = c.marginals();
        for (Metric metric : compared.metrics()) {
          PairedDifference d = c.difference(metric);
          out.row(c.first(), c.second(), metric.key(), orNull(d.difference().value()), orNull(d.difference().ciLow()),
              orNull(d.difference().ciHigh()), orNull(d.test().pValue().value()), orNull(pair.permutation().get(metric)),
              right.onlyFirst(), right.onlySecond(), orNull(right.g().value()), right.pValue(), orNull(pair.mcNemar()),
              orNull(margins.statistic().value()), margins.degrees(), orNull(margins.pValue().value()),
              orNull(pair.marginals()), d.difference().note());
        }
      }
    });
  }

  private static Map<String, Object> json(Compared compared) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("format", FORMAT);
    map.put("kind", "comparison");
    map.put("runs", compared.sources().stream().map(ComparisonFiles::source).toList());
    Map<String, String> definitions = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      definitions.put(metric.key(), metric.definition());
    }
    map.put("compared_by", compared.metrics().stream().map(Metric::key).toList());
    map.put("notes", compared.notes());
    map.put("learners", compared.learners().stream().map(ComparisonFiles::learner).toList());
    map.put("pairs", compared.comparisons().pairs().stream().map(p -> pair(p, compared.metrics())).toList());
    map.put("definitions", definitions);
    return map;
  }

  private static Map<String, Object> source(Compared.Source source) {
    ComparedFolder folder = source.folder();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("folder", folder.name());
    map.put("data", folder.data());
    map.put("data_hash", folder.dataHash());
    map.put("protocol", folder.protocol());
    map.put("leaky", folder.leaky());
    map.put("audit", folder.audit());
    map.put("learners", source.learners());
    return map;
  }

  private static Map<String, Object> learner(SeedSpread learner) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", learner.learner());
    map.put("seeds", learner.seeds());
    map.put("intervals", learner.resampling().sentence());
    Map<String, Object> scores = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      SeedSpread.Spread spread = learner.spreads().get(metric);
      Map<String, Object> score = figure(spread.mean());
      List<Double> values = new ArrayList<>();
      spread.values().forEach(v -> values.add(orNull(v.value())));
      score.put("by_seed", values);
      score.put("sd_over_seeds", orNull(spread.deviation().value()));
      scores.put(metric.key(), score);
    }
    map.put("scores", scores);
    return map;
  }

  private static Map<String, Object> pair(Comparisons.Pair pair, List<Metric> metrics) {
    Comparison c = pair.comparison();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("first", c.first());
    map.put("second", c.second());
    map.put("clips", c.clips());
    map.put("people", c.subjects());
    map.put("seeds", c.seeds());
    map.put("intervals", c.resampling().sentence());
    Map<String, Object> differences = new LinkedHashMap<>();
    metrics.forEach(m -> differences.put(m.key(), difference(c.difference(m), pair.permutation().get(m))));
    map.put("differences", differences);
    map.put("mcnemar", mcNemar(c.mcNemar(), pair.mcNemar()));
    map.put("stuart_maxwell", marginals(c.marginals(), pair.marginals()));
    return map;
  }

  private static Map<String, Object> difference(PairedDifference d, double holm) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("first", orNull(d.first().value()));
    map.put("second", orNull(d.second().value()));
    map.put("difference", figure(d.difference()));
    Map<String, Object> test = probability(d.test().pValue(), holm);
    test.put("method", d.test().sentence());
    test.put("undefined_rearrangements", d.test().undefined());
    map.put("permutation", test);
    return map;
  }

  private static Map<String, Object> mcNemar(McNemar test, double holm) {
    Map<String, Object> map = probability(Score.of(test.pValue()), holm);
    map.put("both_right", test.bothRight());
    map.put("only_first_right", test.onlyFirst());
    map.put("only_second_right", test.onlySecond());
    map.put("both_wrong", test.bothWrong());
    map.put("cohens_g", figure(test.g()));
    map.put("odds_ratio", figure(test.oddsRatio()));
    return map;
  }

  private static Map<String, Object> marginals(StuartMaxwell test, double holm) {
    Map<String, Object> map = probability(test.pValue(), holm);
    map.put("statistic", orNull(test.statistic().value()));
    map.put("degrees", test.degrees());
    map.put("distance", test.distance());
    List<Map<String, Object>> shifts = new ArrayList<>();
    for (StuartMaxwell.Shift shift : test.shifts()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("class", shift.name());
      row.put("first", shift.first());
      row.put("second", shift.second());
      shifts.add(row);
    }
    map.put("named", shifts);
    return map;
  }

  private static Map<String, Object> probability(Score p, double holm) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("p", orNull(p.value()));
    map.put("p_holm", orNull(holm));
    if (!p.isDefined()) {
      map.put("reason", p.reason());
    }
    return map;
  }

  private static Map<String, Object> figure(Estimate estimate) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", orNull(estimate.value()));
    map.put("ci_low", orNull(estimate.ciLow()));
    map.put("ci_high", orNull(estimate.ciHigh()));
    if (!estimate.note().isEmpty()) {
      map.put("reason", estimate.note());
    }
    return map;
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
