package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scijava.plugin.Plugin;

/** Classes that are much smaller than the largest one. */
@Plugin(type = QualityCheck.class)
public final class ClassBalanceCheck implements DatasetCheck {

  static final Threshold LIMIT = new Threshold("class-balance", 3, "ratio",
      "the largest class has so many times the clips of this one");

  private static final About ABOUT = new About(
      "class-balance",
      "Unequal classes",
      "Clips of the largest class over those of each other class.",
      "With unequal classes accuracy is high for always naming the largest, and the small ones are hardly"
          + " learned.",
      "Read macro F1 and UAR instead of accuracy, use class weights, or add clips of the small classes.",
      List.of(LIMIT));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    Map<String, Integer> counts = data.manifest().countsByLabel();
    int largest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    double limit = options.value(LIMIT);
    List<Finding> findings = new ArrayList<>();
    counts.forEach((label, count) -> {
      if (count > 0 && largest > limit * count) {
        double ratio = (double) largest / count;
        String message = String.format(Locale.ROOT, "The class %s has %s, the largest has %d: %.1f times as many.",
            label, count == 1 ? "1 clip" : count + " clips", largest, ratio);
        Issue issue = new Issue(Severity.WARNING, Names.rounded(ratio, 2), limit, message);
        findings.add(Finding.ofSet(this, Classes.folderOf(data, label), issue, "class:" + label));
      }
    });
    return findings;
  }
}
