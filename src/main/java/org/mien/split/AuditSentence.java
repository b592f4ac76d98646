package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
      sentences.add("No recording" + (audit.exactChecked() ? ", no identical file" : "")
          + (audit.nearChecked() ? ", no near-identical image" : "") + " is on both sides.");
    }
    sentences.addAll(unchecked(audit));
    return sentences.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
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
