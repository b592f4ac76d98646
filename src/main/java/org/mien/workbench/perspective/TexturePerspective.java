package org.mien.workbench.perspective;

import org.mien.workbench.Layout;
import org.mien.workbench.Perspective;
import org.scijava.plugin.Plugin;

/** Look at Local Binary Patterns of frames and regions. */
@Plugin(type = Perspective.class)
public final class TexturePerspective implements Perspective {

  @Override
  public String key() {
    return "texture";
  }

  @Override
  public String title() {
    return "Texture";
  }

  @Override
  public String purpose() {
    return "Look at Local Binary Patterns of frames and regions.";
  }

  @Override
  public Layout layout() {
    return Layout.beside(0.2, Layout.tabs("explorer"), Layout.beside(0.42,
        Layout.above(0.7, Layout.tabs("clip"), Layout.tabs("log", "progress", "history")), Layout.tabs("texture")));
  }
}
