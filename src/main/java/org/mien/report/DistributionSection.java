package org.mien.report;

import java.util.List;
import java.util.Optional;
import org.mien.chart.CountChart;
import org.scijava.plugin.Plugin;

/** How many clips of each class there are. */
@Plugin(type = ReportSection.class)
public final class DistributionSection extends BuiltInSection {

  /** The section. */
  public DistributionSection() {
    super("class-distribution", "Class distribution", 420);
  }

  @Override
  public Optional<Html> render(RunView run) {
    if (run.model().parts().isEmpty()) {
      return Optional.empty();
    }
    List<CountChart.Series> series = run.model().parts().stream()
        .map(part -> new CountChart.Series(part.name(), part.counts().stream().mapToLong(Long::longValue).toArray())).toList();
    return Optional.of(run.figure(CountChart.classDistribution(run.model().classes(), series),
        "Clips of each class in each part of the split."));
  }
}
