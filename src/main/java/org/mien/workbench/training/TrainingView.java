package org.mien.workbench.training;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** Watch a training learn, stop it, let it go on, and read what it reached. */
@Plugin(type = WorkbenchView.class)
public final class TrainingView implements WorkbenchView {

  @Override
  public String key() {
    return "training";
  }

  @Override
  public String title() {
    return "Training";
  }

  @Override
  public String purpose() {
    return "Watch a training learn, stop it, let it go on, and read what it reached.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.CURVE);
  }

  @Override
  public View open(Desk desk) {
    return new TrainingPane(desk);
  }
}
