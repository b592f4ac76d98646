package org.mien.workbench.perspective;

import org.mien.workbench.Layout;
import org.mien.workbench.Perspective;
import org.scijava.plugin.Plugin;

/** Open recordings, look at them, and say what they show. */
@Plugin(type = Perspective.class)
public final class DataPerspective implements Perspective {

  @Override
  public String key() {
    return "data";
  }

  @Override
  public String title() {
    return "Data";
  }

  @Override
  public String purpose() {
    return "Open recordings, look at them, and say what they show.";
  }

  @Override
  public Layout layout() {
    return Layout.beside(0.24, Layout.tabs("explorer"), Layout.beside(0.72,
        Layout.above(0.56, Layout.tabs("clip", "welcome"), Layout.tabs("manifest", "log", "progress")),
        Layout.tabs("properties", "history")));
  }
}
