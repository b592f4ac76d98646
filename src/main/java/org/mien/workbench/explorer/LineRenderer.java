package org.mien.workbench.explorer;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JTree;
import javax.swing.UIManager;
import javax.swing.tree.TreeCellRenderer;
import org.mien.workbench.widget.Glyph;

/** Paints a line: a picture for a clip or a sign, a name, and what else is known in paler letters. */
final class LineRenderer extends JComponent implements TreeCellRenderer {

  private static final long serialVersionUID = 1;

  private final transient Function<Node, Optional<BufferedImage>> pictures;
  private final transient Supplier<Contents> contents;
  private final transient Supplier<List<Path>> compared;
  private transient NodeWords words = new NodeWords("", "", "");
  private transient BufferedImage picture;
  private transient Node node;
  private transient Glyph sign;
  private boolean clip;
  private boolean selected;
  private boolean focused;

  LineRenderer(Supplier<Contents> contents, Supplier<List<Path>> compared, Function<Node, Optional<BufferedImage>> pictures) {
    this.contents = contents;
    this.compared = compared;
    this.pictures = pictures;
  }

  @Override
  public Component getTreeCellRendererComponent(
      JTree tree, Object value, boolean isSelected, boolean expanded, boolean leaf, int row, boolean hasFocus) {
    node = (Node) value;
    words = NodeWords.of(node, contents.get(), compared.get());
    clip = node instanceof Node.ClipNode;
    sign = NodeWords.sign(node);
    picture = null;
    selected = isSelected;
    focused = hasFocus && tree.hasFocus();
    setFont(tree.getFont());
    setToolTipText(words.tip());
    return this;
  }

  @Override
  public Dimension getPreferredSize() {
    FontMetrics metrics = getFontMetrics(getFont());
    int gap = metrics.charWidth('m') / 2;
    return new Dimension(left(metrics) + metrics.stringWidth(words.name()) + 2 * gap + metrics.stringWidth(words.detail()) + gap,
        metrics.getHeight());
  }

  private int left(FontMetrics metrics) {
    return (clip ? side(metrics) : sign.getIconWidth()) + metrics.charWidth('m') / 2;
  }

  /** The side of the square for a picture. */
  static int side(FontMetrics metrics) {
    return metrics.getHeight() * 2 - 2;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    Object hints = Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
    if (hints instanceof Map<?, ?> map) {
      g.addRenderingHints(map);
    }
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    Color back = UIManager.getColor("Tree.selectionBackground");
    if (selected && back != null) {
      g.setColor(back);
      g.fillRect(0, 0, getWidth(), getHeight());
    }
    FontMetrics metrics = g.getFontMetrics(getFont());
    if (clip) {
      // Asked for here and not when the line is measured, so that only what is seen is made.
      picture = pictures.apply(node).orElse(null);
      paintPicture(g, side(metrics));
    } else {
      setForeground(UIManager.getColor(selected ? "Tree.selectionForeground" : "Tree.textForeground"));
      sign.paintIcon(this, g, 0, (getHeight() - sign.getIconHeight()) / 2);
    }
    int base = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
    Color text = UIManager.getColor(selected ? "Tree.selectionForeground" : "Tree.textForeground");
    g.setFont(getFont());
    g.setColor(text);
    int x = left(metrics);
    g.drawString(words.name(), x, base);
    g.setColor(selected ? text : paler(text, UIManager.getColor("Tree.background")));
    g.drawString(words.detail(), x + metrics.stringWidth(words.name()) + metrics.charWidth('m'), base);
    if (focused) {
      g.setColor(text);
      g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
    }
    g.dispose();
  }

  private void paintPicture(Graphics2D g, int side) {
    int top = (getHeight() - side) / 2;
    if (picture == null) {
      g.setColor(UIManager.getColor("Tree.hash") == null ? Color.GRAY : UIManager.getColor("Tree.hash"));
      g.drawRect(0, top, side - 1, side - 1);
      return;
    }
    double scale = Math.min((double) side / picture.getWidth(), (double) side / picture.getHeight());
    int width = (int) Math.round(picture.getWidth() * scale);
    int height = (int) Math.round(picture.getHeight() * scale);
    g.drawImage(picture, (side - width) / 2, top + (side - height) / 2, width, height, null);
  }

  /** What a screen reader reads. */
  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleJComponent() {
        private static final long serialVersionUID = 1;

        @Override
        public AccessibleRole getAccessibleRole() {
          return AccessibleRole.LABEL;
        }

        @Override
        public String getAccessibleName() {
          return words.name();
        }

        @Override
        public String getAccessibleDescription() {
          return words.detail();
        }
      };
    }
    return accessibleContext;
  }

  private static Color paler(Color text, Color back) {
    return text == null || back == null ? text : new Color((2 * text.getRed() + back.getRed()) / 3,
        (2 * text.getGreen() + back.getGreen()) / 3, (2 * text.getBlue() + back.getBlue()) / 3);
  }
}
