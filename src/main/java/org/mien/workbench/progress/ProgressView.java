package org.mien.workbench.progress;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
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
  public Optional<Icon> icon() {
    return Optional.of(Glyph.PROGRESS);
  }

  @Override
  public View open(Desk desk) {
    return new ProgressPane(desk);
  }
}
