package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.chart.GroupChart;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.scijava.plugin.Plugin;

/** The scores of groups of recordings, and the gap between the best and the worst of them. */
@Plugin(type = ReportSection.class)
public final class GroupsSection extends BuiltInSection {

  /** The scores that are shown for each group. */
  static final List<Metric> SCORES = List.of(Metric.UF1, Metric.UAR);

  /** What a gap says and what it does not say. */
  static final String MEANING = "A gap says that the learner repeats the labels of some recordings better than those of"
      + " others. It can come from cameras, light, labels or chance as well as from people; it says nothing about any"
      + " person and diagnoses nobody.";

  /** The section. */
  public GroupsSection() {
    super("groups", "Groups", 705);
  }

  @Override
  public Optional<Html> render(RunView run) {
    if (run.model().groups().isEmpty()) {
      return Optional.empty();
    }
    List<Html> pieces = new ArrayList<>();
    for (GroupScores scores : run.model().groups()) {
      pieces.add(Html.element("h3", "By " + scores.column()));
      pieces.add(run.table(groups(scores), "The clips of the test part by \u201c" + scores.column() + "\u201d. Groups of fewer"
          + " than " + scores.leastPeople() + " people are not scored." + (scores.left() == 0 ? "" : " " + scores.left()
          + (scores.left() == 1 ? " clip has" : " clips have") + " no value.")));
      pieces.add(run.table(gaps(scores), "The gap between the best and the worst group, and how often chance alone brings a gap"
          + " as large when whole people are dealt out to the groups anew."));
      if (!scores.groups().isEmpty()) {
        pieces.add(run.figure(GroupChart.of(scores, SCORES).withKey(run.freeKey("groups-" + scores.column())),
            "Scores of each group with the interval over its people."));
      }
    }
    pieces.add(run.paragraph(MEANING));
    return Optional.of(Html.join(pieces));
  }

  private static HtmlTable groups(GroupScores scores) {
    HtmlTable table = new HtmlTable().text(scores.column()).number("clips").number("people");
    SCORES.forEach(metric -> table.number(metric.title()));
    for (GroupScores.Group group : scores.groups()) {
      List<Object> cells = new ArrayList<>(List.of(group.name(), group.clips(), group.people()));
      SCORES.forEach(metric ->
          cells.add(group.evaluation().<Object>map(e -> Figure.of(e.score(metric))).orElse("too few people")));
      table.row(cells.toArray());
    }
    return table;
  }

  private static HtmlTable gaps(GroupScores scores) {
    HtmlTable table = new HtmlTable().text("figure").text("best").text("worst").number("gap").number("p").text("note");
    scores.gaps().forEach((metric, gap) -> table.row(metric.title(), gap.best(), gap.worst(), gap.difference().value(),
        Sorted.probability(gap.test().pValue().value()),
        gap.difference().isDefined() ? gap.test().pValue().reason() : gap.difference().reason()));
    return table;
  }
}
