package org.mien.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mien.dataset.Clip;

/**
 * Sorts clips into keep, review and reject: an error rejects, a warning asks for a review, and a reviewer's decision about
 * the same content overrules both. Two rules more: the first file of a set of exact copies may stay, and a leak across a
 * split asks for a review, since it is mended by moving files.
 */
final class Judge {

  private static final String DUPLICATE = new DuplicateCheck().key();
  private static final String LEAK = new SplitLeakCheck().key();

  private final Map<String, List<Finding>> byFile = new HashMap<>();
  private final Set<String> decided = new HashSet<>();
  private final Decisions decisions;
  private final Set<String> firstCopies = new HashSet<>();

  Judge(List<Finding> findings, Duplicates duplicates, List<ImageFacts> files, Decisions decisions) {
    for (Finding finding : findings) {
      if (!finding.clip().isEmpty() && finding.severity() != Severity.INFO) {
        byFile.computeIfAbsent(finding.file(), f -> new ArrayList<>()).add(finding);
      }
    }
    duplicates.exact().forEach(g -> firstCopies.add(files.get(g.members().get(0)).clip().file()));
    this.decisions = decisions;
    decisions.all().forEach(d -> decided.add(d.file()));
  }

  List<Judgement> judge(List<ImageFacts> files) {
    List<Judgement> judgements = new ArrayList<>();
    for (ImageFacts file : files) {
      Judgement first = judge(file);
      for (Clip clip : file.clips()) {
        judgements.add(new Judgement(
            clip, file.contentHash(), first.verdict(), first.reasons(), first.reviewer(), first.note()));
      }
    }
    return judgements;
  }

  private Judgement judge(ImageFacts file) {
    Verdict verdict = Verdict.KEEP;
    Set<String> reasons = new LinkedHashSet<>();
    for (Finding finding : byFile.getOrDefault(file.clip().file(), List.of())) {
      if (finding.check().equals(DUPLICATE) && firstCopies.contains(finding.file())) {
        continue;
      }
      reasons.add(finding.check());
      boolean reject = finding.severity() == Severity.ERROR && !finding.check().equals(LEAK);
      verdict = reject || verdict == Verdict.REJECT ? Verdict.REJECT : Verdict.REVIEW;
    }
    return decided(file, new Judgement(file.clip(), file.contentHash(), verdict, List.copyOf(reasons), "", ""));
  }

  private Judgement decided(ImageFacts file, Judgement found) {
    if (!decided.contains(file.clip().file())) {
      return found;
    }
    Optional<Decision> same = decisions.about(file.clip().file(), file.contentHash());
    if (same.isPresent()) {
      Decision d = same.get();
      return new Judgement(found.clip(), found.contentHash(), d.verdict(), found.reasons(), d.reviewer(), d.note());
    }
    Optional<Decision> before = decisions.about(file.clip().file());
    if (before.isEmpty()) {
      return found;
    }
    String note = "decided before as " + before.get().verdict().key() + ", but the file has changed since";
    Verdict verdict = found.verdict() == Verdict.KEEP ? Verdict.REVIEW : found.verdict();
    return new Judgement(found.clip(), found.contentHash(), verdict, found.reasons(), "", note);
  }
}
