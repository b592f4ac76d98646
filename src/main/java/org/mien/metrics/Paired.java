package org.mien.metrics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

  /**
   * Puts the predictions of each seed beside each other: seeds that both have; where one of the two has a single set of
   * predictions, that one beside every seed of the other.
   *
   * @throws UserError as above, or if both have several seeds and none in common
   */
  static SortedMap<Long, Paired> bySeed(Contender first, Contender second) {
    SortedMap<Long, Paired> pairs = new TreeMap<>();
    if (first.bySeed().size() == 1) {
      second.bySeed().forEach((seed, own) -> pairs.put(seed, of(first.first(), own)));
    } else if (second.bySeed().size() == 1) {
      first.bySeed().forEach((seed, own) -> pairs.put(seed, of(own, second.first())));
    } else {
      first.bySeed().forEach((seed, own) -> {
        if (second.bySeed().containsKey(seed)) {
          pairs.put(seed, of(own, second.bySeed().get(seed)));
        }
      });
    }
    if (pairs.isEmpty()) {
      throw new UserError(first.name() + " and " + second.name() + " cannot be compared: they have no seed in common ("
          + first.bySeed().keySet() + " against " + second.bySeed().keySet() + ").");
    }
    return pairs;
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

  /** Units of both learners alternating: 2 u is a unit as the first saw it, 2 u + 1 the same as the second saw it. */
  Units alternating(Clusters people) {
    List<List<Outcome>> a = people.align(first);
    List<List<Outcome>> b = people.align(second);
    return new Units(classes, IntStream.range(0, 2 * a.size()).mapToObj(i -> (i % 2 == 0 ? a : b).get(i / 2)).toList());
  }
}
