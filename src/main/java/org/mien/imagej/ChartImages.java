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
    try {
      return new ImagePlus(chart.title(), ImageIO.read(new ByteArrayInputStream(chart.png())));
    } catch (IOException e) {
      throw new UncheckedIOException("a chart in memory cannot be read back", e);
    }
  }
}
