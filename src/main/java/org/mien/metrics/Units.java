package org.mien.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Samples gathered into the units of a bootstrap, each kept as its confusion counts, so that a resample is a weighted
 * sum.
 */
final class Units {

  private final List<String> classes;
  private final List<int[]> cells = new ArrayList<>();
  private final List<Double> losses = new ArrayList<>();
  private final int subjects;
  private final int loners;

  /** Gathers outcomes in the order of subject and clip id, so that their order in the list does not matter. */
  Units(List<String> classes, List<Outcome> outcomes) {
    this.classes = classes;
    Map<String, List<Outcome>> bySubject = new TreeMap<>();
    List<Outcome> alone = new ArrayList<>();
    for (Outcome outcome : outcomes.stream().sorted(Comparator.comparing(Outcome::clip)).toList()) {
      if (outcome.subject().isEmpty()) {
        alone.add(outcome);
      } else {
        bySubject.computeIfAbsent(outcome.subject(), s -> new ArrayList<>()).add(outcome);
      }
    }
    bySubject.values().forEach(this::add);
    alone.forEach(outcome -> add(List.of(outcome)));
    subjects = bySubject.size();
    loners = subjects == 0 ? 0 : alone.size();
  }

  private void add(List<Outcome> unit) {
    double loss = 0;
    int[] cell = new int[unit.size()];
    for (int i = 0; i < cell.length; i++) {
      Outcome outcome = unit.get(i);
      loss += LogLoss.of(outcome.probabilities(), outcome.actual());
      cell[i] = outcome.actual() * classes.size() + outcome.predicted();
    }
    cells.add(cell);
    losses.add(loss);
  }

  int size() {
    return cells.size();
  }

  /** Number of different people. */
  int subjects() {
    return subjects;
  }

  /** Samples without a subject, where others have one. */
  int loners() {
    return loners;
  }

  String unit() {
    return subjects > 0 ? "subject" : "sample";
  }

  /** The tally of all units, each as often as {@code times} says. */
  Tally tally(int[] times) {
    long[] counts = new long[classes.size() * classes.size()];
    double loss = 0;
    for (int u = 0; u < times.length; u++) {
      if (times[u] > 0) {
        for (int cell : cells.get(u)) {
          counts[cell] += times[u];
        }
        loss += times[u] * losses.get(u);
      }
    }
    return new Tally(ConfusionMatrix.flat(classes, counts), loss);
  }
}
