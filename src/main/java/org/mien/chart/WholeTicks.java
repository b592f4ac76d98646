package org.mien.chart;

import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/** Ticks at whole numbers: 1, 2 or 5 times a power of ten apart, never less than 1. */
final class WholeTicks implements TickUnitSource {

  @Override
  public TickUnit getLargerTickUnit(TickUnit unit) {
    return getCeilingTickUnit(unit.getSize() * 1.01);
  }

  @Override
  public TickUnit getCeilingTickUnit(TickUnit unit) {
    return getCeilingTickUnit(unit.getSize());
  }

  @Override
  public TickUnit getCeilingTickUnit(double size) {
    double power = 1;
    while (power * 10 <= size) {
      power *= 10;
    }
    double step = size <= power ? power : size <= 2 * power ? 2 * power : size <= 5 * power ? 5 * power : 10 * power;
    return new NumberTickUnit(step, ChartStyle.number("#,##0"));
  }
}
