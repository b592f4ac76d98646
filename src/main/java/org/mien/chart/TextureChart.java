package org.mien.chart;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.mien.image.Gray;

/** One example of what texture the learner sees: the prepared image, its LBP map and the histogram of the map. */
public final class TextureChart {

  private static final int WIDTH = 820;
  private static final int HEIGHT = 280;
  private static final int PICTURE = 170;

  private TextureChart() {}

  /**
   * One example.
   *
   * @param key stable name of the figure
   * @param title what the example is, such as "happiness"
   * @param image the prepared gray image
   * @param map its LBP map: a code a pixel
   * @param histogram share of each code, sum 1 (equation 7)
   */
  public static ChartFigure of(String key, String title, Gray image, Gray map, double[] histogram) {
    XYSeries series = new XYSeries("share of pixels");
    ChartTable.Builder table = ChartTable.columns("code", "share_of_pixels");
    int highest = 0;
    for (int code = 0; code < histogram.length; code++) {
      series.add(code, histogram[code]);
      table.row(code, histogram[code]);
      highest = histogram[code] > histogram[highest] ? code : highest;
    }
    IntervalXYDataset bars = new XYBarDataset(new XYSeriesCollection(series), 1);
    NumberAxis codes = ChartStyle.countAxis("LBP code");
    codes.setRange(-0.5, histogram.length - 0.5);
    NumberAxis shares = ChartStyle.numberAxis("share of pixels", "0.0##");
    XYPlot plot = ChartStyle.style(new XYPlot(bars, codes, shares, renderer()));
    plot.setDomainGridlinesVisible(false);
    JFreeChart chart = ChartStyle.chart(title, "", plot);
    chart.addSubtitle(picture(image, image.ceiling(), "gray image"));
    chart.addSubtitle(picture(map, Math.max(1, histogram.length - 1), "LBP map"));
    String altText = String.format(
        Locale.ROOT, "%s: gray image of %d by %d pixels, its LBP map, and the histogram of its %d codes; the most frequent"
            + " code is %d with a share of %.3f.",
        title, image.width(), image.height(), histogram.length, highest, histogram.length == 0 ? 0 : histogram[highest]);
    return new ChartFigure(key, title, chart, table.build(), WIDTH, HEIGHT, altText);
  }

  private static XYBarRenderer renderer() {
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, ChartStyle.INK);
    renderer.setDrawBarOutline(false);
    return renderer;
  }

  private static PictureTitle picture(Gray gray, double ceiling, String caption) {
    double longer = Math.max(gray.width(), gray.height());
    double width = PICTURE * gray.width() / longer;
    double height = PICTURE * gray.height() / longer;
    String text = caption + ", " + gray.width() + " \u00d7 " + gray.height();
    return new PictureTitle(enlarged(gray, ceiling), width, height, text);
  }

  /**
   * Whole-number enlargement, so that viewers that smooth still show the pixels as they are; {@code ceiling} is white. Not a
   * gray picture of Java, whose grays other drawings than pixels take for linear light and brighten.
   */
  private static Image enlarged(Gray gray, double ceiling) {
    int scale = Math.max(1, 2 * PICTURE / Math.max(gray.width(), gray.height()));
    BufferedImage image =
        new BufferedImage(gray.width() * scale, gray.height() * scale, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double share = gray.at(x / scale, y / scale) / ceiling;
        image.setRGB(x, y, 0x010101 * (int) Math.round(255 * Math.max(0, Math.min(1, share))));
      }
    }
    return image;
  }
}
