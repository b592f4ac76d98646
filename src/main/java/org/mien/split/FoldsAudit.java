package org.mien.split;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mien.dataset.Clip;
import org.mien.file.Csv;
import org.mien.job.UserError;

/**
 * What all folds of one seed are together: that no clip is tested twice, so that predictions can be pooled once, and which
 * clips nobody tests.
 *
 * @param protocol key of the protocol
 * @param audits the audit of every fold by its name, in the order of the folds
 * @param clips clips of the data set
 * @param tested clips that one fold tests
 * @param testedTwice names of the folds that test a clip, by its id, where there are several
 * @param neverTested ids of the clips that no fold tests, sorted
 */
public record FoldsAudit(String protocol, Map<String, LeakageAudit> audits, int clips, int tested,
    Map<String, List<String>> testedTwice, List<String> neverTested) {

  private static final int NAMED = 5;

  /**
   * Looks at all folds of one seed.
   *
   * @param folds at least one, of one protocol
   * @param clips the clips that were divided
   * @throws IllegalArgumentException if there is no fold, or two folds have one name
   */
  public static FoldsAudit of(List<AuditedSplit> folds, Collection<Clip> clips) {
    Map<String, LeakageAudit> audits = new LinkedHashMap<>();
    Map<String, List<String>> byClip = new TreeMap<>();
    for (AuditedSplit fold : folds) {
      String name = fold.split().fold();
      if (audits.put(name, fold.audit()) != null) {
        throw new IllegalArgumentException("two folds are called '" + name + "'");
      }
      for (String id : fold.split().test()) {
        byClip.merge(id, List.of(name), FoldsAudit::join);
      }
    }
    if (audits.isEmpty()) {
      throw new IllegalArgumentException("a protocol must give at least one fold");
    }
    List<String> never = clips.stream().map(Clip::id).filter(id -> !byClip.containsKey(id)).sorted().toList();
    int tested = byClip.size();
    byClip.values().removeIf(names -> names.size() == 1);
    return new FoldsAudit(folds.get(0).split().protocol(), audits, clips.size(), tested, byClip, never);
  }

  private static List<String> join(List<String> a, List<String> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /**
   * Returns this audit if no clip is tested twice.
   *
   * @throws UserError that names the first clip tested twice
   */
  public FoldsAudit requireSound() {
    if (!testedTwice.isEmpty()) {
      Map.Entry<String, List<String>> first = testedTwice.entrySet().iterator().next();
      throw new UserError("The protocol '" + protocol + "' tests '" + first.getKey() + "' in the folds "
          + String.join(" and ", first.getValue()) + ", so it would count twice; test every clip in one fold only.");
    }
    return this;
  }

  /** Number of things of this kind that are on both sides of at least one fold: people, recordings, groups of copies. */
  public int count(Leak leak) {
    Set<String> names = new HashSet<>();
    audits.values().forEach(audit -> audit.offences().stream().filter(o -> o.leak() == leak)
        .forEach(o -> names.add(o.what())));
    return names.size();
  }

  /** What the report says about these folds, in whole sentences. */
  public String sentence() {
    return AuditSentence.of(this);
  }

  /** The first few clips that nobody tests, for a sentence. */
  String neverTestedWords() {
    return neverTested.stream().limit(NAMED).map(id -> "'" + id + "'").collect(Collectors.joining(", "))
        + (neverTested.size() > NAMED ? " ..." : "");
  }

  /** Writes every offender of every fold: columns {@code fold, leak, what, admitted, part, id}, one row a clip. */
  public void writeCsv(Path file) {
    Csv.write(file, List.of("fold", "leak", "what", "admitted", "part", "id"), out -> {
      for (Map.Entry<String, LeakageAudit> fold : audits.entrySet()) {
        fold.getValue().writeRows((leak, what, admitted, part, id) -> out.row(fold.getKey(), leak, what, admitted, part, id));
      }
    });
  }
}
