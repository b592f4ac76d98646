package org.mien.workbench.log;

import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.scijava.plugin.Plugin;

/** What happened in this session, line by line. */
@Plugin(type = WorkbenchView.class)
public final class LogView implements WorkbenchView {

  @Override
  public String key() {
    return "log";
  }

  @Override
  public String title() {
    return "Log";
  }

  @Override
  public String purpose() {
    return "What happened in this session, line by line.";
  }

  @Override
  public View open(Desk desk) {
    return new LogPanel(desk);
  }
}
