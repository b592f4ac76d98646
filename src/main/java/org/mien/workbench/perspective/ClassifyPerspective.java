package org.mien.workbench.perspective;

import org.mien.workbench.Layout;
import org.mien.workbench.Perspective;
import org.scijava.plugin.Plugin;

/** Go through a recording frame by frame with a trained model. */
@Plugin(type = Perspective.class)
public final class ClassifyPerspective implements Perspective {

  @Override
  public String key() {
    return "classify";
  }

  @Override
  public String title() {
    return "Classify";
  }

  @Override
  public String purpose() {
    return "Go through a recording frame by frame with a trained model.";
  }

  @Override
  public Layout layout() {
    return Layout.beside(0.2, Layout.tabs("explorer"), Layout.beside(0.7,
        Layout.above(0.5, Layout.tabs("clip"), Layout.tabs("timeline")),
        Layout.tabs("properties", "progress", "log", "history")));
  }
}
