package org.mien.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mien.chart.ComparisonChart;
import org.mien.experiment.Compared;
import org.mien.experiment.ComparedFolder;
import org.mien.metrics.Comparison;
import org.mien.metrics.Comparisons;
import org.mien.metrics.Estimate;
import org.mien.metrics.McNemar;
import org.mien.metrics.Metric;
import org.mien.metrics.PairedDifference;
import org.mien.metrics.PermutationTest;
import org.mien.metrics.SeedSpread;
import org.mien.metrics.StuartMaxwell;

/** The page of a comparison: who is how good, which differences chance alone can make, and how each number is defined. */
public final class ComparisonReport {

  private static final double USUAL = 0.05;

  private ComparisonReport() {}

  /** Writes {@code compare.html} and its charts. */
  public static void write(Path folder, Compared compared) {
    page(compared).write(folder.resolve("compare.html"));
  }

  /** The page, not on the disk yet: the same for the same comparison. */
  public static Page page(Compared compared) {
    Comparison any = compared.comparisons().pairs().get(0).comparison();
    String people = any.subjects() == 0 ? "" : " of " + any.subjects() + " people";
    Page page = new Page("comparison of learners", compared.learners().size() + " learners compared",
        any.clips() + " clips" + people + " \u00b7 "
            + compared.sources().stream().map(s -> s.folder().name()).collect(Collectors.joining(", ")));
    page.section("result", "Result", result(compared), notes(compared));
    page.section("scores", "Scores", scores(page, compared));
    page.section("differences", "Differences", differences(page, compared));
    page.section("seeds", "Seeds and people", seeds(page, compared));
    page.section("other-tests", "Tests that take clips as independent", otherTests(page, compared));
    page.section("definitions", "What the numbers are", definitions(page, compared));
    page.section("runs", "Runs", runs(page, compared));
    return page;
  }

  /** What one comparison says of a metric, in plain words. */
  public static String sentence(Comparisons.Pair pair, Metric metric) {
    Comparison c = pair.comparison();
    PairedDifference d = c.difference(metric);
    if (!d.difference().score().isDefined()) {
      return c.first() + " and " + c.second() + " cannot be compared by " + metric.title() + ": "
          + d.difference().score().reason() + ".";
    }
    double value = d.difference().value();
    if (value == 0) {
      return c.first() + " and " + c.second() + " have the same " + metric.title() + ".";
    }
    Estimate estimate = d.difference();
    String interval = !estimate.interval().isDefined() ? "no interval" : percent(c) + " % interval "
        + Figure.fixed(estimate.ciLow()) + " to " + Figure.fixed(estimate.ciHigh());
    double corrected = pair.permutation().get(metric);
    return String.format(Locale.ROOT, "%s has a %s %s than %s, by %.3f (%s of the difference; p = %s, corrected %s). %s",
        c.first(), value > 0 ? "higher" : "lower", metric.title(), c.second(), Math.abs(value), interval,
        Sorted.probability(d.test().pValue().value()).text(), Sorted.probability(corrected).text(), corrected < USUAL
            ? "Chance alone rarely makes such a difference." : "Chance alone can make such a difference.");
  }

  /** How to read the sentences, in whole sentences. */
  public static String explanation(Compared compared) {
    List<Comparisons.Pair> pairs = compared.comparisons().pairs();
    long clear = pairs.stream().filter(p -> p.permutation().get(compared.main()) < USUAL).count();
    String whole = pairs.get(0).comparison().subjects() > 0 ? "people" : "clips";
    return "In " + clear + " of " + pairs.size() + (pairs.size() == 1 ? " pair" : " pairs")
        + " the corrected p lies below 0.05. p is the chance of at least such a difference if it did not matter which of the two"
        + " learners an answer came from: the answers for whole " + whole + " are swapped between them. It is corrected by Holm's"
        + " method for the number of pairs. That chance can make a difference does not show that two learners are equally good.";
  }

  private static String percent(Comparison comparison) {
    double percent = Math.round(comparison.resampling().level() * 1e4) / 1e2;
    return percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
  }

  private static Html result(Compared compared) {
    List<Html> items = compared.comparisons().pairs().stream()
        .map(pair -> Html.element("li", sentence(pair, compared.main()))).toList();
    return Html.join(
        Html.element("p", compared.main().title() + ": " + compared.main().definition()),
        Html.element("p", explanation(compared)),
        Html.tag("ul").holding(items),
        Html.element("p", "The figures speak of how labels of these recordings were repeated. They say nothing about what anybody"
            + " felt, and little about recordings made in another way."));
  }

  private static Html notes(Compared compared) {
    return compared.notes().isEmpty() ? Html.EMPTY : Html.tag("div").with("class", "note").holding(
        compared.notes().stream().map(note -> Html.element("p", note)).toList());
  }

  private static Html scores(Page page, Compared compared) {
    List<ComparisonChart.Learner> learners = compared.learners().stream().map(ComparisonChart.Learner::of).toList();
    HtmlTable table = new HtmlTable().text("Learner");
    compared.metrics().forEach(m -> table.number(m.title()));
    table.number("Seeds");
    for (SeedSpread spread : compared.learners()) {
      List<Object> row = new ArrayList<>(List.of(spread.learner()));
      compared.metrics().forEach(m -> row.add(Figure.of(spread.spreads().get(m).mean())));
      row.add(spread.seeds().size());
      table.row(row.toArray());
    }
    List<Metric> drawn = compared.metrics().stream().filter(ComparisonReport::unit).toList();
    return Html.join(
        drawn.isEmpty() ? Html.EMPTY : page.figure(ComparisonChart.learners(learners, drawn),
            "Scores with their intervals; of several seeds their mean."),
        page.table(table, "Scores, intervals over people below them. "
            + compared.learners().get(0).resampling().sentence() + " All metrics stand in learners.csv."));
  }

