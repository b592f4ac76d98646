package org.mien.workbench.widget;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Paints plain text. */
final class Sentences {

  private Sentences() {}

  /** A text in the middle of a box, broken between words. */
  static void paint(Graphics2D g, String text, Rectangle box) {
    FontMetrics metrics = g.getFontMetrics();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > box.width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    int y = box.y + Math.max(0, (box.height - lines.size() * metrics.getHeight()) / 2) + metrics.getAscent();
    for (String one : lines) {
      g.drawString(one, box.x + Math.max(0, (box.width - metrics.stringWidth(one)) / 2), y);
      y += metrics.getHeight();
    }
  }

  /** One line in the middle of a width; some of its middle is left out where it is too long, since names differ at ends. */
  static void line(Graphics2D g, String text, int width, int bottom) {
    FontMetrics metrics = g.getFontMetrics();
    String shown = text;
    for (int kept = text.length() - 1; kept > 2 && metrics.stringWidth(shown) > width; kept--) {
      shown = text.substring(0, kept / 3) + "\u2026" + text.substring(text.length() - (kept - kept / 3));
    }
    g.drawString(shown, Math.max(0, (width - metrics.stringWidth(shown)) / 2), bottom - metrics.getDescent());
  }
}
