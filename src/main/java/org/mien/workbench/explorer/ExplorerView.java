package org.mien.workbench.explorer;

import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
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
  public View open(Desk desk) {
    return new ExplorerPanel(desk);
  }
}
