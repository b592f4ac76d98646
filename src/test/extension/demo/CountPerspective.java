package demo;

import org.mien.workbench.Layout;
import org.mien.workbench.Perspective;
import org.scijava.plugin.Plugin;

/** Puts the tally beside the clips. */
@Plugin(type = Perspective.class)
public final class CountPerspective implements Perspective {

  @Override
  public String key() {
    return "demo-count";
  }

  @Override
  public String title() {
    return "Count";
  }

  @Override
  public String purpose() {
    return "See how many clips there are of what.";
  }

  @Override
  public Layout layout() {
    return Layout.beside(0.3, Layout.tabs("explorer"),
        Layout.above(0.7, Layout.tabs("demo-tally", "clip"), Layout.tabs("log", "parts")));
  }
}
