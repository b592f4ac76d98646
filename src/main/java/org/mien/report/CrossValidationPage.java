package org.mien.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mien.chart.ComparisonChart;
import org.mien.chart.GroupChart;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.LearnerResults;
import org.mien.experiment.StudyManifest;
import org.mien.learn.Preparation;
import org.mien.metrics.ConfusionMatrix;
import org.mien.metrics.GroupScores;
import org.mien.metrics.Metric;
import org.mien.metrics.SeedSpread;

/** The page of a cross-validation. */
public final class CrossValidationPage {

  private static final List<Metric> MAIN = List.of(Metric.UF1, Metric.UAR, Metric.ACCURACY, Metric.KAPPA);
  private static final List<Metric> BY_GROUP = GroupsSection.SCORES;

  private final CrossValidationResults results;
  private final CrossValidationPlan plan;
  private final StudyManifest study;
  private final Page page;

  private CrossValidationPage(CrossValidationResults results) {
    this.results = results;
    this.plan = results.plan();
    this.study = results.study();
    this.page = new Page("cross-validation", study.dataName() + ": cross-validation", study.protocol() + " \u00b7 "
        + counted(study.clips(), "clip") + " \u00b7 " + counted(plan.seeds().size(), "seed"));
  }

  /** What every learner reached over all folds, in words, tables and charts. */
  public static Page of(CrossValidationResults results) {
    CrossValidationPage made = new CrossValidationPage(results);
    made.page.section("basis", "What was tested, and how", made.basis());
    made.page.section("learners", "Learners", made.learners());
    made.page.section("seeds", "Seed by seed", made.seeds());
    made.page.section("groups", "Groups", made.groups());
    made.page.section("choices", "Choices inside the training folds", made.choices());
    made.page.section("confusion", "What was taken for what", made.confusion());
    made.page.section("plan", "Plan and surroundings", made.surroundings());
    return made.page;
  }

