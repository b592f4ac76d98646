package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import org.scijava.plugin.Plugin;

/** Classes that are declared and have no clip. */
@Plugin(type = QualityCheck.class)
public final class EmptyClassCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "empty-class",
      "Empty classes",
      "Clips of every class that mien.json or a folder declares.",
      "A class without a clip cannot be learned or scored, and the mean over all classes is not defined.",
      "Add clips of this class, or take it out of mien.json or remove its folder.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    List<Finding> findings = new ArrayList<>();
    data.manifest().countsByLabel().forEach((label, count) -> {
      if (count == 0) {
        Issue issue = new Issue(Severity.ERROR, 0, 1, "The class " + label + " is declared and has no clip.");
        findings.add(Finding.ofSet(this, Classes.folderOf(data, label), issue, "class:" + label));
      }
    });
    return findings;
  }
}
