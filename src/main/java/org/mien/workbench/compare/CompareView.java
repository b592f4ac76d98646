package org.mien.workbench.compare;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** Puts runs beside each other on the same clips. */
@Plugin(type = WorkbenchView.class)
public final class CompareView implements WorkbenchView {

  @Override
  public String key() {
    return "compare";
  }

  @Override
  public String title() {
    return "Compare";
  }

  @Override
  public String purpose() {
    return "Runs beside each other on the same clips, and which differences chance alone can make.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.COMPARE);
  }

  @Override
  public View open(Desk desk) {
    return new CompareScreen(desk);
  }
}