  private static String counted(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private Html basis() {
    List<Html> pieces = new ArrayList<>();
    if (study.leaky()) {
      pieces.add(Html.tag("div").with("class", "note warn").holding(Html.element("p",
          Html.element("b", "Leaky protocol. "),
          Html.text("Pictures of one person may lie both in the part that was learned from and in the part that was tested."
              + " Read these figures as an upper bound: they say little about people whom the learners have not seen."))));
    }
    HtmlTable table = new HtmlTable().text("what").text("value");
    table.row("Protocol", study.protocol() + (plan.protocol().argument().isEmpty() ? "" : ", " + plan.protocol().argument()));
    study.audit().forEach((seed, sentence) -> table.row(study.audit().size() == 1 ? "Leakage audit"
        : "Leakage audit, seed " + seed, sentence));
    table.row("People", study.subjects() == 0 ? "not recorded" : Integer.toString(study.subjects()));
    table.row("Clips", Integer.toString(study.clips()));
    table.row("Classes", String.join(", ", plan.labels()));
    table.row("Seeds", String.join(", ", plan.seeds().stream().map(String::valueOf).toList()));
    table.row("Data", study.dataName() + ", hash " + study.dataHash());
    pieces.add(page.table(table, "What the figures rest on."));
    study.notes().forEach(note -> pieces.add(Html.element("p", note)));
    pieces.add(Html.element("p", "Every clip that is tested is tested once a seed, by a model that learned from other folds;"
        + " the predictions of all folds are pooled once by clip and the figures computed from the pool, never as a mean over"
        + " folds. The figures say how well the learners repeat the labels of these recordings; they say nothing about any"
        + " person, and they diagnose nobody."));
    return Html.join(pieces);
  }

  private Html learners() {
    HtmlTable table = new HtmlTable().text("learner").text("what it is");
    for (Metric metric : MAIN) {
      table.number(metric.title());
    }
    for (LearnerResults learner : results.learners()) {
      List<Object> cells = new ArrayList<>(List.of(learner.name(), learner.words()));
      MAIN.forEach(metric -> cells.add(Figure.of(learner.spread().spreads().get(metric).mean())));
      table.row(cells.toArray());
      learner.allSeeds().ifPresent(all -> {
        List<Object> own = new ArrayList<>(List.of(learner.name() + ", all seeds", learner.words() + ", over all seeds"));
        MAIN.forEach(metric -> own.add(Figure.of(all.evaluation().score(metric))));
        table.row(own.toArray());
      });
    }
    List<Html> pieces = new ArrayList<>(definitions(MAIN));
    pieces.add(page.table(table, "Every learner on the same clips: mean over " + counted(plan.seeds().size(), "seed")
        + " and the interval over people below it."));
    pieces.add(Html.element("p", results.learners().get(0).spread().resampling().sentence()));
    List<SeedSpread> spreads = results.learners().stream().map(LearnerResults::spread).toList();
    pieces.add(page.figure(ComparisonChart.seeds(spreads, Metric.UF1),
        "UF1 of every learner: the mean over seeds with its interval over people, and the range of the seeds."));
    return Html.join(pieces);
  }

  private static List<Html> definitions(List<Metric> metrics) {
    return metrics.stream().map(metric -> Html.element("p", Html.element("b", metric.title() + ": "),
        Html.text(metric.definition()))).toList();
  }

  private Html seeds() {
    if (plan.seeds().size() == 1) {
      return Html.element("p", "There was one seed, so nothing is known of the spread over seeds.");
    }
    HtmlTable table = new HtmlTable().text("learner").text("figure");
    plan.seeds().forEach(seed -> table.number("seed " + seed));
    table.number("mean").number("deviation over seeds");
    for (LearnerResults learner : results.learners()) {
      for (Metric metric : BY_GROUP) {
        SeedSpread.Spread spread = learner.spread().spreads().get(metric);
        List<Object> cells = new ArrayList<>(List.of(learner.name(), metric.title()));
        plan.seeds().forEach(seed -> cells.add(learner.bySeed().get(seed).evaluation().score(metric).value()));
        cells.add(spread.mean().value());
        cells.add(spread.deviation().value());
        table.row(cells.toArray());
      }
    }
    return Html.join(
        Html.element("p", "The spread over seeds tells how much the random numbers of division and training change a figure; the"
            + " interval over people tells how much other people would. The two are not added up."),
        page.table(table, "Each seed by itself, and the standard deviation over seeds (n \u2212 1)."));
  }

  private Html groups() {
    List<Html> pieces = new ArrayList<>();
    for (String column : plan.groups()) {
      pieces.add(Html.element("h3", "By " + column));
      pieces.add(page.table(groupTable(column), "The figures of each value of \u201c" + column + "\u201d: mean over seeds and"
          + " interval over its people. Groups of fewer than " + GroupScores.LEAST_PEOPLE + " people are not scored."));
      pieces.add(page.table(gapTable(column), "The gap between the best and the worst group with seed "
          + plan.seeds().get(0) + ", and how often chance alone brings a gap as large when whole people are dealt out to the"
          + " groups anew."));
      pieces.addAll(groupCharts(column));
    }
    if (!pieces.isEmpty()) {
      pieces.add(Html.element("p", GroupsSection.MEANING));
    }
    return Html.join(pieces);
  }

  /** A chart of each learner; of several the one with the highest UF1 is open, the others unfold by a click. */
  private List<Html> groupCharts(String column) {
    List<Html> pieces = new ArrayList<>();
    if (results.learners().get(0).groups().get(column).gaps().groups().isEmpty()) {
      return pieces;
    }
    LearnerResults best = results.learners().stream().max(Comparator.comparingDouble(CrossValidationPage::uf1)).orElseThrow();
    boolean several = results.learners().size() > 1;
    if (several) {
      pieces.add(Html.element("p", "A chart of each learner; that of " + best.name()
          + ", which has the highest UF1 on all clips, is open. Choosing a learner by this figure makes it look better than it is"
          + " on other people."));
    }
    for (LearnerResults learner : results.learners()) {
      Html figure = page.figure(GroupChart.of(learner.groups().get(column).gaps(), BY_GROUP)
          .withKey(page.freeKey("groups-" + column + (several ? " " + learner.name() : ""))),
          "Groups by \u201c" + column + "\u201d as " + learner.name() + " sees them with seed " + plan.seeds().get(0) + ".");
      pieces.add(several ? Html.unfolding(learner.name(), learner == best, figure) : figure);
    }
    return pieces;
  }

  private static double uf1(LearnerResults learner) {
    double value = learner.spread().spreads().get(Metric.UF1).mean().value();
    return Double.isNaN(value) ? -1 : value;
  }

  private HtmlTable groupTable(String column) {
    HtmlTable table = new HtmlTable().text("learner").text(column).number("clips").number("people");
    BY_GROUP.forEach(metric -> table.number(metric.title()));
    for (LearnerResults learner : results.learners()) {
      for (LearnerResults.Group group : learner.groups().get(column).values()) {
        List<Object> cells = new ArrayList<>(List.of(learner.name(), group.name(), group.clips(), group.people()));
        BY_GROUP.forEach(metric -> cells.add(group.spread().<Object>map(s -> Figure.of(s.spreads().get(metric).mean()))
            .orElse("too few people")));
        table.row(cells.toArray());
      }
    }
    return table;
  }

  private HtmlTable gapTable(String column) {
    HtmlTable table =
        new HtmlTable().text("learner").text("figure").text("best").text("worst").number("gap").number("p").text("note");
    for (LearnerResults learner : results.learners()) {
      for (Map.Entry<Metric, GroupScores.Gap> entry : learner.groups().get(column).gaps().gaps().entrySet()) {
        GroupScores.Gap gap = entry.getValue();
        String note = gap.difference().isDefined() ? gap.test().pValue().reason() : gap.difference().reason();
        table.row(learner.name(), entry.getKey().title(), gap.best(), gap.worst(), gap.difference().value(),
            Sorted.probability(gap.test().pValue().value()), note);
      }
    }
    return table;
  }

  private Html choices() {
    HtmlTable table = new HtmlTable().text("learner").text("alternative").number("folds that chose it");
    for (LearnerResults learner : results.learners()) {
      learner.chosen().forEach((words, times) -> table.row(learner.name(), words, times));
    }
    return Html.join(alternatives(table), decisions());
  }

  private Html alternatives(HtmlTable table) {
    return table.size() == 0 ? Html.EMPTY : Html.join(
        Html.element("p", "Where a learner has alternatives, each training fold chooses by itself: inner folds by subject within"
            + " the training fold are tested, their pooled UF1 decides, and the first of equals is taken. The tested clips have"
            + " no say in it."),
        page.table(table, "How often each alternative was chosen."));
  }

  private Html decisions() {
    HtmlTable table = new HtmlTable().text("learner");
    plan.labels().forEach(table::number);
    for (LearnerResults learner : results.learners()) {
      if (!learner.decisionWeights().isEmpty()) {
        List<Object> cells = new ArrayList<>(List.of(learner.name()));
        cells.addAll(learner.decisionWeights());
        table.row(cells.toArray());
      }
    }
    return table.size() == 0 ? Html.EMPTY : Html.join(
        Html.element("p", "Where a learner decides by thresholds, each training fold fits a weight for each class by which its"
            + " probability is multiplied, so that UF1 over inner folds by subject is largest; the class that occurs most keeps"
            + " 1. The tested clips have no say in it. The probabilities of these learners are the weighted ones."),
        page.table(table, "Weight of each class in the decision: the median over folds and seeds."));
  }

  private Html confusion() {
    List<Html> pieces = new ArrayList<>();
    for (LearnerResults learner : results.learners()) {
      ConfusionMatrix pooled = ConfusionMatrix.pool(
          learner.bySeed().values().stream().map(r -> r.evaluation().confusion()).toList());
      HtmlTable table = new HtmlTable().text("actual");
      plan.labels().forEach(label -> table.number("as " + label));
      for (int a = 0; a < pooled.size(); a++) {
        List<Object> cells = new ArrayList<>(List.of(plan.labels().get(a)));
        for (int p = 0; p < pooled.size(); p++) {
          cells.add(pooled.count(a, p));
        }
        table.row(cells.toArray());
      }
      pieces.add(page.table(table, learner.name() + ": clips of each actual class (rows) by the class that was named (columns)"
          + (plan.seeds().size() == 1 ? "." : ", all seeds added up, so that every clip counts once a seed.")));
    }
    return Html.join(pieces);
  }

  private Html surroundings() {
    HtmlTable learners = new HtmlTable().text("learner").text("what it is").text("frames").text("texture").text("pixels");
    for (LearnerPlan learner : plan.learners()) {
      Preparation p = learner.preparation();
      learners.row(learner.name(), learner.words(), p.frameSize() + " \u00d7 " + p.frameSize() + ", " + p.resize(),
          p.hasLbp() ? p.lbp() : "none", p.pixels());
    }
    HtmlTable facts = new HtmlTable().text("what").text("value");
    study.versions().forEach(facts::row);
    facts.row("native threads of a model", study.threads());
    facts.row("models trained at once", study.measured().workers());
    facts.row("all folds added up", String.format(Locale.ROOT, "%.0f s", study.measured().foldSeconds()));
    facts.row("last sitting", String.format(Locale.ROOT, "%.0f s from %s", study.measured().seconds(), study.started()));
    facts.row("hash of the plan", study.planHash());
    study.splits().forEach((seed, hash) -> facts.row("hash of the folds, seed " + seed, hash));
    study.predictions().forEach((file, hash) -> facts.row("hash of " + file, hash));
    return Html.join(
        page.table(learners, "The learners of the plan. plan.json beside this page has every option; mien run plan.json repeats"
            + " the study."),
        page.table(facts, "What it ran on, and hashes that are equal exactly if the files are."));
  }
}
