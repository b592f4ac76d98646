package org.mien.metrics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mien.job.UserError;

/**
 * Two learners on exactly the same clips, in the order of clip ids.
 *
 * @param classes names of the classes of both
 * @param first what the first learner said, sorted by clip id
 * @param second what the second learner said, in the same order
 */
record Paired(List<String> classes, List<Outcome> first, List<Outcome> second) {

  /**
   * Puts the predictions of each clip beside each other.
   *
   * @throws UserError if the classes, the clips, their people or their labels differ
   */
  static Paired of(Predictions first, Predictions second) {
    if (!first.classes().equals(second.classes())) {
      throw new UserError(names(first, second) + " cannot be compared: their classes differ ("
          + String.join(", ", first.classes()) + " against " + String.join(", ", second.classes()) + ").");
    }
    sameClips(first, second);
    Comparator<Outcome> byClip = Comparator.comparing(Outcome::clip);
    Paired paired = new Paired(first.classes(), first.outcomes().stream().sorted(byClip).toList(),
        second.outcomes().stream().sorted(byClip).toList());
    for (int i = 0; i < paired.first.size(); i++) {
      Outcome a = paired.first.get(i);
      Outcome b = paired.second.get(i);
      if (a.actual() != b.actual()) {
        throw new UserError(names(first, second) + " cannot be compared: clip " + a.clip() + " is labelled "
            + first.classes().get(a.actual()) + " in one and " + first.classes().get(b.actual()) + " in the other.");
      }
      if (!a.subject().equals(b.subject())) {
        throw new UserError(names(first, second) + " cannot be compared: clip " + a.clip() + " is of the person \"" + a.subject()
            + "\" in one and \"" + b.subject() + "\" in the other.");
      }
    }
    return paired;
  }

  private static void sameClips(Predictions first, Predictions second) {
    Set<String> onlyFirst = ids(first);
    Set<String> onlySecond = ids(second);
    Set<String> shared = new HashSet<>(onlyFirst);
    shared.retainAll(onlySecond);
    onlyFirst.removeAll(shared);
    onlySecond.removeAll(shared);
    if (!onlyFirst.isEmpty() || !onlySecond.isEmpty()) {
      throw new UserError(names(first, second) + " cannot be compared: they were tested on different clips ("
          + only(onlyFirst, first.name()) + (onlyFirst.isEmpty() || onlySecond.isEmpty() ? "" : "; ")
          + only(onlySecond, second.name()) + ").");
    }
    if (shared.isEmpty()) {
      throw new UserError(names(first, second) + " cannot be compared: they hold no prediction.");
    }
  }

  private static Set<String> ids(Predictions predictions) {
    Set<String> ids = new TreeSet<>();
    predictions.outcomes().forEach(o -> ids.add(o.clip()));
    return ids;
  }

  private static String only(Set<String> clips, String name) {
    return clips.isEmpty() ? "" : clips.size() + " only in " + name + ", such as " + clips.iterator().next();
  }

  private static String names(Predictions first, Predictions second) {
    return first.name() + " and " + second.name();
  }

  /** The units of both learners alternating: 2 u is a unit as the first saw it, 2 u + 1 the same as the second saw it. */
  Units alternating() {
    List<List<Outcome>> a = Clusters.of(first).units();
    List<List<Outcome>> b = Clusters.of(second).units();
    return new Units(classes, Stream.iterate(0, i -> i < 2 * a.size(), i -> i + 1)
        .map(i -> (i % 2 == 0 ? a : b).get(i / 2)).toList());
  }

  Clusters clusters() {
    return Clusters.of(first);
  }
}
