package org.mien.report;

import java.util.Optional;
import org.mien.metrics.Metric;
import org.scijava.plugin.Plugin;

/** Every score with its interval. */
@Plugin(type = ReportSection.class)
public final class ScoresSection extends BuiltInSection {

  /** The section. */
  public ScoresSection() {
    super("scores", "All scores", 300);
  }

  @Override
  public Optional<Html> render(RunView run) {
    HtmlTable table = new HtmlTable().text("Score").number("Value").number("Interval").text("Meaning").text("Note");
    for (Metric metric : Metric.values()) {
      Figure figure = Figure.of(run.model().evaluation().score(metric));
      table.row(metric.title(), figure.value(), figure.interval(), meaning(metric), figure.note());
    }
    return Optional.of(Html.join(
        run.table(table, "Scores on the " + run.model().evaluation().samples() + " clips of the test part. "
            + run.model().evaluation().resampling().sentence()),
        run.paragraph("A score that cannot be computed is undefined and says why; it is not counted as 0.")));
  }

  private static String meaning(Metric metric) {
    return switch (metric) {
      case ACCURACY -> "share of clips named right";
      case PRECISION_MACRO -> "of what was called a class, how much was it; mean over classes";
      case RECALL_MACRO -> "of what is a class, how much was found; mean over classes";
      case F1_MACRO -> "harmonic mean of precision and recall; mean over classes";
      case UF1 -> "unweighted F1: every class counts the same";
      case UAR -> "unweighted average recall: every class counts the same";
      case KAPPA -> "agreement beyond chance: 0 is chance, 1 is perfect";
      case LOG_LOSS -> "surprise at the truth in nats: less is better";
    };
  }
}
