package org.mien.workbench.perspective;

import org.mien.workbench.Layout;
import org.mien.workbench.Perspective;
import org.scijava.plugin.Plugin;

/** See what a model reached on people it has not seen, and compare. */
@Plugin(type = Perspective.class)
public final class EvaluatePerspective implements Perspective {

  @Override
  public String key() {
    return "evaluate";
  }

  @Override
  public String title() {
    return "Evaluate";
  }

  @Override
  public String purpose() {
    return "See what a model reached on people it has not seen, and compare.";
  }

  @Override
  public Layout layout() {
    return Layout.beside(0.2, Layout.tabs("explorer"), Layout.beside(0.64,
        Layout.tabs("results", "compare"), Layout.above(0.6, Layout.tabs("clip"), Layout.tabs("properties", "log", "history"))));
  }
}
