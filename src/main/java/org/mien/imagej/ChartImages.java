package org.mien.imagej;

import ij.ImagePlus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.mien.chart.ChartFigure;

/** Charts as images of ImageJ. */
public final class ChartImages {

  private ChartImages() {}

  /** The chart as a colour image, as sharp as its PNG. */
  public static ImagePlus of(ChartFigure chart) {
    return of(chart, chart.title());
  }

  /**
   * The chart as a colour image, as sharp as its PNG.
   *
   * @param title of the image; not that of another image, since macros choose images by their titles
   */
  public static ImagePlus of(ChartFigure chart, String title) {
    try {
      return new ImagePlus(title, ImageIO.read(new ByteArrayInputStream(chart.png())));
    } catch (IOException e) {
      throw new UncheckedIOException("a chart in memory cannot be read back", e);
    }
  }
}
