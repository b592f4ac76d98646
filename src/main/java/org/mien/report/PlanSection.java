package org.mien.report;

import java.util.Optional;
import org.scijava.plugin.Plugin;

/** What decides the result, and where it was made. */
@Plugin(type = ReportSection.class)
public final class PlanSection extends BuiltInSection {

  /** The section. */
  public PlanSection() {
    super("plan", "Plan and environment", 1400);
  }

  @Override
  public Optional<Html> render(RunView run) {
    return Optional.of(Html.join(
        run.model().plan().isEmpty() ? Html.EMPTY : Html.join(Html.element("h3", "Plan"), run.facts(run.model().plan())),
        run.model().environment().isEmpty() ? Html.EMPTY
            : Html.join(Html.element("h3", "Environment"), run.facts(run.model().environment()))));
  }
}
