package org.mien.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.chart.ChartFigure;

/** The figures and tables of one page, numbered in the order in which they are made. Not thread-safe. */
final class Exhibits {

  private final List<ChartFigure> figures = new ArrayList<>();
  private int tables;

  Html figure(ChartFigure figure, String caption) {
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
                Html.text("Beside this page: "), link(file + ".csv", "numbers"), Html.text(", "), link(file + ".svg", "SVG"),
                Html.text(", "), link(file + ".pdf", "PDF"), Html.text(", "), link(file + ".png", "PNG"), Html.text("."))));
  }

  /** A key out of words that no chart has yet: names in a data set may differ in nothing that a key can hold. */
  String freeKey(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-+$", "");
    Set<String> taken = figures.stream().map(ChartFigure::key).collect(Collectors.toSet());
    String key = plain;
    for (int i = 2; taken.contains(key); i++) {
      key = plain + "-" + i;
    }
    return key;
  }

  Html table(HtmlTable table, String caption) {
    tables++;
    return table.html("Table " + tables + ". " + caption);
  }

  List<ChartFigure> figures() {
    return Collections.unmodifiableList(figures);
  }

  private static Html link(String target, String text) {
    return Html.tag("a").with("href", target).holding(Html.text(text));
  }
}
