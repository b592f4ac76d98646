package org.mien.workbench.history;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** What was done in this session, to be saved as a script and run again. */
@Plugin(type = WorkbenchView.class)
public final class HistoryView implements WorkbenchView {

  @Override
  public String key() {
    return "history";
  }

  @Override
  public String title() {
    return "History";
  }

  @Override
  public String purpose() {
    return "What was done in this session, step by step; save steps as a macro or script, or run them again.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.HISTORY);
  }

  @Override
  public View open(Desk desk) {
    return new HistoryPanel(desk);
  }
}
