package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mien.dataset.Clip;
import org.scijava.plugin.Plugin;

/** Copies of one picture that carry different labels. */
@Plugin(type = QualityCheck.class)
public final class ConflictingLabelsCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "conflicting-labels",
      "Copies under different labels",
      "The labels of every set of exact or near duplicates, and of every still that several lines name.",
      "One picture cannot show two emotions: at least one label is wrong, and the network is told both.",
      "Look at the picture, keep it under the right label, and remove the other; where you cannot tell,"
          + " remove all.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    List<Finding> findings = new ArrayList<>();
    data.duplicates().exact().forEach(g -> findings.addAll(conflicts(data, g, options, Severity.ERROR, "The same content")));
    data.duplicates().near().forEach(g -> findings.addAll(conflicts(data, g, options, Severity.WARNING,
        "Almost the same picture")));
    data.files().forEach(file -> findings.addAll(ofOneStill(file)));
    return findings;
  }

  /** A recording can hold several expressions, a still cannot. */
  private List<Finding> ofOneStill(ImageFacts file) {
    List<String> labels = file.clips().stream().filter(c -> c.isLabelled() && c.media().isStill()).map(Clip::label).distinct()
        .sorted().toList();
    if (labels.size() < 2) {
      return List.of();
    }
    String message = "Several lines of the manifest label this picture " + String.join(" and ", labels) + ".";
    return List.of(Finding.of(this, file, new Issue(Severity.ERROR, labels.size(), 1, message), ""));
  }

  private List<Finding> conflicts(DatasetFacts data, Duplicates.Group group, QualityOptions options,
      Severity severity, String what) {
    List<ImageFacts> files = group.members().stream().map(i -> data.files().get(i)).toList();
    if (files.stream().anyMatch(f -> f.hasPixels()
        && f.measures().get(Measure.CONTRAST) < options.value(BlankCheck.LIMIT))) {
      // Blank images are copies of each other by accident, and are named for being blank.
      return List.of();
    }
    Set<String> labels = new TreeSet<>();
    files.forEach(f -> f.clips().stream().filter(Clip::isLabelled).forEach(c -> labels.add(c.label())));
    if (labels.size() < 2) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (int m = 0; m < files.size(); m++) {
      String message = String.format(Locale.ROOT, "%s is labelled %s; here %s, elsewhere in %s.",
          what, String.join(" and ", labels), files.get(m).clip().label(), Names.others(data, group, m));
      findings.add(Finding.of(this, files.get(m), new Issue(severity, labels.size(), 1, message), group.id()));
    }
    return findings;
  }
}
