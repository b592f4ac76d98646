package org.mien.quality;

import java.util.List;
import java.util.Locale;

/**
 * What one check found in the frames of one file, drawn together into one finding: the gravest, the first of equally grave
 * ones. An error in less than half of the frames is a warning, since the clip can still be used.
 */
final class FrameIssues {

  private final ImageCheck check;
  private List<Issue> stillIssues = List.of();
  private Issue worst;
  private int worstFrame;
  private int frames;
  private int affected;

  FrameIssues(ImageCheck check) {
    this.check = check;
  }

  void look(ImageSample sample, QualityOptions options) {
    List<Issue> found = check.check(sample, options);
    frames++;
    affected += found.isEmpty() ? 0 : 1;
    if (frames == 1) {
      stillIssues = found;
    }
    for (Issue issue : found) {
      if (worst == null || issue.severity().compareTo(worst.severity()) < 0) {
        worst = issue;
        worstFrame = sample.frame();
      }
    }
  }

  List<Finding> findings(ImageFacts facts) {
    if (worst == null) {
      return List.of();
    }
    if (facts.frames() == 1) {
      return stillIssues.stream().map(issue -> Finding.of(check, facts, issue, "")).toList();
    }
    boolean mild = worst.severity() == Severity.ERROR && 2 * affected < frames;
    String message = String.format(
        Locale.ROOT, "In %d of %d frames looked at, for instance frame %d: %s", affected, frames, worstFrame,
            worst.message());
    Issue issue = new Issue(mild ? Severity.WARNING : worst.severity(), worst.value(), worst.threshold(), message);
    return List.of(Finding.of(check, facts, issue, ""));
  }
}
