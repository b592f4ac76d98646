package org.mien.workbench.properties;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** What is known of the clip, run or model that was selected last. */
@Plugin(type = WorkbenchView.class)
public final class PropertiesView implements WorkbenchView {

  @Override
  public String key() {
    return "properties";
  }

  @Override
  public String title() {
    return "Properties";
  }

  @Override
  public String purpose() {
    return "What is known of the clip, run or model that was selected last.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.INFO);
  }

  @Override
  public View open(Desk desk) {
    return new PropertiesPanel(desk);
  }
}
