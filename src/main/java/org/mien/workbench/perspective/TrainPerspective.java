package org.mien.workbench.perspective;

import org.mien.workbench.Layout;
import org.mien.workbench.Perspective;
import org.scijava.plugin.Plugin;

/** Plan an experiment, start it, and watch it learn. */
@Plugin(type = Perspective.class)
public final class TrainPerspective implements Perspective {

  @Override
  public String key() {
    return "train";
  }

  @Override
  public String title() {
    return "Train";
  }

  @Override
  public String purpose() {
    return "Plan an experiment, start it, and watch it learn.";
  }

  @Override
  public Layout layout() {
    return Layout.beside(0.2, Layout.tabs("explorer"), Layout.beside(0.45,
        Layout.tabs("experiment"), Layout.above(0.62, Layout.tabs("training"), Layout.tabs("progress", "log", "history"))));
  }
}
