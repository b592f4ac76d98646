package org.mien.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Property
  void textNeverBecomesMarkup(@ForAll String text) {
    String markup = Html.text(text).markup();
    assertThat(markup).doesNotContain("<", ">", "\"", "'");
    String back = markup.replace("&#39;", "'").replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<")
        .replace("&amp;", "&");
    assertThat(back).isEqualTo(text.replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "\uFFFD"));
  }

  @Property
  void anAttributeNeverEndsEarly(@ForAll String text) {
    String markup = Html.tag("a").with("title", text).holding().markup();
    assertThat(markup).startsWith("<a title=\"").endsWith("\"></a>");
    assertThat(markup.substring(10, markup.length() - 6)).doesNotContain("\"", "<", ">");
  }

  @Test
  void refusesHandlersAndForeignNames() {
    assertThatThrownBy(() -> Html.tag("p").with("onclick", "alert(1)")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Html.tag("p x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void elementsNest() {
    assertThat(Html.element("p", Html.text("a "), Html.element("b", "<b>")).markup()).isEqualTo("<p>a <b>&lt;b&gt;</b></p>");
    assertThat(Html.tag("meta").with("charset", "utf-8").holding().markup()).isEqualTo("<meta charset=\"utf-8\">");
  }

  @Test
  void numbersSortByTheirValueAndUndefinedOnesSayUndefined() {
    String html = new HtmlTable().text("model").number("kappa")
        .row("a", new Figure(-0.25, -0.5, 0.125, "")).row("b", new Figure(Double.NaN, Double.NaN, Double.NaN, "why"))
        .html("caption").markup();
    assertThat(html).contains("<td class=\"number\" data-value=\"-0.250000000\">"
        + "\u22120.250<small>\u22120.500 to 0.125</small></td>");
    assertThat(html).contains("<td class=\"number\" data-value=\"\">undefined</td>");
    assertThat(html).contains("<th scope=\"col\" class=\"number\">kappa</th>").contains("<th scope=\"row\">a</th>");
  }

  @Test
  void pValuesSortByTheirValueHoweverSmall() {
    String html = new HtmlTable().text("pair").number("p").row("a", Sorted.probability(1.25e-7))
        .row("b", Sorted.probability(0.0004)).row("c", Sorted.probability(0.25)).row("d", Sorted.probability(Double.NaN))
        .html("caption").markup();
    assertThat(html).contains("data-value=\"1.25000000e-07\">1.3e-07<", "data-value=\"0.000400000000\">0.0004<",
        "data-value=\"0.250000000\">0.250<", "data-value=\"\">undefined<");
  }

  @Test
  void aRowHasAsManyCellsAsColumns() {
    HtmlTable table = new HtmlTable().text("a").number("b");
    assertThatThrownBy(() -> table.row("x")).isInstanceOf(IllegalArgumentException.class);
  }
}
