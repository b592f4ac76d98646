package org.mien.chart;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.mien.explain.Explanation;

/**
 * Maps of what an answer depends on, beside the picture. Orange speaks for the class, blue against it, near-white says
 * nothing: ends of a colour-blind-safe diverging scheme (ColorBrewer 2, "PuOr").
 */
public final class ExplanationChart {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 280;
  private static final int PICTURE = 170;
  private static final String ROWS = "row of pixels from the top";
  private static final Color FOR = new Color(0xb35806);
  private static final Color AGAINST = new Color(0x542788);
  private static final Color NOTHING = new Color(0xf7f7f7);

  private ExplanationChart() {}

  /** The maps of one clip, and how far each frame mattered. */
  public static ChartFigure of(String key, Explanation explanation, Explanation.OfClip clip) {
    List<String> classes = explanation.classes();
    String title = "\u201c" + classes.get(clip.target()) + "\u201d for " + clip.clip();
    int size = explanation.frameSize();
    boolean still = clip.overTime().length == 1;
    XYSeries series = series(still ? rows(clip.maps().gradient(), size) : clip.overTime());
    JFreeChart chart = chart(title, String.format(Locale.ROOT, "probability %.2f", clip.probabilities()[clip.target()]),
        series, still ? ROWS : "frame");
    chart.addSubtitle(new PictureTitle(gray(clip.picture(), size), PICTURE, PICTURE, "what the model saw"));
    addMaps(chart, clip.maps(), size);
    return new ChartFigure(key, title, chart, table(clip.maps(), size), WIDTH, HEIGHT, title + ". "
        + words(clip.maps(), size));
  }

  /** The mean maps of a class. */
  public static ChartFigure of(String key, Explanation explanation, Explanation.OfClass mean) {
    int size = explanation.frameSize();
    String title = "\u201c" + explanation.classes().get(mean.target()) + "\u201d, mean of " + mean.clips()
        + (mean.clips() == 1 ? " clip" : " clips");
    JFreeChart chart = chart(title, "", series(rows(mean.maps().gradient(), size)), ROWS);
    addMaps(chart, mean.maps(), size);
    return new ChartFigure(key, title, chart, table(mean.maps(), size), WIDTH - 180, HEIGHT, title + ". "
        + words(mean.maps(), size));
  }

  private static XYSeries series(double[] shares) {
    XYSeries series = new XYSeries("share");
    for (int i = 0; i < shares.length; i++) {
      series.add(i + 1, shares[i]);
    }
    return series;
  }

  private static JFreeChart chart(String title, String subtitle, XYSeries series, String domain) {
    NumberAxis across = ChartStyle.countAxis(domain);
    across.setRange(0.5, series.getItemCount() + 0.5);
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, ChartStyle.INK);
    XYPlot plot = ChartStyle.style(new XYPlot(new XYBarDataset(new XYSeriesCollection(series), 0.9), across,
        ChartStyle.numberAxis("share of |gradient \u00d7 input|", "0.0##"), renderer));
    plot.setDomainGridlinesVisible(false);
    return ChartStyle.chart(title, subtitle, plot);
  }

  private static void addMaps(JFreeChart chart, Explanation.Maps maps, int size) {
    chart.addSubtitle(new PictureTitle(heat(maps.occlusion(), size), PICTURE, PICTURE,
        String.format(Locale.ROOT, "covering: up to %.2f", largest(maps.occlusion()))));
    chart.addSubtitle(new PictureTitle(heat(maps.gradient(), size), PICTURE, PICTURE, "gradient \u00d7 input"));
  }

  private static double[] rows(float[] map, int size) {
    double[] rows = new double[size];
    double all = 0;
    for (int i = 0; i < map.length; i++) {
      rows[i / size] += Math.abs(map[i]);
      all += Math.abs(map[i]);
    }
    for (int y = 0; y < size && all > 0; y++) {
      rows[y] /= all;
    }
    return rows;
  }

  private static double largest(float[] map) {
    double largest = 0;
    for (float value : map) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static Image gray(byte[] picture, int size) {
    return enlarged(size, i -> {
      int value = picture[i] & 0xff;
      return new Color(value, value, value);
    });
  }

  private static Image heat(float[] map, int size) {
    double largest = largest(map);
    return enlarged(size, i -> mixed(largest == 0 ? 0 : map[i] / largest));
  }

  private static Color mixed(double share) {
    Color end = share >= 0 ? FOR : AGAINST;
    double part = Math.min(1, Math.abs(share));
    return new Color(
        (int) Math.round(NOTHING.getRed() + part * (end.getRed() - NOTHING.getRed())),
        (int) Math.round(NOTHING.getGreen() + part * (end.getGreen() - NOTHING.getGreen())),
        (int) Math.round(NOTHING.getBlue() + part * (end.getBlue() - NOTHING.getBlue())));
  }

  private interface Colours {
    Color at(int index);
  }

  private static Image enlarged(int size, Colours colours) {
    int scale = Math.max(1, 2 * PICTURE / size);
    BufferedImage image = new BufferedImage(size * scale, size * scale, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, colours.at(y / scale * size + x / scale).getRGB());
      }
    }
    return image;
  }

  private static ChartTable table(Explanation.Maps maps, int size) {
    ChartTable.Builder table = ChartTable.columns("x", "y", "occlusion", "gradient_times_input");
    for (int i = 0; i < size * size; i++) {
      table.row(i % size, i / size, maps.occlusion()[i], maps.gradient()[i]);
    }
    return table.build();
  }

  private static String words(Explanation.Maps maps, int size) {
    int most = 0;
    for (int i = 1; i < maps.occlusion().length; i++) {
      most = maps.occlusion()[i] > maps.occlusion()[most] ? i : most;
    }
    return String.format(Locale.ROOT, "Covering pixel column %d, row %d of %d lowers the probability most, by %.2f.",
        most % size + 1, most / size + 1, size, maps.occlusion()[most]);
  }
}
