package org.mien.quality;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mien.dataset.Clip;

/**
 * What a quality check found in a data set.
 *
 * @param dataset what people call the data set
 * @param files what was kept of every file, in manifest order
 * @param findings all findings: errors first, then by check in report order, then by set and file
 * @param duplicates which files are copies of each other, by their index in {@code files}
 * @param judgements what becomes of every clip, in manifest order
 * @param checks the checks that ran, in report order
 * @param options how strict they were
 */
public record QualityReport(
    String dataset,
    List<ImageFacts> files,
    List<Finding> findings,
    Duplicates duplicates,
    List<Judgement> judgements,
    List<QualityCheck> checks,
    QualityOptions options) {

  /** Copies the lists. */
  public QualityReport {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    judgements = List.copyOf(judgements);
    checks = List.copyOf(checks);
  }

  /** How many findings there are of each severity, all severities present. */
  public Map<Severity, Integer> counts() {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, (int) findings.stream().filter(f -> f.severity() == severity).count());
    }
    return counts;
  }

  /** The clips of one verdict in manifest order. */
  public List<Clip> clips(Verdict verdict) {
    return judgements.stream().filter(j -> j.verdict() == verdict).map(Judgement::clip).toList();
  }

  /** Ids of clips with equal content, one list a set; clips that share one file are a set too. */
  public List<List<String>> exactDuplicates() {
    Stream<List<Integer>> sets = duplicates.exact().stream().map(Duplicates.Group::members);
    Set<Integer> grouped = new LinkedHashSet<>();
    duplicates.exact().forEach(g -> grouped.addAll(g.members()));
    Stream<List<Integer>> shared = Stream.iterate(0, i -> i < files.size(), i -> i + 1)
        .filter(i -> files.get(i).clips().size() > 1 && !grouped.contains(i)).map(List::of);
    return Stream.concat(sets, shared).map(this::ids).toList();
  }

  /** Ids of clips that show almost the same picture, one list a set, together with their exact copies. */
  public List<List<String>> nearDuplicates() {
    return duplicates.near().stream().map(g -> ids(g.members())).toList();
  }

  /** SHA-256 of every clip's file by clip id, in manifest order; the empty string where a file cannot be read. */
  public Map<String, String> contentHashes() {
    Map<String, String> hashes = new LinkedHashMap<>();
    files.forEach(f -> f.clips().forEach(c -> hashes.put(c.id(), f.contentHash())));
    return hashes;
  }

  private List<String> ids(List<Integer> members) {
    return members.stream().flatMap(i -> files.get(i).clips().stream()).map(Clip::id).toList();
  }
}
