package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts an audit into words. */
final class AuditSentence {

  private AuditSentence() {}

  static String of(LeakageAudit audit) {
    List<String> sentences = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Leak leak : Leak.values()) {
      long count = audit.count(leak);
      if (count > 0 && !audit.admitted().contains(leak)) {
        faults.add(leak.words(count));
      }
    }
    if (!faults.isEmpty()) {
      sentences.add("This split leaks: " + String.join(" and ", faults) + " on both sides; its scores cannot be trusted.");
    }
    sentences.add(people(audit));
    if (faults.isEmpty()) {
      sentences.add(nothingElse(audit, ""));
    }
    sentences.addAll(unchecked(audit));
    return sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
  }

  static String of(FoldsAudit folds) {
    if (folds.audits().size() == 1) {
      return Stream.of(of(folds.audits().values().iterator().next()), never(folds)).filter(s -> !s.isEmpty())
          .collect(Collectors.joining(" "));
    }
    List<String> sentences = new ArrayList<>();
    LeakageAudit first = folds.audits().values().iterator().next();
    List<String> faults = Stream.of(Leak.values()).filter(leak -> folds.count(leak) > 0 && !first.admitted().contains(leak))
        .map(leak -> leak.words(folds.count(leak))).toList();
    if (!faults.isEmpty()) {
      sentences.add("These folds leak: " + String.join(" and ", faults) + " on both sides of a fold; the scores cannot be"
          + " trusted.");
    }
    sentences.add(folds.audits().size() + " folds test " + clips(folds.tested()) + ", each once."
        + (folds.testedTwice().isEmpty() ? "" : " Tested twice: " + clips(folds.testedTwice().size()) + "."));
    sentences.add(people(folds, first));
    if (faults.isEmpty()) {
      sentences.add(nothingElse(first, " of a fold"));
    }
    sentences.addAll(unchecked(first));
    sentences.add(never(folds));
    return sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String people(FoldsAudit folds, LeakageAudit first) {
    int subjects = folds.audits().values().stream().mapToInt(LeakageAudit::subjects).max().orElse(0);
    if (subjects == 0) {
      return people(first);
    }
    int repeated = folds.count(Leak.SAME_SUBJECT);
    if (repeated == 0) {
      return "In no fold is a person on both sides (" + Leak.SAME_SUBJECT.words(subjects) + ").";
    }
    return !first.admitted().contains(Leak.SAME_SUBJECT) ? ""
        : "Leaky where people repeat: " + Leak.SAME_SUBJECT.words(repeated) + " of " + subjects
            + (repeated == 1 ? " is" : " are") + " on both sides of a fold, as this protocol admits; the scores say little about"
            + " new people.";
  }

  private static String never(FoldsAudit folds) {
    int count = folds.neverTested().size();
    return count == 0 || folds.audits().size() == 1 ? ""
        : "Never tested: " + clips(count) + " (" + folds.neverTestedWords() + ").";
  }

  private static String clips(int count) {
    return count + (count == 1 ? " clip" : " clips");
  }

  private static String nothingElse(LeakageAudit audit, String where) {
    return "No recording, no augmented copy" + (audit.exactChecked() ? ", no identical file" : "")
        + (audit.nearChecked() ? ", no near-identical image" : "") + " is on both sides" + where + ".";
  }

  private static String people(LeakageAudit audit) {
    if (audit.subjects() == 0) {
      return "No subjects are recorded, so nobody can tell whether the same people are on both sides: read the scores as an"
          + " upper bound.";
    }
    long repeated = audit.countReachingTest(Leak.SAME_SUBJECT);
    if (repeated > 0 && audit.admitted().contains(Leak.SAME_SUBJECT)) {
      return "Leaky where people repeat: " + repeated + " of " + Leak.SAME_SUBJECT.words(audit.testSubjects())
          + " in the test part " + (repeated == 1 ? "is" : "are")
          + " in the training part too, as this protocol admits; the scores say little about new people.";
    }
    return audit.count(Leak.SAME_SUBJECT) > 0 ? ""
        : "No person is on both sides (" + Leak.SAME_SUBJECT.words(audit.subjects()) + ", " + audit.clips() + " clips).";
  }

  private static List<String> unchecked(LeakageAudit audit) {
    List<String> sentences = new ArrayList<>();
    if (audit.subjects() > 0 && audit.withoutSubject() > 0) {
      sentences.add("The person of " + audit.withoutSubject() + " clips is not recorded.");
    }
    if (!audit.exactChecked()) {
      sentences.add("Identical files were not looked for.");
    }
    if (!audit.nearChecked()) {
      sentences.add("Near-identical images were not looked for.");
    }
    return sentences;
  }
}
