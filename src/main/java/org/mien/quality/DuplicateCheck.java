package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** Files with the same content. */
@Plugin(type = QualityCheck.class)
public final class DuplicateCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "duplicate",
      "Exact duplicates",
      "SHA-256 over the bytes of every file, and a hash over the decoded pixels, so that a copy in another"
          + " file format is found too.",
      "A copy on both sides of a split is a leak, and twice in training it counts twice.",
      "Keep the first file of the set; a split keeps them on one side in any case.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    List<Finding> findings = new ArrayList<>();
    for (Duplicates.Group group : data.duplicates().exact()) {
      boolean bytes = group.members().stream().map(i -> data.files().get(i).contentHash()).distinct().count() == 1;
      for (int m = 0; m < group.members().size(); m++) {
        ImageFacts file = data.files().get(group.members().get(m));
        String message = String.format(
            Locale.ROOT, "Holds the same %s as %s.", bytes ? "bytes" : "pixels", Names.others(data, group, m));
        Issue issue = new Issue(Severity.WARNING, group.members().size(), 1, message);
        findings.add(Finding.of(this, file, issue, group.id()));
      }
    }
    return findings;
  }
}
