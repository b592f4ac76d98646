package org.mien.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mien.metrics.Outcome;

/** The mean of the probabilities of several learners, clip by clip. */
final class Averaging {

  private Averaging() {}

  /**
   * Averages predictions.
   *
   * @param members predictions of every member, at least one
   * @return nothing if the members were not tested on the same clips
   */
  static Optional<List<Outcome>> of(List<List<Outcome>> members) {
    List<Map<String, Outcome>> byClip = new ArrayList<>();
    for (List<Outcome> member : members) {
      byClip.add(member.stream().collect(Collectors.toMap(Outcome::clip, Function.identity())));
    }
    if (byClip.stream().map(Map::keySet).distinct().count() != 1) {
      return Optional.empty();
    }
    Map<String, Outcome> mean = new TreeMap<>();
    byClip.get(0).forEach((clip, first) ->
        mean.put(clip, mean(first, byClip.stream().map(m -> m.get(clip).probabilities()).toList())));
    return Optional.of(List.copyOf(mean.values()));
  }

  private static Outcome mean(Outcome first, List<float[]> rows) {
    float[] mean = new float[first.probabilities().length];
    for (int c = 0; c < mean.length; c++) {
      double sum = 0;
      for (float[] row : rows) {
        sum += row[c];
      }
      mean[c] = (float) (sum / rows.size());
    }
    return new Outcome(first.clip(), first.subject(), first.actual(), mean);
  }
}
