package org.mien.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.mien.dataset.Manifest;

/**
 * The numbers of a report, as {@code summary.json} holds them.
 *
 * @param format version of this file format
 * @param dataset what people call the data set
 * @param clips lines of the manifest
 * @param files files that they name
 * @param framesPerClip at most so many frames of a clip were decoded
 * @param findings how many there are of each severity
 * @param checks for every check that ran, how many findings of each severity
 * @param lists how many clips are kept, to be reviewed, rejected
 * @param classes clips of every class, 0 included
 * @param dpi how many stills record at least the limit, record less, record nothing
 * @param duplicates sets and files of exact and near duplicates
 * @param measures quartiles of every measure over all files with pixels
 * @param thresholds the thresholds in force
 */
record Summary(
    int format,
    String dataset,
    int clips,
    int files,
    @JsonProperty("frames_per_clip") int framesPerClip,
    Map<String, Integer> findings,
    Map<String, Map<String, Integer>> checks,
    Map<String, Integer> lists,
    Map<String, Integer> classes,
    Map<String, Integer> dpi,
    Map<String, Integer> duplicates,
    Map<String, Quartiles> measures,
    Map<String, Double> thresholds) {

  static final int FORMAT = 1;

  /** Quartiles of a measure; its unit in words. */
  record Quartiles(String unit, double q1, double median, double q3) {}

  static Summary of(Manifest manifest, QualityReport report) {
    Map<String, Map<String, Integer>> checks = new LinkedHashMap<>();
    report.checks().forEach(c -> checks.put(c.key(), bySeverity(report, c.key())));
    Map<String, Integer> lists = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      lists.put(verdict.key(), report.clips(verdict).size());
    }
    return new Summary(FORMAT, report.dataset(), manifest.clips().size(), report.files().size(),
        report.options().framesPerClip(), bySeverity(report, null), checks, lists, manifest.countsByLabel(), dpi(report),
        duplicates(report.duplicates()), measures(report.files()), report.options().inForce(report.checks()));
  }

  private static Map<String, Integer> bySeverity(QualityReport report, String check) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      counts.put(severity.key(), (int) report.findings().stream()
          .filter(f -> f.severity() == severity && (check == null || check.equals(f.check()))).count());
    }
    return counts;
  }

  private static Map<String, Integer> dpi(QualityReport report) {
    double limit = report.options().value(ResolutionCheck.LIMIT);
    List<Double> recorded = report.files().stream()
        .filter(f -> f.hasPixels() && f.clip().media().isStill()).map(ImageFacts::dpi).toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("pass", (int) recorded.stream().filter(d -> d >= limit).count());
    counts.put("fail", (int) recorded.stream().filter(d -> d < limit).count());
    counts.put("not_recorded", (int) recorded.stream().filter(d -> d.isNaN()).count());
    return counts;
  }

  private static Map<String, Integer> duplicates(Duplicates duplicates) {
    ToIntFunction<List<Duplicates.Group>> members = groups -> groups.stream().mapToInt(g -> g.members().size()).sum();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("exact_sets", duplicates.exact().size());
    counts.put("exact_files", members.applyAsInt(duplicates.exact()));
    counts.put("near_sets", duplicates.near().size());
    counts.put("near_files", members.applyAsInt(duplicates.near()));
    return counts;
  }

  private static Map<String, Quartiles> measures(List<ImageFacts> files) {
    Map<String, Quartiles> all = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      double[] sorted = files.stream().filter(ImageFacts::hasPixels).mapToDouble(f -> f.measures().get(measure))
          .filter(v -> !Double.isNaN(v)).toArray();
      Arrays.sort(sorted);
      all.put(measure.title().replace(' ', '_'), new Quartiles(
          measure.unit(), quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)));
    }
    return all;
  }

  /** The smallest value at which at least a share {@code q} of the values lies at or below; NaN for none. */
  private static double quantile(double[] sorted, double q) {
    return sorted.length == 0 ? Double.NaN : Names.rounded(sorted[(int) Math.max(0, Math.ceil(q * sorted.length) - 1)], 4);
  }
}
