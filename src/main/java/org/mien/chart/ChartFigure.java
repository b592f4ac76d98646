package org.mien.chart;

import java.nio.file.Path;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.mien.file.AtomicFile;

/**
 * A chart that is ready to be shown or exported.
 *
 * @param key stable name of the chart, lower-case letters, digits and hyphens ("confusion-counts"); also its file name
 * @param title what is shown, in a few words
 * @param chart the drawing
 * @param table exactly the numbers drawn
 * @param width preferred width in pixels
 * @param height preferred height in pixels
 * @param altText what a reader who cannot see the chart should know, in a sentence or two
 */
public record ChartFigure(
    String key, String title, JFreeChart chart, ChartTable table, int width, int height, String altText) {

  /** Pixels of an exported PNG for one pixel of the preferred size. */
  public static final int PNG_SCALE = 2;

  /** Checks the key and the size. */
  public ChartFigure {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(chart, "chart");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(altText, "altText");
    if (!key.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("the key of a chart has lower-case letters, digits and hyphens, unlike " + key);
    }
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a chart of " + width + " x " + height + " pixels");
    }
  }

  /** The same chart by another key, where several of one kind stand together. */
  public ChartFigure withKey(String other) {
    return new ChartFigure(other, title, chart, table, width, height, altText);
  }

  /** The chart as a PNG file's bytes, {@value #PNG_SCALE} times the preferred size. */
  public byte[] png() {
    return Rendering.png(this, PNG_SCALE);
  }

  /** The chart as an SVG document: the same text for the same numbers, title and description for screen readers. */
  public String svg() {
    return SvgDrawing.document(this);
  }

  /**
   * The chart as an SVG element for an HTML page.
   *
   * @param idPrefix begins every id inside; another one for every chart on a page, so that ids never meet
   */
  public String svgElement(String idPrefix) {
    return SvgDrawing.element(this, idPrefix);
  }

  /** The chart as the bytes of a PDF file with one page, its words as words; the same bytes for the same numbers. */
  public byte[] pdf() {
    return PdfDrawing.pdf(this);
  }

  /** Writes the chart as PNG, whole or not at all. */
  public void writePng(Path file) {
    byte[] bytes = png();
    AtomicFile.write(file, out -> out.write(bytes));
  }

  /** Writes the chart as SVG, whole or not at all. */
  public void writeSvg(Path file) {
    AtomicFile.write(file, svg());
  }

  /** Writes the chart as PDF, whole or not at all. */
  public void writePdf(Path file) {
    byte[] bytes = pdf();
    AtomicFile.write(file, out -> out.write(bytes));
  }

  /** Writes the numbers drawn as CSV, whole or not at all. */
  public void writeCsv(Path file) {
    table.writeCsv(file);
  }

  /** Writes {@code name.png}, {@code .svg}, {@code .pdf} and {@code .csv} into a folder, which is made if it is missing. */
  public void exportAll(Path folder, String name) {
    writePng(folder.resolve(name + ".png"));
    writeSvg(folder.resolve(name + ".svg"));
    writePdf(folder.resolve(name + ".pdf"));
    writeCsv(folder.resolve(name + ".csv"));
  }

  /** Writes all four files under the chart's own key. */
  public void exportAll(Path folder) {
    exportAll(folder, key);
  }
}
