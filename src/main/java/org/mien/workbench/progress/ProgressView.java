package org.mien.workbench.progress;

import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.scijava.plugin.Plugin;

/** See all work that runs or ran, stop it, and read why something failed. */
@Plugin(type = WorkbenchView.class)
public final class ProgressView implements WorkbenchView {

  @Override
  public String key() {
    return "progress";
  }

  @Override
  public String title() {
    return "Progress";
  }

  @Override
  public String purpose() {
    return "See all work that runs or ran, stop it, and read why something failed.";
  }

  @Override
  public View open(Desk desk) {
    return new ProgressPane(desk);
  }
}
