package org.mien.workbench.widget;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * Small signs from the Feather font, as large as the text around them and in its colour: sharp at every size, on light and dark
 * ground, on any screen. A sign never stands alone for a meaning: what carries it also has a name or a tip.
 */
public enum Glyph implements Icon {
  /** Three dots, a menu. */
  MENU(Feather.MORE_VERTICAL),
  /** A cross. */
  CLOSE(Feather.X),
  /** A window of its own. */
  DETACH(Feather.EXTERNAL_LINK),
  /** As large as the window. */
  MAXIMIZE(Feather.MAXIMIZE_2),
  /** Back in its place. */
  RESTORE(Feather.MINIMIZE_2),
  /** A folder. */
  FOLDER(Feather.FOLDER),
  /** A new folder. */
  NEW_FOLDER(Feather.FOLDER_PLUS),
  /** Several things of one kind. */
  GROUP(Feather.TAG),
  /** One person. */
  PERSON(Feather.USER),
  /** Several people. */
  PEOPLE(Feather.USERS),
  /** A recording. */
  CLIP(Feather.FILM),
  /** A trained model. */
  MODEL(Feather.BOX),
  /** A run, the outcome of an experiment. */
  RUN(Feather.BAR_CHART_2),
  /** A page to read. */
  REPORT(Feather.FILE_TEXT),
  /** A table. */
  TABLE(Feather.LIST),
  /** Something to look at again. */
  PROBLEM(Feather.ALERT_TRIANGLE),
  /** A fine pattern. */
  TEXTURE(Feather.GRID),
  /** What can be set. */
  PLAN(Feather.SLIDERS),
  /** A curve that rises. */
  CURVE(Feather.TRENDING_UP),
  /** Two things side by side. */
  COMPARE(Feather.COLUMNS),
  /** A curve over time. */
  TIMELINE(Feather.ACTIVITY),
  /** Work that goes on. */
  PROGRESS(Feather.LOADER),
  /** What was said. */
  LOG(Feather.MESSAGE_SQUARE),
  /** What was done. */
  HISTORY(Feather.CLOCK),
  /** What is known of a thing. */
  INFO(Feather.INFO),
  /** A part that can be added. */
  PART(Feather.PACKAGE),
  /** Where one begins. */
  HOME(Feather.HOME),
  /** To look for something. */
  SEARCH(Feather.SEARCH),
  /** To begin. */
  START(Feather.PLAY),
  /** To stop for a moment. */
  PAUSE(Feather.PAUSE),
  /** To the first. */
  FIRST(Feather.SKIP_BACK),
  /** One back. */
  BACK(Feather.CHEVRON_LEFT),
  /** One on. */
  NEXT(Feather.CHEVRON_RIGHT),
  /** To the last. */
  LAST(Feather.SKIP_FORWARD),
  /** To check. */
  CHECK(Feather.CHECK_SQUARE);

  private static final int USUAL = 13;
  /** The font's letters stand in squares of this many units. */
  private static final float SQUARE = 24;

  private final int code;

  Glyph(Feather sign) {
    this.code = sign.getCode();
  }

  /** The font, read once and only when something is painted. */
  private static final class Signs {
    private static final Font FONT = read();

    private static Font read() {
      try (InputStream in = new FeatherIkonHandler().getFontResourceAsStream()) {
        return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SQUARE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("The font of the signs cannot be read.", e);
      }
    }
  }

  @Override
  public int getIconWidth() {
    return size();
  }

  @Override
  public int getIconHeight() {
    return size();
  }

  private static int size() {
    Font font = UIManager.getFont("Label.font");
    return font == null ? USUAL : Math.max(USUAL, Math.round(font.getSize2D() * 1.15f));
  }

  @Override
  public void paintIcon(Component c, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(c.isEnabled() ? c.getForeground() : pale(c));
    GlyphVector sign = Signs.FONT.createGlyphVector(g.getFontRenderContext(), Character.toChars(code));
    Rectangle2D box = sign.getLogicalBounds();
    g.translate(x, y);
    g.scale(size() / box.getWidth(), size() / box.getHeight());
    g.translate(-box.getX(), -box.getY());
    g.fill(sign.getOutline());
    g.dispose();
  }

  private static Color pale(Component c) {
    Color pale = UIManager.getColor("Label.disabledForeground");
    return pale == null ? c.getForeground() : pale;
  }
}
