package org.mien.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.mien.job.Job;

/**
 * The predictions of one learner broken down by a column of the manifest. The figures speak of the recordings at hand: a gap
 * can come from light, camera, labels or chance as well as from the people, and says nothing about any one of them.
 *
 * @param column name of the column
 * @param leastPeople groups with fewer people are not scored
 * @param groups one a value of the column, in alphabetical order; clips without a value are left out
 * @param gaps one a metric that was asked for
 * @param left clips that have no value in the column
 */
public record GroupScores(String column, int leastPeople, List<Group> groups, Map<Metric, Gap> gaps, int left) {

  /** People a group needs to be scored, unless told otherwise. */
  public static final int LEAST_PEOPLE = 5;

  /** Copies the collections. */
  public GroupScores {
    groups = List.copyOf(groups);
    gaps = Collections.unmodifiableMap(new EnumMap<>(gaps));
  }

  /**
   * One group.
   *
   * @param name value of the column
   * @param clips number of its clips
   * @param people number of its people; of its clips where no subject is recorded
   * @param evaluation its scores, or nothing where it is too small
   */
  public record Group(String name, int clips, int people, Optional<Evaluation> evaluation) {

    /** Whether it has too few people to be scored. */
    public boolean tooSmall() {
      return evaluation.isEmpty();
    }
  }

  /**
   * The gap between the best and the worst of the groups that are large enough and whose score is defined.
   *
   * @param best name of the group with the best score, empty where there is no gap to tell
   * @param worst name of the group with the worst score, empty where there is no gap to tell
   * @param difference how far they are apart, at least 0, or why nobody can tell
   * @param test permutation test of the difference: whole people are dealt out to the groups anew, as many to each as it has
   */
  public record Gap(String best, String worst, Score difference, PermutationTest test) {}

  /**
   * What to break down and how.
   *
   * @param column name of the column, for people
   * @param groups value of the column by clip id; a clip that is missing or empty has none
   * @param leastPeople groups with fewer people are not scored, at least 2
   * @param metrics whose gaps are tested
   */
  public record Question(String column, Map<String, String> groups, int leastPeople, List<Metric> metrics) {

    /** Copies the collections and checks the number. */
    public Question {
      groups = Map.copyOf(groups);
      metrics = List.copyOf(metrics);
      if (leastPeople < 2) {
        throw new IllegalArgumentException("a group of fewer than 2 people cannot be scored, so the least is not " + leastPeople);
      }
    }
  }

  /**
   * Scores every group.
   *
   * @param predictions of one learner, pooled over all folds
   * @param settings how to resample within a group; its seed also starts the permutations
   */
  public static GroupScores of(Predictions predictions, Question question, Bootstrap.Settings settings, Job job) {
    Map<String, List<Outcome>> byGroup = new TreeMap<>();
    int left = 0;
    for (Outcome outcome : predictions.outcomes()) {
      String group = question.groups().getOrDefault(outcome.clip(), "");
      if (group.isEmpty()) {
        left++;
      } else {
        byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(outcome);
      }
    }
    List<Group> groups = new ArrayList<>();
    byGroup.forEach((name, outcomes) -> {
      int people = Clusters.of(outcomes).units().size();
      groups.add(new Group(name, outcomes.size(), people, people >= question.leastPeople()
          ? Optional.of(Evaluation.of(predictions.classes(), outcomes, settings, job)) : Optional.empty()));
    });
    Map<Metric, Gap> gaps = new EnumMap<>(Metric.class);
    for (Metric metric : question.metrics()) {
      List<Group> able = groups.stream().filter(g -> !g.tooSmall() && score(g, metric).isDefined())
          .sorted(Comparator.comparingDouble(g -> score(g, metric).value())).toList();
      Deal deal = new Deal(predictions.classes(), able.stream().map(g -> byGroup.get(g.name())).toList());
      gaps.put(metric, gap(metric, able, deal, settings.seed(), job));
    }
    return new GroupScores(question.column(), question.leastPeople(), groups, gaps, left);
  }

  private static Gap gap(Metric metric, List<Group> able, Deal deal, long seed, Job job) {
    if (able.size() < 2) {
      String reason = able.isEmpty() ? "no group is large enough and has a defined score"
          : "only one group is large enough and has a defined score";
      return new Gap("", "", Score.undefined(reason),
          PermutationTest.undefined(Score.undefined(reason), reason, deal.clusters, seed));
    }
    Group low = able.get(0);
    Group high = able.get(able.size() - 1);
    Score difference = score(high, metric).minus(score(low, metric));
    PermutationTest test = deal.divided > 0
        ? PermutationTest.undefined(difference, deal.divided + (deal.divided == 1 ? " person lies" : " people lie")
            + " in more than one group, so whole people cannot be dealt out anew", deal.clusters, seed)
        : PermutationTest.shuffles(deal.clusters, difference.value(), random -> deal.gap(metric, random), "", seed, job);
    return new Gap(metric.higherIsBetter() ? high.name() : low.name(), metric.higherIsBetter() ? low.name() : high.name(),
        difference, test);
  }

  private static Score score(Group group, Metric metric) {
    return group.evaluation().orElseThrow().score(metric).score();
  }

  /** The people of the groups whose score is defined, to be dealt out anew. */
  private static final class Deal {
    private final Clusters clusters;
    private final Units units;
    private final int[] groupOfUnit;
    private final int groups;
    private final int divided;

    Deal(List<String> classes, List<List<Outcome>> outcomesOfGroup) {
      Map<String, Integer> groupOfClip = new HashMap<>();
      groups = outcomesOfGroup.size();
      for (int g = 0; g < groups; g++) {
        for (Outcome outcome : outcomesOfGroup.get(g)) {
          groupOfClip.put(outcome.clip(), g);
        }
      }
      clusters = Clusters.of(outcomesOfGroup.stream().flatMap(List::stream).toList());
      units = new Units(classes, clusters.units());
      groupOfUnit = clusters.units().stream().mapToInt(u -> groupOfClip.get(u.get(0).clip())).toArray();
      divided = (int) clusters.units().stream()
          .filter(u -> u.stream().map(o -> groupOfClip.get(o.clip())).distinct().count() > 1).count();
    }

    /** The gap after a shuffle of people; NaN where the score of one of the groups is undefined. */
    double gap(Metric metric, SplittableRandom random) {
      int[] dealt = groupOfUnit.clone();
      for (int i = dealt.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int kept = dealt[i];
        dealt[i] = dealt[j];
        dealt[j] = kept;
      }
      double[] scores = new double[groups];
      for (int g = 0; g < groups; g++) {
        int own = g;
        scores[g] = metric.of(units.tally(Arrays.stream(dealt).map(d -> d == own ? 1 : 0).toArray())).value();
      }
      return Arrays.stream(scores).anyMatch(Double::isNaN) ? Double.NaN
          : Arrays.stream(scores).max().orElse(0) - Arrays.stream(scores).min().orElse(0);
    }
  }
}
