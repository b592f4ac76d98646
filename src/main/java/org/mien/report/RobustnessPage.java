package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import org.mien.chart.RobustnessChart;
import org.mien.learn.ModelCard;
import org.mien.metrics.Metric;
import org.mien.robustness.Robustness;

/** The page of a robustness sweep. */
public final class RobustnessPage {

  private RobustnessPage() {}

  /** What the sweep found, in words, tables and curves. */
  public static Page of(Robustness robustness, ModelCard card) {
    Page page = new Page("robustness", card.origin().dataName() + ": what the model withstands",
        card.options().preset() + " \u00b7 " + robustness.clips() + " clips \u00b7 noise seed " + robustness.seed());
    page.section("summary", "Summary", summary(robustness, page));
    double chance = 1.0 / card.origin().classes().size();
    List<Html> curves = new ArrayList<>();
    for (Robustness.Curve curve : robustness.curves()) {
      curves.add(page.figure(RobustnessChart.of(curve, chance), curve.disturbance().title() + ": score by "
          + curve.disturbance().unit() + "; the bands are the intervals."));
    }
    page.section("curves", "Curves", Html.join(curves));
    return page;
  }

  private static Html summary(Robustness robustness, Page page) {
    List<Html> pieces = new ArrayList<>();
    pieces.add(Html.element("p", "The same " + robustness.clips() + " clips"
        + (robustness.subjects() > 0 ? " of " + robustness.subjects() + " people" : "")
        + " were classified again and again, each time under one disturbance of one level, applied to the recording before it"
        + " was prepared. The area is the mean height of a curve from the undisturbed clips to the strongest level."));
    robustness.notes().forEach(note -> pieces.add(Html.element("p", note)));
    pieces.add(Html.element("p", robustness.resampling().sentence()));
    pieces.add(Html.element("p", "The figures say how this model copes with these recordings; they say nothing about any"
        + " person."));
    HtmlTable table = new HtmlTable().text("disturbance").text("levels (mildest first)");
    Robustness.METRICS.forEach(metric -> table.number("area, " + metric.title()).number(metric.title() + ", strongest level"));
    for (Robustness.Curve curve : robustness.curves()) {
      List<Object> cells = new ArrayList<>();
      cells.add(curve.disturbance().title());
      cells.add(curve.disturbance().levels() + " " + curve.disturbance().unit());
      for (Metric metric : Robustness.METRICS) {
        cells.add(Figure.of(curve.area().get(metric)));
        cells.add(Figure.of(curve.points().get(curve.points().size() - 1).scores().get(metric)));
      }
      table.row(cells.toArray());
    }
    pieces.add(page.table(table, "Areas under the curves, and scores at the strongest level, with their intervals."));
    pieces.add(page.figure(RobustnessChart.areas(robustness), "Areas under the curves."));
    return Html.join(pieces);
  }
}
