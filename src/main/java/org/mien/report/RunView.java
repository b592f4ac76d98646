package org.mien.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.mien.chart.ChartFigure;

/** A run as a section sees it: what there is to tell, and numbered figures and tables to tell it with. */
public final class RunView {

  private final ReportModel model;
  private final List<ChartFigure> figures = new ArrayList<>();
  private int tables;

  RunView(ReportModel model) {
    this.model = model;
  }

  /** What there is to tell. */
  public ReportModel model() {
    return model;
  }

  /** A paragraph of text. */
  public Html paragraph(String text) {
    return Html.element("p", text);
  }

  /** A chart with its number, a caption and a link to its numbers. Each chart of a report has a key of its own. */
  public Html figure(ChartFigure figure, String caption) {
    if (figures.stream().anyMatch(f -> f.key().equals(figure.key()))) {
      throw new IllegalArgumentException("two charts of a report are called " + figure.key());
    }
    figures.add(figure);
    int number = figures.size();
    String file = "charts/" + figure.key();
    return Html.tag("figure").with("id", "figure-" + number).holding(
        Html.tag("div").with("class", "chart").with("style", String.format(Locale.ROOT, "max-width:%dpx", figure.width()))
            .holding(Html.chart(figure, "figure" + number + "-")),
        Html.element("figcaption",
            Html.element("b", "Figure " + number + ". "), Html.text(caption + " "),
            Html.tag("span").with("class", "files").holding(
                Html.text("In the run folder: "), link(file + ".csv", "numbers"), Html.text(", "), link(file + ".svg", "SVG"),
                Html.text(", "), link(file + ".png", "PNG"), Html.text("."))));
  }

  /** A table with its number and a caption. */
  public Html table(HtmlTable table, String caption) {
    tables++;
    return table.html("Table " + tables + ". " + caption);
  }

  /** Names and values, one pair a line. */
  public Html facts(List<ReportModel.Fact> facts) {
    List<Html> lines = new ArrayList<>();
    for (ReportModel.Fact fact : facts) {
      lines.add(Html.element("div", Html.element("dt", fact.name()), Html.element("dd", fact.value())));
    }
    return Html.tag("dl").with("class", "facts").holding(lines);
  }

  /** The charts drawn so far, in order. */
  List<ChartFigure> figures() {
    return Collections.unmodifiableList(figures);
  }

  private static Html link(String target, String text) {
    return Html.tag("a").with("href", target).holding(Html.text(text));
  }
}
