package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A path too long for its column shows its end. */
class TextEndTest {

  private static final FontMetrics METRICS = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics()
      .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12));

  @Test
  void theEndTellsFilesOfOneFolderApart() {
    String path = "stills/sadness/p06_sadness_2.png";
    int room = METRICS.stringWidth("\u2026_sadness_2.png");
    assertThat(TextEnd.fitting(path, METRICS, room)).isEqualTo("\u2026_sadness_2.png");
    assertThat(TextEnd.fitting(path, METRICS, METRICS.stringWidth(path))).isEqualTo(path);
    assertThat(TextEnd.fitting(path, METRICS, 0)).isEqualTo("\u2026");
  }

  @Property(tries = 300)
  void nothingGoesOverTheEdgeAndNoLetterIsCutInTwo(@ForAll String text, @ForAll @IntRange(min = 20, max = 200) int room) {
    String shown = TextEnd.fitting(text, METRICS, room);
    assertThat(METRICS.stringWidth(shown)).isLessThanOrEqualTo(room);
    assertThat(text).endsWith(shown.startsWith("\u2026") && !shown.equals(text) ? shown.substring(1) : shown);
  }
}
