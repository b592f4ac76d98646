package org.mien.workbench.perspective;

import org.mien.workbench.Layout;
import org.mien.workbench.Perspective;
import org.scijava.plugin.Plugin;

/** See what the quality check found, and decide file by file. */
@Plugin(type = Perspective.class)
public final class QualityPerspective implements Perspective {

  @Override
  public String key() {
    return "quality";
  }

  @Override
  public String title() {
    return "Quality";
  }

  @Override
  public String purpose() {
    return "See what the quality check found, and decide file by file.";
  }

  @Override
  public Layout layout() {
    return Layout.beside(0.22, Layout.tabs("explorer"), Layout.beside(0.62,
        Layout.above(0.65, Layout.tabs("findings"), Layout.tabs("progress", "log", "history")),
        Layout.above(0.6, Layout.tabs("clip"),
        Layout.tabs("properties"))));
  }
}
