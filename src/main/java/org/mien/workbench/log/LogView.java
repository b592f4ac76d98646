package org.mien.workbench.log;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
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
  public Optional<Icon> icon() {
    return Optional.of(Glyph.LOG);
  }

  @Override
  public View open(Desk desk) {
    return new LogPanel(desk);
  }
}
