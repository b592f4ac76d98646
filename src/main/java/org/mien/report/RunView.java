package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import org.mien.chart.ChartFigure;

/** A run as a section sees it: what there is to tell, and numbered figures and tables to tell it with. */
public final class RunView {

  private final ReportModel model;
  private final Exhibits exhibits = new Exhibits();

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
    return exhibits.figure(figure, caption);
  }

  /** A key for {@link #figure} out of words, unlike that of any chart so far. */
  String freeKey(String words) {
    return exhibits.freeKey(words);
  }

  /** A table with its number and a caption. */
  public Html table(HtmlTable table, String caption) {
    return exhibits.table(table, caption);
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
    return exhibits.figures();
  }
}
