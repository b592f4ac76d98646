package org.mien.report;

import java.util.Locale;
import java.util.Optional;
import org.mien.chart.LearningCurves;
import org.scijava.plugin.Plugin;

/** How the training went. */
@Plugin(type = ReportSection.class)
public final class LearningCurvesSection extends BuiltInSection {

  /** The section. */
  public LearningCurvesSection() {
    super("learning-curves", "Training", 440);
  }

  @Override
  public Optional<Html> render(RunView run) {
    ReportModel model = run.model();
    if (model.history().isEmpty()) {
      return Optional.empty();
    }
    String kept = model.bestEpoch() > 0
        ? String.format(Locale.ROOT, " The weights of epoch %d were kept: the lowest loss on the validation part.",
            model.bestEpoch())
        : "";
    return Optional.of(run.figure(LearningCurves.of(model.history(), model.bestEpoch()),
        String.format(Locale.ROOT, "Loss and accuracy over %d %s.", model.history().size(),
            model.history().size() == 1 ? "epoch" : "epochs") + kept
            + " The curves of the training part are taken while it is learned."));
  }
}
