package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import org.mien.dataset.Label;
import org.scijava.plugin.Plugin;

/** Classes that the source paper would call non-basic. */
@Plugin(type = QualityCheck.class)
public final class RelevanceCheck implements DatasetCheck {

  private static final About ABOUT = new About(
      "relevance",
      "Labels outside the six basic emotions",
      "Clips of every class that is not anger, disgust, fear, happiness, sadness or surprise.",
      "The source paper learns the six basic emotions only; neutral, contempt, repression and others are"
          + " left out there.",
      "Leave these classes out where the published experiment is repeated; keep them where your question"
          + " needs them.",
      List.of());

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    List<Finding> findings = new ArrayList<>();
    for (Label label : data.manifest().labels().labels()) {
      int count = data.manifest().countsByLabel().get(label.key());
      if (!label.basic() && count > 0) {
        String message = (count == 1 ? "1 clip is" : count + " clips are") + " labelled " + label.key()
            + ", which is not one of the six basic emotions.";
        Issue issue = new Issue(Severity.INFO, count, 0, message);
        findings.add(Finding.ofSet(this, Classes.folderOf(data, label.key()), issue, "class:" + label.key()));
      }
    }
    return findings;
  }
}
