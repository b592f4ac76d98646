package org.mien.workbench.timeline;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** What a classifier says of every frame of the recording that is looked at. */
@Plugin(type = WorkbenchView.class)
public final class TimelineView implements WorkbenchView {

  @Override
  public String key() {
    return "timeline";
  }

  @Override
  public String title() {
    return "Timeline";
  }

  @Override
  public String purpose() {
    return "What a classifier says of every frame of the recording that is looked at.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.TIMELINE);
  }

  @Override
  public View open(Desk desk) {
    return new TimelineScreen(desk);
  }
}
