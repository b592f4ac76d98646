package org.mien.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scijava.plugin.Plugin;

/**
 * Classes and folders whose images as a whole are more blurred, darker, noisier or more compressed than those of the
 * others: a silent corruption that every single image passes.
 */
@Plugin(type = QualityCheck.class)
public final class FolderAnomalyCheck implements DatasetCheck {

  static final Threshold EFFECT = new Threshold(
      "folder-anomaly.effect", 1.0, "standard deviations", "the median of the group so far from that of all groups");
  static final Threshold FEWEST = new Threshold(
      "folder-anomaly.files", Classes.FEWEST, "files", "groups of fewer files are passed over");

  /** An effect must be so many times its own standard error, so that small groups do not fire by chance. */
  private static final double STANDARD_ERRORS = 4;
  /** Standard error of a median of normal values, in standard deviations times the root of their number. */
  private static final double MEDIAN_ERROR = 1.2533;

  private static final About ABOUT = new About(
      "folder-anomaly",
      "Classes or folders that stand apart",
      "For brightness, contrast, blur, noise and blockiness: the median of each class and each folder against the median of"
          + " these medians, in units of the typical spread within a group (1.4826 times the median absolute deviation).",
      "If one class was recorded, scaled or compressed in another way, a network learns the way and not the emotion, and"
          + " every single image looks fine.",
      "Find out how the files of this group were made, and make them like the others, or leave the group out.",
      List.of(EFFECT, FEWEST));

  /** What is compared, with the smallest spread that counts: below it, differences are rounding. */
  private static final Map<Measure, Double> SMALLEST_SPREAD = Map.of(
      Measure.BRIGHTNESS, 4.0, Measure.CONTRAST, 3.0, Measure.BLUR, 0.02, Measure.NOISE, 0.3, Measure.BLOCKINESS, 0.04);

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    List<Finding> findings = new ArrayList<>();
    for (boolean stills : new boolean[] {true, false}) {
      List<ImageFacts> files =
          data.files().stream().filter(f -> f.hasPixels() && f.clip().media().isStill() == stills).toList();
      Map<String, List<ImageFacts>> classes = Classes.byLabel(files);
      Map<String, List<ImageFacts>> folders = Classes.byFolder(files);
      findings.addAll(compare("class", classes, options));
      if (!areTheSame(classes, folders)) {
        findings.addAll(compare("folder", folders, options));
      }
    }
    return findings;
  }

  private static boolean areTheSame(Map<String, List<ImageFacts>> classes, Map<String, List<ImageFacts>> folders) {
    return classes.size() == folders.size()
        && classes.values().stream().allMatch(files -> files.equals(folders.get(files.get(0).folder())));
  }

  private List<Finding> compare(String kind, Map<String, List<ImageFacts>> groups, QualityOptions options) {
    List<String> names = groups.keySet().stream()
        .filter(name -> groups.get(name).size() >= options.value(FEWEST)).sorted().toList();
    List<Finding> findings = new ArrayList<>();
    if (names.size() < 2) {
      return findings;
    }
    SMALLEST_SPREAD.keySet().stream().sorted(Comparator.comparing(Measure::ordinal)).forEach(measure -> {
      List<double[]> values = names.stream().map(name -> values(groups.get(name), measure)).toList();
      if (values.stream().allMatch(v -> v.length > 0)) {
        findings.addAll(compare(kind, names, groups, measure, values, options));
      }
    });
    return findings;
  }

  private List<Finding> compare(String kind, List<String> names, Map<String, List<ImageFacts>> groups, Measure measure,
      List<double[]> values, QualityOptions options) {
    double[] medians = values.stream().mapToDouble(Robust::median).toArray();
    double[] spreads = values.stream().mapToDouble(Robust::spread).toArray();
    double spread = Math.max(Robust.median(spreads), SMALLEST_SPREAD.get(measure));
    double limit = options.value(EFFECT);
    List<Finding> findings = new ArrayList<>();
    for (int g = 0; g < medians.length; g++) {
      // Of two groups nobody can say which is the odd one: each is held against the other.
      double reference = medians.length == 2 ? medians[1 - g] : Robust.median(medians);
      double effect = (medians[g] - reference) / spread;
      double chance = STANDARD_ERRORS * MEDIAN_ERROR / Math.sqrt(values.get(g).length);
      if (Math.abs(effect) < Math.max(limit, chance)) {
        continue;
      }
      List<ImageFacts> files = groups.get(names.get(g));
      String message = String.format(Locale.ROOT,
          "The %s %s stands apart in %s: its median is %.3g, that of the others %.3g, %.1f times the usual spread"
              + " (%d files).",
          kind, names.get(g), measure.title(), medians[g], reference, Math.abs(effect), files.size());
      Severity severity = Classes.onePerson(files) ? Severity.INFO : Severity.WARNING;
      Issue issue = new Issue(severity, Names.rounded(effect, 3), limit, message);
      findings.add(Finding.ofSet(this, Classes.commonFolder(files), issue, kind + ":" + names.get(g)));
    }
    return findings;
  }

  private static double[] values(List<ImageFacts> files, Measure measure) {
    return files.stream().mapToDouble(f -> f.measures().get(measure)).filter(v -> !Double.isNaN(v)).toArray();
  }
}
