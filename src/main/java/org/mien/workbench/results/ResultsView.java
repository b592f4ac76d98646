package org.mien.workbench.results;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** What a run or a cross-validation reached, and the clips behind the figures. */
@Plugin(type = WorkbenchView.class)
public final class ResultsView implements WorkbenchView {

  @Override
  public String key() {
    return "results";
  }

  @Override
  public String title() {
    return "Results";
  }

  @Override
  public String purpose() {
    return "What a run or a cross-validation reached, and the clips behind the figures.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.RUN);
  }

  @Override
  public View open(Desk desk) {
    return new ResultsScreen(desk);
  }
}
