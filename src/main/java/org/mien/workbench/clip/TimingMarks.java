package org.mien.workbench.clip;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import javax.swing.JSlider;
import javax.swing.UIManager;
import javax.swing.plaf.basic.BasicSliderUI;
import org.mien.dataset.Timing;

/** Onset, apex and offset below the slider of frames, each a mark with its word; a click goes there. */
final class TimingMarks extends JComponent {

  private static final long serialVersionUID = 1;
  private static final int MARK = 5;

  private final JSlider slider;
  private transient List<Mark> marks = List.of();

  /**
   * One mark.
   *
   * @param word what it is
   * @param frame where
   */
  record Mark(String word, int frame) {}

  TimingMarks(JSlider slider, IntConsumer jump) {
    this.slider = slider;
    setName("clip-marks");
    setToolTipText("Onset: the face begins to move. Apex: it moves most. Offset: it is at rest again. As the manifest says.");
    addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        marks.stream().min(Comparator.comparingInt(mark -> Math.abs(x(mark.frame()) - event.getX())))
            .ifPresent(mark -> jump.accept(mark.frame()));
      }
    });
  }

  /** Shows what is recorded. */
  void show(Timing timing) {
    List<Mark> next = new ArrayList<>();
    add(next, "onset", timing.onset());
    add(next, "apex", timing.apex());
    add(next, "offset", timing.offset());
    marks = List.copyOf(next);
    setVisible(!marks.isEmpty());
    repaint();
  }

  private static void add(List<Mark> to, String word, int frame) {
    if (frame != Timing.UNKNOWN) {
      to.add(new Mark(word, frame));
    }
  }

  List<Mark> marks() {
    return marks;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(60, MARK + getFontMetrics(getFont()).getHeight());
  }

  /** Where the slider has its thumb at a frame: found by asking it the other way round, which every look can answer. */
  private int x(int frame) {
    if (!(slider.getUI() instanceof BasicSliderUI ui)) {
      return (int) ((double) frame / Math.max(1, slider.getMaximum()) * getWidth());
    }
    int first = first(ui, frame);
    int after = first(ui, frame + 1);
    return frame >= slider.getMaximum() ? first : (first + after - 1) / 2;
  }

  /** The first place that stands for a frame or a later one. */
  private int first(BasicSliderUI ui, int frame) {
    int low = 0;
    int high = slider.getWidth();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ui.valueForXPosition(middle) >= frame) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(UIManager.getColor("Label.foreground"));
    FontMetrics metrics = g.getFontMetrics();
    int free = 0;
    for (Mark mark : marks) {
      int x = x(mark.frame());
      g.fillPolygon(new int[] {x - MARK, x, x + MARK}, new int[] {MARK, 0, MARK}, 3);
      int width = metrics.stringWidth(mark.word());
      int left = Math.max(free, Math.min(getWidth() - width, x - width / 2));
      g.drawString(mark.word(), left, MARK + metrics.getAscent());
      free = left + width + metrics.charWidth(' ') * 2;
    }
    g.dispose();
  }
}
