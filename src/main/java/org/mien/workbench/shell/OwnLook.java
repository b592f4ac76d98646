package org.mien.workbench.shell;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Font;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;
import org.mien.workbench.state.Settings;

/** Light or dark and any size of text, for the whole process; only for a process that is Mien's own. */
public final class OwnLook implements Look {

  private static final String FONT = "defaultFont";

  private Font usual;
  private Settings.Theme theme;
  private double scale;

  @Override
  public void apply(Settings.Values values) {
    if (values.theme() == theme && values.textScale() == scale) {
      return;
    }
    theme = values.theme();
    scale = values.textScale();
    FlatLaf look = theme == Settings.Theme.DARK ? new FlatDarkLaf() : new FlatLightLaf();
    if (usual == null) {
      FlatLaf.setup(look);
      usual = UIManager.getFont(FONT) == null ? UIManager.getFont("Label.font") : UIManager.getFont(FONT);
      UIManager.put("Component.focusWidth", 1);
      UIManager.put("TabbedPane.showTabSeparators", true);
      UIManager.put("SplitPaneDivider.gripDotCount", 5);
    }
    UIManager.put(FONT, new FontUIResource(usual.deriveFont((float) (usual.getSize2D() * scale))));
    FlatLaf.setup(look);
    FlatLaf.updateUI();
  }

  @Override
  public boolean hasThemes() {
    return true;
  }

  @Override
  public void close() {
    // The process ends with its window.
  }
}
