package org.mien.chart;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/**
 * A sequential map of one hue from near-white to dark blue: its lightness falls evenly, so that it is read right by
 * colour-blind readers and in a gray print. Stops: the nine "Blues" of ColorBrewer 2 (Brewer, Harrower).
 */
final class Sequential implements PaintScale {

  private static final int[] STOPS = {
    0xf7fbff, 0xdeebf7, 0xc6dbef, 0x9ecae1, 0x6baed6, 0x4292c6, 0x2171b5, 0x08519c, 0x08306b
  };

  private final double upper;

  /** From 0 to {@code upper}, which is above 0. */
  Sequential(double upper) {
    this.upper = upper;
  }

  @Override
  public double getLowerBound() {
    return 0;
  }

  @Override
  public double getUpperBound() {
    return upper;
  }

  @Override
  public Paint getPaint(double value) {
    return Double.isNaN(value) ? ChartStyle.BAND : color(value);
  }

  Color color(double value) {
    double at = Math.min(Math.max(value / upper, 0), 1) * (STOPS.length - 1);
    int from = Math.min((int) at, STOPS.length - 2);
    double share = at - from;
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = STOPS[from] >> shift & 0xff;
      int b = STOPS[from + 1] >> shift & 0xff;
      rgb |= (int) Math.round(a + share * (b - a)) << shift;
    }
    return new Color(rgb);
  }

  /** Black or white, whichever reads better on the colour of {@code value} (contrast by WCAG 2). */
  Color inkOn(double value) {
    Color ground = Double.isNaN(value) ? ChartStyle.BAND : color(value);
    double light = luminance(ground) + 0.05;
    return 1.05 / light > light / (luminance(ChartStyle.INK) + 0.05) ? Color.WHITE : ChartStyle.INK;
  }

  static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
