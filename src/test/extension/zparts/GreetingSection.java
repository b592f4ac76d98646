package zparts;

import java.util.Optional;
import org.mien.report.Html;
import org.mien.report.ReportSection;
import org.mien.report.RunView;
import org.scijava.plugin.Plugin;

/** A sentence at the end of a report. */
@Plugin(type = ReportSection.class)
public final class GreetingSection implements ReportSection {

  @Override
  public String key() {
    return "greeting";
  }

  @Override
  public String title() {
    return "Greeting";
  }

  @Override
  public int order() {
    return 10_000;
  }

  @Override
  public Optional<Html> render(RunView run) {
    return Optional.of(run.paragraph("This run was read by another jar: " + run.model().facts().dataName() + "."));
  }
}
