package org.mien.workbench.clip;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** Shows an image or a recording frame by frame. */
@Plugin(type = WorkbenchView.class)
public final class ClipView implements WorkbenchView {

  @Override
  public String key() {
    return "clip";
  }

  @Override
  public String title() {
    return "Clip";
  }

  @Override
  public String purpose() {
    return "An image or a recording frame by frame, with its LBP map and what changed since a chosen frame.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.CLIP);
  }

  @Override
  public View open(Desk desk) {
    return new ClipScreen(desk);
  }
}
