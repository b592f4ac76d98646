package org.mien.report;

import java.util.Optional;
import org.scijava.plugin.Plugin;

/** How to do it again. */
@Plugin(type = ReportSection.class)
public final class RerunSection extends BuiltInSection {

  /** The section. */
  public RerunSection() {
    super("rerun", "How to run it again", 1500);
  }

  @Override
  public Optional<Html> render(RunView run) {
    if (run.model().commands().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Html.join(
        run.paragraph("The same plan on the same data gives, on the same kind of machine with the same number of threads, the"
            + " same predictions bit for bit."),
        Html.element("pre", String.join("\n", run.model().commands()))));
  }
}
