package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mien.metrics.ConfusionMatrix;
import org.mien.metrics.Metric;
import org.scijava.plugin.Plugin;

/** What came out, on what it rests, and what it means in plain words. */
@Plugin(type = ReportSection.class)
public final class HeadlineSection extends BuiltInSection {

  private static final List<Metric> MAIN = List.of(Metric.ACCURACY, Metric.F1_MACRO, Metric.UAR, Metric.KAPPA);

  /** The section. */
  public HeadlineSection() {
    super("headline", "Result", 100);
  }

  @Override
  public Optional<Html> render(RunView run) {
    ReportModel model = run.model();
    List<Html> parts = new ArrayList<>();
    if (model.facts().leaky()) {
      parts.add(leaky(model));
    }
    parts.add(tiles(model));
    parts.add(Html.element("p", Html.element("b", "What these figures say. "), Html.text(says(model))));
    parts.add(Html.element("p", Html.element("b", "What they do not say. "), Html.text(doesNotSay(model))));
    parts.add(run.facts(facts(model)));
    if (!model.notes().isEmpty()) {
      parts.add(Html.tag("div").with("class", "note").holding(model.notes().stream().map(run::paragraph).toList()));
    }
    return Optional.of(Html.join(parts));
  }

  private static Html leaky(ReportModel model) {
    return Html.tag("div").with("class", "note warn").holding(
        Html.element("p",
            Html.element("b", "Leaky protocol: " + model.facts().protocolName() + ". "),
            Html.text("Pictures of one person may lie both in the part that was learned from and in the part that was tested."
                + " Read these figures as an upper bound: they say little about people whom the model has not seen. The leakage"
                + " audit below tells how many people are concerned.")));
  }

  private static Html tiles(ReportModel model) {
    List<Html> tiles = new ArrayList<>();
    for (Metric metric : MAIN) {
      Figure figure = Figure.of(model.evaluation().score(metric));
      tiles.add(Html.element("div",
          Html.element("dt", metric.title()),
          Html.element("dd", figure.number()),
          Html.tag("dd").with("class", "interval").holding(
              Html.text(figure.hasInterval() ? confidence(model) + ": " + figure.interval() : "no interval"))));
    }
    return Html.tag("dl").with("class", "scores").holding(tiles);
  }

  private static String says(ReportModel model) {
    ReportModel.Facts facts = model.facts();
    ConfusionMatrix confusion = model.evaluation().confusion();
    Figure accuracy = Figure.of(model.evaluation().score(Metric.ACCURACY));
    if (Double.isNaN(accuracy.value())) {
      return "Nothing was tested, so there is nothing to say.";
    }
    String tested = String.format(Locale.ROOT, "The model was tested on %d clips", facts.test());
    String people = facts.testSubjects() == 0 ? ". Who is in the pictures is not recorded, so nobody can tell whether it had"
        + " seen these people before." : facts.leaky()
        ? String.format(Locale.ROOT, " of %d people, whom it may have seen in training.", facts.testSubjects())
        : String.format(Locale.ROOT, " of %d people whom it had not seen in training.", facts.testSubjects());
    String interval = !accuracy.hasInterval() ? "" : " (" + confidence(model) + " interval " + Figure.percent(accuracy.low())
        + " to " + Figure.percent(accuracy.high()) + ")";
    double most = (double) LongStream.range(0, confusion.size()).map(c -> confusion.actualTotal((int) c)).max().orElse(0)
        / confusion.total();
    return tested + people + " It named the label of " + Figure.percent(accuracy.value()) + " of them" + interval
        + ". Guessing evenly among the " + confusion.size() + " classes would name " + Figure.percent(1.0 / confusion.size())
        + ", and always naming the most frequent class " + Figure.percent(most) + ".";
  }

  private static String confidence(ReportModel model) {
    double level = 100 * model.evaluation().resampling().level();
    return (level == Math.rint(level) ? String.valueOf((long) level) : String.valueOf(level)) + "\u00a0%";
  }

  private static String doesNotSay(ReportModel model) {
    return "A label is what people who looked at a picture called the expression in it. The figures tell how well the model"
        + " repeats such labels on pictures like these; they do not tell what anybody felt, and they diagnose nobody. They do not"
        + " carry over to other cameras, other ways to provoke an expression, or groups of people who are not in the data"
        + (model.facts().leaky() ? ", nor, with this split, to new people" : "") + ".";
  }

  private static List<ReportModel.Fact> facts(ReportModel model) {
    ReportModel.Facts facts = model.facts();
    String subjects = facts.subjects() == 0 ? "not recorded"
        : facts.subjects() + " in all parts, " + facts.testSubjects() + " in the test part";
    return List.of(
        new ReportModel.Fact("Data", facts.dataName()),
        new ReportModel.Fact("Data hash", facts.dataHash()),
        new ReportModel.Fact("Model", facts.model()),
        new ReportModel.Fact("Protocol", facts.protocolName() + (facts.leaky() ? " (leaky)" : "") + ", seed " + facts.seed()),
        new ReportModel.Fact("Audit", model.audit().sentence()),
        new ReportModel.Fact("Clips", facts.train() + " to train, " + facts.validation() + " to choose the epoch, "
            + facts.test() + " to test"),
        new ReportModel.Fact("People", subjects),
        new ReportModel.Fact("Classes", String.join(", ", model.classes())),
        new ReportModel.Fact("Intervals", model.evaluation().resampling().sentence()));
  }
}
