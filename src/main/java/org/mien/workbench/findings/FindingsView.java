package org.mien.workbench.findings;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** What the quality check found, to be decided file by file. */
@Plugin(type = WorkbenchView.class)
public final class FindingsView implements WorkbenchView {

  @Override
  public String key() {
    return "findings";
  }

  @Override
  public String title() {
    return "Problems";
  }

  @Override
  public String purpose() {
    return "What the quality check found: look at file after file, and keep or reject it with one key.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.PROBLEM);
  }

  @Override
  public View open(Desk desk) {
    return new FindingsScreen(desk);
  }
}
