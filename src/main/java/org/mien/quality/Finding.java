package org.mien.quality;

/**
 * One thing that is wrong or worth knowing: one row of {@code findings.csv}.
 *
 * @param clip id of the clip in the manifest, or the empty string where the finding is about a folder, a class or the whole
 *     set
 * @param file file or folder inside the data set, or the empty string where it is about the whole set
 * @param check key of the check that found it
 * @param severity how much it matters
 * @param value what was measured, or NaN where nothing was
 * @param threshold what it was measured against, or NaN
 * @param group ties findings of one set together ("exact-0001", "class:fear", "subject:P05"), or the empty string
 * @param message what is wrong, one sentence with the number in it
 * @param advice what to do about it, one sentence
 */
public record Finding(
    String clip,
    String file,
    String check,
    Severity severity,
    double value,
    double threshold,
    String group,
    String message,
    String advice) {

  /** A finding about one file. */
  static Finding of(QualityCheck check, ImageFacts file, Issue issue, String group) {
    return new Finding(file.clip().id(), file.clip().file(), check.key(), issue.severity(), issue.value(),
        issue.threshold(), group,
        issue.message(), check.about().advice());
  }

  /** A finding about a folder, a class or the whole data set. */
  static Finding ofSet(QualityCheck check, String folder, Issue issue, String group) {
    return new Finding("", folder, check.key(), issue.severity(), issue.value(), issue.threshold(), group, issue.message(),
        check.about().advice());
  }
}
