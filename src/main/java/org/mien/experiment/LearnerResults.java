package org.mien.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.mien.metrics.GroupScores;
import org.mien.metrics.SeedSpread;

/**
 * What one learner or ensemble reached over all folds.
 *
 * @param name of the learner or ensemble
 * @param kind "network", "baseline" or "ensemble"
 * @param words what it is, for people
 * @param bySeed pooled predictions and figures of each seed
 * @param spread every figure over seeds and its mean, with an interval over people
 * @param allSeeds of an ensemble, the mean over members and seeds; nothing where seeds test different clips
 * @param groups the figures broken down, by column
 * @param folds what was done in each fold, empty for an ensemble
 */
public record LearnerResults(
    String name,
    String kind,
    String words,
    SortedMap<Long, Results> bySeed,
    SeedSpread spread,
    Optional<Results> allSeeds,
    Map<String, Breakdown> groups,
    List<FoldFile> folds) {

  /** Copies the list. */
  public LearnerResults {
    folds = List.copyOf(folds);
  }

  /**
   * One column's groups.
   *
   * @param values one a value of the column, in alphabetical order
   * @param gaps what the seed named first says of the gap between the best and the worst group, by permutation of people
   */
  public record Breakdown(List<Group> values, GroupScores gaps) {}

  /**
   * One group.
   *
   * @param name value of the column
   * @param clips number of its clips that were tested
   * @param people number of its people; of its clips where no subject is recorded
   * @param spread its figures, or nothing where there are too few people
   */
  public record Group(String name, int clips, int people, Optional<SeedSpread> spread) {}

  /** How often each alternative was chosen inside the training folds, in words; empty where nothing was to be chosen. */
  public Map<String, Long> chosen() {
    return folds.stream().filter(f -> f.selection() != null && f.selection().candidates().size() > 1)
        .collect(Collectors.groupingBy(f -> f.selection().words(), TreeMap::new, Collectors.counting()));
  }

  /**
   * The weights of the classes in the decision, as each training fold fitted them: the median over folds and seeds, in class
   * order; empty where the most probable class is named.
   */
  public List<Double> decisionWeights() {
    List<List<Double>> fitted = folds.stream().filter(f -> f.selection() != null && !f.selection().weights().isEmpty())
        .map(f -> f.selection().weights()).toList();
    return fitted.isEmpty() ? List.of() : IntStream.range(0, fitted.get(0).size())
        .mapToObj(c -> new Median().evaluate(fitted.stream().mapToDouble(weights -> weights.get(c)).toArray())).toList();
  }
}
