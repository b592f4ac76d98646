package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import org.mien.dataset.Clip;
import org.scijava.plugin.Plugin;

/** Clips that carry no label although others do. */
@Plugin(type = QualityCheck.class)
public final class UnlabelledCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "unlabelled",
      "Files without a label",
      "Whether every clip has a label.",
      "A clip without a label takes no part in training and evaluation.",
      "Label it, or leave it out of the manifest; where nothing is labelled yet, nothing is reported.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    if (data.manifest().clips().stream().noneMatch(Clip::isLabelled)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (ImageFacts file : data.files()) {
      if (file.clips().stream().noneMatch(Clip::isLabelled)) {
        findings.add(Finding.of(
            this, file, new Issue(Severity.WARNING, Double.NaN, Double.NaN, "The file has no label, although others have."),
                ""));
      }
    }
    return findings;
  }
}
