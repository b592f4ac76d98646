package org.mien.workbench.explorer;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** Everything in the project: clips by class and by person, models, runs, reports. */
@Plugin(type = WorkbenchView.class)
public final class ExplorerView implements WorkbenchView {

  @Override
  public String key() {
    return "explorer";
  }

  @Override
  public String title() {
    return "Project Explorer";
  }

  @Override
  public String purpose() {
    return "Everything in the project: clips by class and by person, models, runs, reports.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.FOLDER);
  }

  @Override
  public View open(Desk desk) {
    return new ExplorerPanel(desk);
  }
}
