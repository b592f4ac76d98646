package org.mien.workbench.welcome;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** Three ways to begin, and the projects of the last days. */
@Plugin(type = WorkbenchView.class)
public final class WelcomeView implements WorkbenchView {

  @Override
  public String key() {
    return "welcome";
  }

  @Override
  public String title() {
    return "Welcome";
  }

  @Override
  public String purpose() {
    return "Three ways to begin, and the projects of the last days.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.HOME);
  }

  @Override
  public View open(Desk desk) {
    return new WelcomePanel(desk);
  }
}
