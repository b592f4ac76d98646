package org.mien.report;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mien.chart.ChartFigure;
import org.mien.file.AtomicFile;

/** Writes the report of a run as one {@link Page} of the sections that have something to say. */
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
    ReportModel.Facts facts = model.facts();
    Page page = new Page("report of a run", facts.dataName() + ": " + facts.run(),
        facts.model() + " \u00b7 " + facts.protocolName() + " \u00b7 " + facts.started());
    for (ReportSection section : sections) {
      Optional<Html> body = section.render(view);
      body.ifPresent(html -> page.section(section.key(), section.title(), html));
    }
    return new Report(page.html(), List.copyOf(view.figures()));
  }

  /** Writes the report as {@code report.html} and its charts as PNG, SVG, PDF and CSV into {@code charts} beside it. */
  public void write(Path folder, ReportModel model) {
    Report report = report(model);
    for (ChartFigure figure : report.figures()) {
      figure.exportAll(folder.resolve("charts"));
    }
    AtomicFile.write(folder.resolve("report.html"), report.html());
  }
}
