package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of a report: a caption, named columns, and cells that sort by number where they are numbers. */
public final class HtmlTable {

  private final List<Column> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();

  private record Column(String name, boolean numeric) {}

  private record Cell(String text, String below, String value) {}

  /** Adds a column of text. */
  public HtmlTable text(String name) {
    columns.add(new Column(name, false));
    return this;
  }

  /** Adds a column of numbers, which stand at the right. */
  public HtmlTable number(String name) {
    columns.add(new Column(name, true));
    return this;
  }

  /**
   * Adds a row; the first cell names it.
   *
   * @param cells one a column: a text, a whole number, a {@link Double} (three decimals), a {@link Figure} (its interval
   *     stands below it), or a {@link Sorted} text
   */
  public HtmlTable row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells in " + columns.size() + " columns");
    }
    List<Cell> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell(cell));
    }
    rows.add(row);
    return this;
  }

  /** Number of rows so far. */
  public int size() {
    return rows.size();
  }

  /** The table as HTML. */
  Html html(String caption) {
    List<Html> head = columns.stream()
        .map(c -> attributes(Html.tag("th").with("scope", "col"), c).holding(Html.text(c.name()))).toList();
    List<Html> body = new ArrayList<>();
    for (List<Cell> row : rows) {
      List<Html> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        Html.Tag tag = i == 0 ? Html.tag("th").with("scope", "row") : Html.tag("td");
        tag = attributes(tag, columns.get(i));
        tag = row.get(i).value() == null ? tag : tag.with("data-value", row.get(i).value());
        Html below = row.get(i).below().isEmpty() ? Html.EMPTY : Html.element("small", row.get(i).below());
        cells.add(tag.holding(Html.text(row.get(i).text()), below));
      }
      body.add(Html.tag("tr").holding(cells));
    }
    Html table = Html.tag("table").with("class", rows.size() > 1 ? "sortable" : "plain").holding(
        Html.element("caption", Html.text(caption)),
        Html.element("thead", Html.tag("tr").holding(head)),
        Html.tag("tbody").holding(body));
    return Html.tag("div").with("class", "table").with("role", "region").with("tabindex", "0").with("aria-label", caption)
        .holding(table);
  }

  private static Html.Tag attributes(Html.Tag tag, Column column) {
    return column.numeric() ? tag.with("class", "number") : tag;
  }

  private static Cell cell(Object value) {
    if (value instanceof Figure figure) {
      return new Cell(figure.number(), figure.hasInterval() ? figure.interval() : "", number(figure.value()));
    }
    if (value instanceof Sorted sorted) {
      return new Cell(sorted.text(), "", number(sorted.value()));
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return new Cell(Figure.fixed(number), "", number(number));
    }
    if (value instanceof Number number) {
      return new Cell(number.toString(), "", number.toString());
    }
    return new Cell(value == null ? "" : value.toString(), "", null);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.9g", value);
  }
}
