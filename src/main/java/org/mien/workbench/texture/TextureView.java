package org.mien.workbench.texture;

import java.util.Optional;
import javax.swing.Icon;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;
import org.scijava.plugin.Plugin;

/** Shows how Local Binary Patterns come about. */
@Plugin(type = WorkbenchView.class)
public final class TextureView implements WorkbenchView {

  @Override
  public String key() {
    return "texture";
  }

  @Override
  public String title() {
    return "LBP Inspector";
  }

  @Override
  public String purpose() {
    return "The Local Binary Patterns of a frame: map, histogram of a region, and the code under the pointer bit by bit.";
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Glyph.TEXTURE);
  }

  @Override
  public View open(Desk desk) {
    return new TextureScreen(desk);
  }
}
