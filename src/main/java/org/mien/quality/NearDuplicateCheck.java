package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mien.job.Job;
import org.scijava.plugin.Plugin;

/** Stills that show almost the same picture. */
@Plugin(type = QualityCheck.class)
public final class NearDuplicateCheck implements DatasetCheck {

  static final Threshold CORRELATION = new Threshold(
      "near-duplicate.correlation", 0.985, "correlation of 16 x 16 averages",
          "at least this much agreement in light and shade");
  static final Threshold DETAILS = new Threshold(
      "near-duplicate.details", 0.93, "correlation of their details", "at least this much agreement in details");
  static final Threshold SAME_PERSON = new Threshold(
      "near-duplicate.same-person", 0.995, "correlation of their details",
      "at least this much agreement in details where both pictures are known to show the same person");

  private static final About ABOUT = new About(
      "near-duplicate",
      "Near duplicates",
      "Pictures averaged down to 16 x 16 that agree in broad light and shade and in details; candidates by a 240-bit"
          + " difference hash with an index. Pictures of one person by one camera are alike without being copies, so that"
          + " they must agree more closely where subjects are recorded.",
      "A picture that was compressed, resized or brightened again is the same picture: on both sides of a split it is a"
          + " leak, and twice in training it counts twice.",
      "Look at the set side by side and keep the best file; a split keeps them on one side in any case.",
      List.of(CORRELATION, DETAILS, SAME_PERSON));

  @Override
  public About about() {
    return ABOUT;
  }

  /** Looks for exact and near copies with the thresholds in force. */
  static Duplicates find(List<ImageFacts> files, QualityOptions options, Job job) {
    NearDuplicates.Limits limits = new NearDuplicates.Limits(
        options.value(CORRELATION), options.value(DETAILS), options.value(SAME_PERSON));
    return Duplicates.find(files, limits, job);
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    List<Finding> findings = new ArrayList<>();
    for (Duplicates.Group group : data.duplicates().near()) {
      boolean onePerson = Classes.onePerson(group.members().stream().map(i -> data.files().get(i)).toList());
      double limit = options.value(onePerson ? SAME_PERSON : DETAILS);
      for (int m = 0; m < group.members().size(); m++) {
        ImageFacts file = data.files().get(group.members().get(m));
        double likeness = group.likeness().get(m);
        String message = String.format(
            Locale.ROOT, "Shows almost the same picture as %s (details agree by %.3f).", Names.others(data, group, m),
                likeness);
        Issue issue = new Issue(Severity.WARNING, Names.rounded(likeness, 4), limit, message);
        findings.add(Finding.of(this, file, issue, group.id()));
      }
    }
    return findings;
  }
}
