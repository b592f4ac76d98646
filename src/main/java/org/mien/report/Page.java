package org.mien.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mien.chart.ChartFigure;
import org.mien.file.AtomicFile;

/**
 * One HTML file that asks for nothing else: charts as inline SVG, style and script inside, readable without the script and
 * in print. Its content security policy lets nothing be loaded and no other script run. Not thread-safe.
 */
public final class Page {

  private static final String DISCLAIMER =
      "Mien describes faces in pictures. It does not say what a person feels, and it diagnoses nobody.";

  private final String kind;
  private final String title;
  private final String byline;
  private final List<Html> contents = new ArrayList<>();
  private final List<Html> bodies = new ArrayList<>();
  private final Exhibits exhibits = new Exhibits();

  /**
   * An empty page.
   *
   * @param kind what kind of page it is ("report of a run")
   * @param title its heading
   * @param byline a line below the heading
   */
  public Page(String kind, String title, String byline) {
    this.kind = kind;
    this.title = title;
    this.byline = byline;
  }

  /**
   * Adds a section; one without a body is left out.
   *
   * @param key stable word, the anchor of the section
   */
  public Page section(String key, String heading, Html... pieces) {
    Html body = Html.join(pieces);
    if (!body.isEmpty()) {
      String id = key + "-heading";
      contents.add(Html.element("li", Html.tag("a").with("href", "#" + key).holding(Html.text(heading))));
      bodies.add(Html.tag("section").with("id", key).with("aria-labelledby", id).holding(
          Html.tag("h2").with("id", id).holding(Html.text(heading)), body));
    }
    return this;
  }

  /** A chart with its number, a caption and links to its numbers; {@link #write} exports it as well. */
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

  /** The charts so far, in order. */
  public List<ChartFigure> figures() {
    return List.copyOf(exhibits.figures());
  }

  /** The whole file: the same text for the same page. */
  public String html() {
    String script = resource("report.js");
    return "<!DOCTYPE html>\n" + Html.tag("html").with("lang", "en").holding(head(script), body(script)).markup() + "\n";
  }

  /** Writes the page, whole or not at all, and its charts as PNG, SVG, PDF and CSV into the folder {@code charts} beside it. */
  public void write(Path file) {
    for (ChartFigure figure : exhibits.figures()) {
      figure.exportAll(file.resolveSibling("charts"));
    }
    AtomicFile.write(file, html());
  }

  private Html head(String script) {
    String policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + sha256(script)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
    return Html.element("head",
        Html.tag("meta").with("charset", "utf-8").holding(),
        Html.tag("meta").with("http-equiv", "Content-Security-Policy").with("content", policy).holding(),
        Html.tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1").holding(),
        Html.tag("meta").with("name", "color-scheme").with("content", "light dark").holding(),
        Html.element("title", title + " \u2013 Mien report"),
        Html.element("style", Html.ours(resource("report.css"))));
  }

  private Html body(String script) {
    Html header = Html.element("header",
        Html.tag("p").with("class", "kind").holding(Html.text("Mien \u00b7 " + kind)),
        Html.element("h1", title),
        Html.tag("p").with("class", "byline").holding(Html.text(byline)));
    Html nav = Html.tag("nav").with("aria-label", "Contents").holding(Html.tag("ol").holding(contents));
    Html footer = Html.element("footer", Html.element("p", DISCLAIMER));
    return Html.element("body", header, nav, Html.tag("main").holding(bodies), footer,
        Html.element("script", Html.ours(script)));
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + Page.class.getName());
      }
      // A checkout on Windows may have changed the line ends, which would change the report.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
