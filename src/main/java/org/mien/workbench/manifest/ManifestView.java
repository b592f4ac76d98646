package org.mien.workbench.manifest;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** All clips of the project as a table that can be edited. */
@Plugin(type = WorkbenchView.class)
public final class ManifestView implements WorkbenchView {

  @Override
  public String key() {
    return "manifest";
  }

  @Override
  public String title() {
    return "Manifest";
  }

  @Override
  public String purpose() {
    return "All clips of the project as a table: who is seen, what they show, and when. Edits are saved by themselves.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.TABLE);
  }

  @Override
  public View open(Desk desk) {
    return new ManifestPanel(desk);
  }
}
