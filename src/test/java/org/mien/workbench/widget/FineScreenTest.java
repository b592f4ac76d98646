package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a screen with twice as many points a sign is drawn in all of them, not enlarged. */
class FineScreenTest {

  @ParameterizedTest
  @EnumSource(Glyph.class)
  void signsAreDrawnInEveryPointOfTheScreen(Glyph sign) throws Exception {
    SwingUtilities.invokeAndWait(() -> assertThat(fine(sign)).isGreaterThan(5));
  }

  private static int fine(Glyph sign) {
    int side = 2 * sign.getIconWidth() + 2;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = picture.createGraphics();
    g.scale(2, 2);
    sign.paintIcon(new JLabel(), g, 0, 0);
    g.dispose();
    int fine = 0;
    for (int y = 0; y < side; y += 2) {
      for (int x = 0; x < side; x += 2) {
        int corner = picture.getRGB(x, y);
        boolean even = corner == picture.getRGB(x + 1, y) && corner == picture.getRGB(x, y + 1)
            && corner == picture.getRGB(x + 1, y + 1);
        fine += even ? 0 : 1;
      }
    }
    return fine;
  }
}
