package org.mien.workbench.experiment;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** Plan an experiment, read what it will do and how long it takes, and start it. */
@Plugin(type = WorkbenchView.class)
public final class ExperimentView implements WorkbenchView {

  @Override
  public String key() {
    return "experiment";
  }

  @Override
  public String title() {
    return "Experiment";
  }

  @Override
  public String purpose() {
    return "Plan an experiment, read what it will do and how long it takes, and start it.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.PLAN);
  }

  @Override
  public View open(Desk desk) {
    return new ExperimentPane(desk);
  }
}
