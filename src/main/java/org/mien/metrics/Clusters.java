package org.mien.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Samples gathered into units that are drawn, swapped or moved whole: subjects in the order of their ids, then samples
 * without one in the order of clip ids, so that the order of a list does not matter.
 *
 * @param units the samples of each unit, sorted by clip id
 * @param subjects number of different people; they come first
 */
record Clusters(List<List<Outcome>> units, int subjects) {

  static Clusters of(List<Outcome> outcomes) {
    Map<String, List<Outcome>> bySubject = new TreeMap<>();
    List<Outcome> alone = new ArrayList<>();
    for (Outcome outcome : outcomes.stream().sorted(Comparator.comparing(Outcome::clip)).toList()) {
      if (outcome.subject().isEmpty()) {
        alone.add(outcome);
      } else {
        bySubject.computeIfAbsent(outcome.subject(), s -> new ArrayList<>()).add(outcome);
      }
    }
    List<List<Outcome>> units = new ArrayList<>(bySubject.values());
    alone.forEach(outcome -> units.add(List.of(outcome)));
    return new Clusters(units, bySubject.size());
  }

  /** Samples without a subject, where others have one. */
  int loners() {
    return subjects == 0 ? 0 : units.size() - subjects;
  }

  /** What a unit is called. */
  String unit() {
    return subjects > 0 ? "subject" : "sample";
  }
}