  /** Losses have no upper end and would not fit on the axis of scores. */
  private static boolean unit(Metric metric) {
    return metric != Metric.LOG_LOSS;
  }

  private static Html differences(Page page, Compared compared) {
    HtmlTable table = new HtmlTable().text("First").text("Second").text("Metric").number("Difference").number("p")
        .number("p, corrected").text("Note");
    for (Comparisons.Pair pair : compared.comparisons().pairs()) {
      for (Metric metric : compared.metrics()) {
        PairedDifference d = pair.comparison().difference(metric);
        table.row(pair.comparison().first(), pair.comparison().second(), metric.title(), Figure.of(d.difference()),
            Sorted.probability(d.test().pValue().value()),
            Sorted.probability(pair.permutation().get(metric)), d.difference().note());
      }
    }
    PermutationTest test = compared.comparisons().pairs().get(0).comparison().difference(compared.main()).test();
    return Html.join(
        page.figure(ComparisonChart.differences(compared.comparisons(), compared.main()),
            "Difference of each pair with its interval; both learners are scored on the same resampled people."),
        page.table(table, "First less second. p: paired permutation test of the absolute difference. " + test.sentence()
            + " Corrected by Holm's method over the " + compared.comparisons().pairs().size()
            + " pairs, each metric by itself."));
  }

  private static Html seeds(Page page, Compared compared) {
    if (compared.learners().stream().noneMatch(s -> s.seeds().size() > 1)) {
      return Html.EMPTY;
    }
    List<Html> sentences = compared.learners().stream()
        .map(s -> Html.element("li", Html.element("b", s.learner() + ". "), Html.text(s.sentence(compared.main())))).toList();
    return Html.join(
        Html.element("p", "A seed decides the random numbers of a training. The spread over seeds tells how much luck matters"
            + " when nothing else changes; the interval over people tells how far the score may be off for other people. They"
            + " answer different questions and are not added up."),
        page.figure(ComparisonChart.seeds(compared.learners(), compared.main()),
            "Mean over seeds with its interval over people, and the range from the lowest to the highest seed."),
        Html.tag("ul").holding(sentences));
  }

  private static Html otherTests(Page page, Compared compared) {
    HtmlTable right = new HtmlTable().text("First").text("Second").number("Only first right").number("Only second right")
        .number("Cohen's g").number("p").number("p, corrected").text("Note");
    HtmlTable named = new HtmlTable().text("First").text("Second").number("Statistic").number("Degrees of freedom")
        .number("Share to rename").number("p").number("p, corrected").text("Note");
    for (Comparisons.Pair pair : compared.comparisons().pairs()) {
      Comparison c = pair.comparison();
      McNemar m = c.mcNemar();
      right.row(c.first(), c.second(), m.onlyFirst(), m.onlySecond(), Figure.of(m.g()), Sorted.probability(m.pValue()),
          Sorted.probability(pair.mcNemar()), m.g().note());
      StuartMaxwell s = c.marginals();
      named.row(c.first(), c.second(), s.statistic().value(), s.degrees(), s.distance(), Sorted.probability(s.pValue().value()),
          Sorted.probability(pair.marginals()), s.pValue().reason());
    }
    List<Long> seeds = compared.comparisons().pairs().get(0).comparison().seeds();
    String seed = seeds.size() > 1 ? " Of several seeds the lowest is taken, here " + seeds.get(0) + "." : "";
    return Html.join(
        Html.element("p", "These tests are common in the field. They take every clip as independent; where people give several"
            + " clips each, they are too sure. The permutation by subject above is the one to trust."),
        page.table(right, "Exact McNemar test: is one right more often? Cohen's g is the share of the clips that only one got"
            + " right which the first got right, less one half." + seed),
        page.table(named, "Stuart-Maxwell test: do both name each class equally often? It says nothing about which one is right."
            + " The share to rename is that of the clips that one would have to call otherwise to name each class as often as the"
            + " other." + seed));
  }

  private static Html definitions(Page page, Compared compared) {
    HtmlTable table = new HtmlTable().text("Metric").text("Definition");
    compared.metrics().forEach(m -> table.row(m.title(), m.definition()));
    return Html.join(
        page.table(table, "The metrics of this comparison."),
        Html.element("p", "A number that cannot be computed is undefined and says why; it is not counted as 0."));
  }

  private static Html runs(Page page, Compared compared) {
    HtmlTable table = new HtmlTable().text("Folder").text("Data").text("Data hash").text("Protocol").text("Learners")
        .text("Leakage audit");
    for (Compared.Source source : compared.sources()) {
      ComparedFolder folder = source.folder();
      String hash = folder.dataHash();
      table.row(folder.name(), folder.data(), hash.substring(0, Math.min(12, hash.length())),
          folder.protocol() + (folder.leaky() ? " (leaky)" : ""), String.join(", ", source.learners()), folder.audit());
    }
    return page.table(table, "What the predictions rest on.");
  }
}
