package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.chart.TimelineChart;
import org.scijava.plugin.Plugin;

/** What was said of each frame of some recordings. */
@Plugin(type = ReportSection.class)
public final class TimelineSection extends BuiltInSection {

  /** The section. */
  public TimelineSection() {
    super("timeline", "Frame by frame", 1000);
  }

  @Override
  public Optional<Html> render(RunView run) {
    List<Html> figures = new ArrayList<>();
    for (ReportModel.Recording recording : run.model().recordings()) {
      figures.add(run.figure(TimelineChart.of("timeline-" + (figures.size() + 1), recording.name(), recording.timeline(), 1),
          "Probability of each class over the recording, and below it the class that is the most probable. A probability is what"
              + " the model says of a picture, not how strongly anybody felt."));
    }
    return figures.isEmpty() ? Optional.empty() : Optional.of(Html.join(figures));
  }
}
