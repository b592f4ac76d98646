package org.mien.chart;

import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/** Ticks at round numbers: 1, 2 or 5 times a power of ten apart, never closer than {@code smallest}. */
record RoundTicks(double smallest, String pattern) implements TickUnitSource {

  /** Whole numbers. */
  static RoundTicks whole() {
    return new RoundTicks(1, "#,##0");
  }

  /** The closest ticks of which about {@code count} cover a range of this length. */
  NumberTickUnit covering(double range, int count) {
    return unit(range / count);
  }

  @Override
  public TickUnit getLargerTickUnit(TickUnit unit) {
    return unit(unit.getSize() * 1.01);
  }

  @Override
  public TickUnit getCeilingTickUnit(TickUnit unit) {
    return unit(unit.getSize());
  }

  @Override
  public TickUnit getCeilingTickUnit(double size) {
    return unit(size);
  }

  private NumberTickUnit unit(double size) {
    double wanted = Math.max(size, smallest);
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double step = wanted <= power ? power : wanted <= 2 * power ? 2 * power : wanted <= 5 * power ? 5 * power : 10 * power;
    return new NumberTickUnit(step, ChartStyle.number(pattern));
  }
}
