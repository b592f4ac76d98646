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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mien.chart.ChartFigure;
import org.mien.file.AtomicFile;

/**
 * Writes a report as one HTML file that asks for nothing else: charts as inline SVG, style and script inside, readable without
 * the script and in print. Its content security policy lets nothing be loaded and no other script run.
 */
public final class ReportWriter {

  private final List<ReportSection> sections;

  /** Writes these sections, in their order. */
  public ReportWriter(List<ReportSection> sections) {
    this.sections =
        sections.stream().sorted(Comparator.comparingInt(ReportSection::order).thenComparing(ReportSection::key)).toList();
  }

  /** Writes the sections that come with Mien. */
  public static ReportWriter builtIn() {
    return new ReportWriter(ReportSections.builtIn());
  }

  /**
   * A report that is not on the disk yet.
   *
   * @param html the whole page
   * @param figures its charts in order
   */
  public record Report(String html, List<ChartFigure> figures) {}

  /** Makes the report: the same text for the same run. */
  public Report report(ReportModel model) {
    RunView view = new RunView(model);
    List<Html> contents = new ArrayList<>();
    List<Html> bodies = new ArrayList<>();
    for (ReportSection section : sections) {
      Optional<Html> body = section.render(view);
      if (body.isPresent() && !body.get().isEmpty()) {
        contents.add(Html.element("li",
            Html.tag("a").with("href", "#" + section.key()).holding(Html.text(section.title()))));
        bodies.add(section(section, body.get()));
      }
    }
    String script = resource("report.js");
    String html = "<!DOCTYPE html>\n"
        + Html.tag("html").with("lang", "en").holding(head(model, script), body(model, contents, bodies, script)).markup() + "\n";
    return new Report(html, List.copyOf(view.figures()));
  }

  /** Writes the report as {@code report.html} and its charts as PNG, SVG and CSV into the folder {@code charts} beside it. */
  public void write(Path folder, ReportModel model) {
    Report report = report(model);
    for (ChartFigure figure : report.figures()) {
      figure.exportAll(folder.resolve("charts"));
    }
    AtomicFile.write(folder.resolve("report.html"), report.html());
  }

  private static Html section(ReportSection section, Html body) {
    String heading = section.key() + "-heading";
    return Html.tag("section").with("id", section.key()).with("aria-labelledby", heading).holding(
        Html.tag("h2").with("id", heading).holding(Html.text(section.title())), body);
  }

  private static Html head(ReportModel model, String script) {
    String policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + sha256(script)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
    return Html.element("head",
        Html.tag("meta").with("charset", "utf-8").holding(),
        Html.tag("meta").with("http-equiv", "Content-Security-Policy").with("content", policy).holding(),
        Html.tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1").holding(),
        Html.tag("meta").with("name", "color-scheme").with("content", "light dark").holding(),
        Html.element("title", title(model) + " \u2013 Mien report"),
        Html.element("style", Html.ours(resource("report.css"))));
  }

  private static Html body(ReportModel model, List<Html> contents, List<Html> sections, String script) {
    ReportModel.Facts facts = model.facts();
    Html header = Html.element("header",
        Html.tag("p").with("class", "kind").holding(Html.text("Mien \u00b7 report of a run")),
        Html.element("h1", title(model)),
        Html.tag("p").with("class", "byline").holding(
            Html.text(facts.model() + " \u00b7 " + facts.protocolName() + " \u00b7 " + facts.started())));
    Html nav = Html.tag("nav").with("aria-label", "Contents").holding(Html.tag("ol").holding(contents));
    Html footer = Html.element("footer",
        Html.element("p", "Mien describes faces in pictures. It does not say what a person feels, and it diagnoses nobody."));
    return Html.element("body", header, nav, Html.tag("main").holding(sections), footer,
        Html.element("script", Html.ours(script)));
  }

  private static String title(ReportModel model) {
    return model.facts().dataName() + ": " + model.facts().run();
  }

  private static String resource(String name) {
    try (InputStream in = ReportWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + ReportWriter.class.getName());
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
