package org.mien.split;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mien.dataset.Clip;
import org.mien.dataset.Spelling;
import org.mien.file.Csv;
import org.mien.job.UserError;

/**
 * Everything that lies on both sides of a split: the proof that it cannot leak, or the list of how it does. It looks at the
 * parts as they are and does not trust the protocol that made them.
 *
 * @param protocol key of the protocol
 * @param fold name of the fold, the empty string for a hold-out
 * @param admitted what the protocol lets happen by its nature
 * @param clips clips in the three parts
 * @param subjects different people in the three parts, 0 where none is recorded
 * @param testSubjects different people in the test part
 * @param withoutSubject clips whose person is not recorded
 * @param exactChecked whether equal files were looked for
 * @param nearChecked whether near-identical images were looked for
 * @param offences everything on both sides, by kind, then by name
 */
public record LeakageAudit(String protocol, String fold, Set<Leak> admitted, int clips, int subjects, int testSubjects,
    int withoutSubject, boolean exactChecked, boolean nearChecked, List<Offence> offences) {

  /** Copies the collections. */
  public LeakageAudit {
    admitted = Collections.unmodifiableSet(new TreeSet<>(admitted));
    offences = List.copyOf(offences);
  }

  /**
   * Audits a split.
   *
   * @param admitted what its protocol admits, {@link SplitProtocol#admits()}; empty for an unknown protocol
   * @param clips at least the clips of the split
   * @throws IllegalArgumentException if the split names a clip that is not among them
   */
  public static LeakageAudit of(Split split, Set<Leak> admitted, Collection<Clip> clips, DuplicateGroups duplicates) {
    Map<String, Clip> byId = new HashMap<>();
    clips.forEach(clip -> byId.put(clip.id(), clip));
    Map<String, String> people = Spelling.first(clips.stream().map(Clip::subject).toList());
    Map<String, List<Clip>> bySubject = new TreeMap<>();
    Map<String, List<Clip>> byRecording = new TreeMap<>();
    Set<String> testSubjects = new HashSet<>();
    int unknown = 0;
    List<String> all = allIds(split);
    Set<String> test = new HashSet<>(split.test());
    for (String id : all) {
      Clip clip = byId.get(id);
      if (clip == null) {
        throw new IllegalArgumentException("the split names the clip '" + id + "', which the data set does not have");
      }
      Recordings.keys(clip).forEach(key -> byRecording.computeIfAbsent(key, k -> new ArrayList<>()).add(clip));
      if (clip.subject().isEmpty()) {
        unknown++;
        continue;
      }
      String person = people.get(Spelling.key(clip.subject()));
      bySubject.computeIfAbsent(person, k -> new ArrayList<>()).add(clip);
      if (test.contains(id)) {
        testSubjects.add(person);
      }
    }
    Sides sides = new Sides(split);
    List<Offence> offences = new ArrayList<>();
    byRecording.forEach((name, group) -> sides.add(Leak.SAME_CLIP, name, ids(group), offences));
    Augmented.groups(clips).forEach((name, group) -> sides.add(Leak.AUGMENTED_COPY, name, group, offences));
    duplicates.exact().forEach(group -> sides.add(Leak.SAME_CONTENT, group.get(0), group, offences));
    duplicates.near().forEach(group -> sides.add(Leak.NEAR_CONTENT, group.get(0), group, offences));
    bySubject.forEach((name, group) -> sides.add(Leak.SAME_SUBJECT, name, ids(group), offences));
    return new LeakageAudit(split.protocol(), split.fold(), admitted, all.size(), bySubject.size(), testSubjects.size(), unknown,
        duplicates.exactChecked(), duplicates.nearChecked(), offences);
  }

  private static List<String> allIds(Split split) {
    List<String> all = new ArrayList<>(split.train());
    all.addAll(split.validation());
    all.addAll(split.test());
    return all;
  }

  private static List<String> ids(List<Clip> clips) {
    return clips.stream().map(Clip::id).toList();
  }

  /** Number of things of this kind that are on both sides. */
  public long count(Leak leak) {
    return offences.stream().filter(o -> o.leak() == leak).count();
  }

  /** Number of things of this kind that are both tested and learned from. */
  public long countReachingTest(Leak leak) {
    return offences.stream().filter(o -> o.leak() == leak && o.reachesTest()).count();
  }

  /** Offences that the protocol does not admit; empty for a sound split. */
  public List<Offence> faults() {
    return offences.stream().filter(o -> !admitted.contains(o.leak())).toList();
  }

  /** What the report says about this split, in whole sentences. */
  public String sentence() {
    return AuditSentence.of(this);
  }

  /**
   * Returns this audit if nothing is on both sides but what the protocol admits.
   *
   * @throws UserError that names the first fault
   */
  public LeakageAudit requireSound() {
    List<Offence> faults = faults();
    if (!faults.isEmpty()) {
      Offence first = faults.get(0);
      Offence.Pair pair = first.pairs().findFirst().orElseThrow();
      String where = "'" + protocol + "'" + (fold.isEmpty() ? "" : ", fold '" + fold + "',");
      throw new UserError("The split " + where + " leaks: '" + pair.first() + "' and '" + pair.second()
          + "' are on different sides although they " + first.leak().reason()
          + (faults.size() == 1 ? "" : ", and there are " + (faults.size() - 1) + " more such cases")
          + "; split the data again.");
    }
    return this;
  }

  /** Writes every offender: columns {@code leak, what, admitted, part, id}, one row a clip. */
  public void writeCsv(Path file) {
    Csv.write(file, List.of("leak", "what", "admitted", "part", "id"), out -> {
      writeRows(out::row);
    });
  }

  /** One row of the table of offenders. */
  interface Row {
    void write(String leak, String what, boolean admitted, String part, String id) throws IOException;
  }

  void writeRows(Row out) throws IOException {
    for (Offence offence : offences) {
      boolean ok = admitted.contains(offence.leak());
      for (Map.Entry<String, List<String>> part : Sides.parts(offence).entrySet()) {
        for (String id : part.getValue()) {
          out.write(offence.leak().key(), offence.what(), ok, part.getKey(), id);
        }
      }
    }
  }
}
