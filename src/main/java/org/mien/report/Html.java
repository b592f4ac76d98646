package org.mien.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mien.chart.ChartFigure;

/** A piece of a page. Text goes in through {@link #text}, which escapes it, so no name in a data set can become markup. */
public final class Html {

  /** Nothing. */
  public static final Html EMPTY = new Html("");

  private static final Set<String> VOID = Set.of("br", "hr", "img", "meta", "wbr");

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** Text, escaped. */
  public static Html text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
    return new Html(out.toString());
  }

  /** Pieces one after the other. */
  public static Html join(List<Html> pieces) {
    return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
  }

  /** Pieces one after the other. */
  public static Html join(Html... pieces) {
    return join(Arrays.asList(pieces));
  }

  /** An element that holds pieces. */
  public static Html element(String name, Html... pieces) {
    return tag(name).holding(pieces);
  }

  /** An element that holds text, escaped. */
  public static Html element(String name, String text) {
    return tag(name).holding(text(text));
  }

  /** Pieces below a line that folds them up and unfolds them; in print they are unfolded by the script of the page. */
  static Html unfolding(String line, boolean open, Html... pieces) {
    Tag details = tag("details");
    return (open ? details.with("open", "open") : details).holding(element("summary", line), join(pieces));
  }

  /** The beginning of an element with attributes. */
  public static Tag tag(String name) {
    return new Tag(name, List.of());
  }

  /** A chart as SVG; every id inside begins with the prefix. */
  static Html chart(ChartFigure figure, String idPrefix) {
    return new Html(figure.svgElement(idPrefix));
  }

  /** Text of our own that is markup already: the style and the script of the page. */
  static Html ours(String markup) {
    return new Html(markup);
  }

  /** The markup. */
  public String markup() {
    return markup;
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return markup.isEmpty();
  }

  @Override
  public String toString() {
    return markup;
  }

  /** The beginning of an element: a name and attributes. */
  public static final class Tag {

    private final String name;
    private final List<String> attributes;

    private Tag(String name, List<String> attributes) {
      if (!name.matches("[a-z][a-z0-9]*")) {
        throw new IllegalArgumentException("not the name of an element: " + name);
      }
      this.name = name;
      this.attributes = attributes;
    }

    /** This element with one attribute more; the value is escaped. Handlers ("onclick") are refused: the page runs none. */
    public Tag with(String attribute, String value) {
      if (!attribute.matches("[a-z][a-z0-9-]*") || attribute.startsWith("on")) {
        throw new IllegalArgumentException("not an attribute of a report: " + attribute);
      }
      String pair = attribute + "=\"" + Html.text(value).markup() + "\"";
      return new Tag(name, Stream.concat(attributes.stream(), Stream.of(pair)).toList());
    }

    /** The element with what it holds. */
    public Html holding(Html... pieces) {
      return holding(Arrays.asList(pieces));
    }

    /** The element with what it holds. */
    public Html holding(List<Html> pieces) {
      List<String> words = new ArrayList<>(List.of(name));
      words.addAll(attributes);
      String start = "<" + String.join(" ", words) + ">";
      return new Html(VOID.contains(name) ? start : start + Html.join(pieces).markup() + "</" + name + ">");
    }
  }
}
