package org.mien.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mien.job.Job;

class GroupScoresTest {

  private static final List<String> AB = List.of("a", "b");
  private static final Bootstrap.Settings SETTINGS = new Bootstrap.Settings(200, 0.95, 3);

  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<String, String> groups = new HashMap<>();

  @Test
  void groupsOfFewPeopleAreTooSmallToScore() {
    add("north", 8, 6, 0.9);
    add("south", 8, 6, 0.5);
    add("tiny", 3, 40, 0.1);
    GroupScores scores = score(5);
    assertThat(scores.groups()).extracting(GroupScores.Group::name).containsExactly("north", "south", "tiny");
    GroupScores.Group tiny = scores.groups().get(2);
    assertThat(tiny.tooSmall()).isTrue();
    assertThat(tiny.clips()).isEqualTo(120);
    assertThat(tiny.people()).isEqualTo(3);
    GroupScores.Gap gap = scores.gaps().get(Metric.ACCURACY);
    assertThat(gap.best()).isEqualTo("north");
    assertThat(gap.worst()).isEqualTo("south");
    assertThat(gap.test().units()).isEqualTo(16);
    assertThat(scores.groups().get(0).evaluation().orElseThrow().score(Metric.ACCURACY).interval().isDefined()).isTrue();
    assertThat(score(2).gaps().get(Metric.ACCURACY).worst()).isEqualTo("tiny");
  }

  @Test
  void theGapIsTheDifferenceOfBestAndWorstAndARealOneIsFound() {
    add("north", 10, 10, 0.9);
    add("south", 10, 10, 0.4);
    GroupScores.Gap gap = score(5).gaps().get(Metric.ACCURACY);
    assertThat(gap.difference().value()).isCloseTo(0.5, within(1e-9));
    assertThat(gap.test().pValue().value()).isEqualTo(1.0 / 10_000);
    assertThat(score(5)).isEqualTo(score(5));
  }

  @Test
  void groupsThatAreAlikeShowNoGap() {
    add("north", 10, 10, 0.7);
    add("south", 10, 10, 0.7);
    assertThat(score(5).gaps().get(Metric.ACCURACY).test().pValue().value()).isEqualTo(1);
  }

  @Test
  void ofAMetricWhereLessIsBetterTheBestIsTheLowest() {
    add("north", 10, 10, 0.9);
    add("south", 10, 10, 0.4);
    GroupScores scores = GroupScores.of(new Predictions("x", AB, outcomes),
        new GroupScores.Question("site", groups, 5, List.of(Metric.LOG_LOSS)), SETTINGS, Job.quiet());
    assertThat(scores.gaps().get(Metric.LOG_LOSS).best()).isEqualTo("north");
  }

  @Test
  void oneGroupHasNoGap() {
    add("north", 10, 4, 0.9);
    GroupScores.Gap gap = score(5).gaps().get(Metric.ACCURACY);
    assertThat(gap.difference().reason()).isEqualTo("only one group is large enough and has a defined score");
    assertThat(gap.test().pValue().isDefined()).isFalse();
    assertThat(score(11).gaps().get(Metric.ACCURACY).difference().reason()).startsWith("no group");
  }

  @Test
  void clipsWithoutAValueAreCountedAndLeftOut() {
    add("north", 6, 4, 0.9);
    add("", 6, 4, 0.9);
    GroupScores scores = score(5);
    assertThat(scores.left()).isEqualTo(24);
    assertThat(scores.groups()).hasSize(1);
  }

  @Test
  void peopleInTwoGroupsCannotBeDealtOut() {
    add("north", 6, 4, 0.9);
    add("south", 6, 4, 0.5);
    Outcome first = outcomes.get(0);
    groups.put(first.clip(), "south");
    GroupScores.Gap gap = score(5).gaps().get(Metric.ACCURACY);
    assertThat(gap.difference().isDefined()).isTrue();
    assertThat(gap.test().pValue().reason()).startsWith("1 person lies in more than one group");
  }

  @Test
  void aGroupWhoseScoreIsUndefinedStaysOutOfTheGap() {
    add("north", 6, 4, 0.9);
    add("south", 6, 4, 0.5);
    for (int i = 0; i < 20; i++) {
      outcomes.add(new Outcome("one" + i, "one" + i % 5, 0, Outcomes.oneHot(2, 0)));
      groups.put("one" + i, "one class");
    }
    GroupScores scores = GroupScores.of(new Predictions("x", AB, outcomes),
        new GroupScores.Question("site", groups, 5, List.of(Metric.UAR)), SETTINGS, Job.quiet());
    assertThat(scores.groups().get(1).evaluation().orElseThrow().score(Metric.UAR).note()).contains("no sample");
    assertThat(scores.gaps().get(Metric.UAR).best()).isEqualTo("north");
    assertThat(scores.gaps().get(Metric.UAR).test().units()).isEqualTo(12);
    assertThat(scores.gaps().get(Metric.UAR).test().pValue().isDefined()).isTrue();
  }

  @Test
  void onePersonIsNoGroup() {
    assertThatThrownBy(() -> new GroupScores.Question("site", groups, 1, List.of())).hasMessageContaining("fewer than 2");
  }

  private GroupScores score(int least) {
    return GroupScores.of(new Predictions("x", AB, outcomes),
        new GroupScores.Question("site", groups, least, List.of(Metric.ACCURACY)), SETTINGS, Job.quiet());
  }

  private void add(String group, int people, int clips, double share) {
    for (int person = 0; person < people; person++) {
      for (int clip = 0; clip < clips; clip++) {
        String id = group + person + "-" + clip;
        int said = clip < share * clips ? clip % 2 : 1 - clip % 2;
        outcomes.add(new Outcome(id, group + person, clip % 2, Outcomes.oneHot(2, said)));
        groups.put(id, group);
      }
    }
  }
}
