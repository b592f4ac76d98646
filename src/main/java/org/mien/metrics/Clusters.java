package org.mien.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  /** The units of all clips that occur in any of several lists; a clip that occurs in several counts once. */
  static Clusters union(List<List<Outcome>> lists) {
    Map<String, Outcome> clips = new TreeMap<>();
    lists.forEach(list -> list.forEach(o -> clips.putIfAbsent(o.clip(), o)));
    return of(List.copyOf(clips.values()));
  }

  /** Other samples of these units, unit by unit; a unit that has none among them is empty. */
  List<List<Outcome>> align(List<Outcome> outcomes) {
    Map<String, List<Outcome>> own = new HashMap<>();
    of(outcomes).units().forEach(unit -> own.put(key(unit), unit));
    return units.stream().map(unit -> own.getOrDefault(key(unit), List.of())).toList();
  }

  private static String key(List<Outcome> unit) {
    Outcome first = unit.get(0);
    return first.subject().isEmpty() ? "clip " + first.clip() : "subject " + first.subject();
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
