package org.mien.chart;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/**
 * Shows a chart in a window, or its table. A menu at the pointer and the keyboard copy it and save it as PNG, SVG, PDF and CSV.
 * Everything here is called on the event thread.
 */
public final class ChartView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final String NOTHING = "nothing";
  private static final String CHART = "chart";
  private static final String TABLE = "table";

  private final CardLayout cards = new CardLayout();
  private final ChartCanvas canvas = new ChartCanvas();
  private final NumberTable table;
  private final JLabel nothing = new JLabel("", SwingConstants.CENTER);
  private final JPopupMenu menu = new JPopupMenu();
  private final JMenuItem swap;
  private final transient ChartFiles files = new ChartFiles(this);
  private transient ChartFigure figure;
  private transient Consumer<Pick> picked = pick -> {};
  private boolean asTable;

  /**
   * A view that shows nothing yet.
   *
   * @param name of the component; its parts are called NAME-canvas, NAME-table and NAME-copy-picture, NAME-save-png and so on
   */
  public ChartView(String name) {
    setLayout(cards);
    table = new NumberTable(name + "-table");
    setName(name);
    canvas.setName(name + "-canvas");
    nothing.setName(name + "-nothing");
    JPanel empty = new JPanel(new BorderLayout());
    empty.add(nothing);
    add(empty, NOTHING);
    JScrollPane scroll = new JScrollPane(canvas);
    scroll.setBorder(null);
    add(scroll, CHART);
    add(new JScrollPane(table), TABLE);
    swap = actions();
    canvas.addMouseListener(new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        canvas.requestFocusInWindow();
        if (SwingUtilities.isLeftMouseButton(event)) {
          canvas.pick(event.getX(), event.getY()).ifPresent(picked);
        }
      }
    });
  }

  /** Shows a chart in the place of another one. */
  public void show(ChartFigure next) {
    figure = next;
    canvas.show(next);
    table.show(next.table());
    turn();
  }

  /** Shows a sentence in the place of a chart. */
  public void clear(String sentence) {
    figure = null;
    nothing.setText(sentence);
    turn();
  }

  /** The chart that is shown. */
  public Optional<ChartFigure> figure() {
    return Optional.ofNullable(figure);
  }

  /** Tells of every place that a person clicks on. */
  public void onPick(Consumer<Pick> listener) {
    picked = listener;
  }

  /** Tells in a sentence what was copied or saved. */
  public void onDone(Consumer<String> listener) {
    files.tell(listener);
  }

  /** Where files are saved unless the person goes somewhere else. */
  public void setFolder(Path folder) {
    files.folder(folder);
  }

  /**
   * Says how far a chart may be squeezed before it is scrolled: charts of many rows need their height, curves do not.
   *
   * @param share of the preferred height, between 0 and 1
   */
  public void setLeastHeight(double share) {
    canvas.leastHeight(share);
  }

  /** Draws a line across all plots at a place of the horizontal axis, such as the frame that is looked at; NaN for none. */
  public void markX(double x) {
    canvas.line(x);
  }

  /** Draws a frame around the cell of a matrix. */
  public void markCell(int row, int column) {
    canvas.cell(new Point2D.Double(column, row));
  }

  /** The component that has the keyboard while the chart is shown; for keys of the view around it. */
  public JComponent canvas() {
    return canvas;
  }

  /** Where a place of the uppermost plot lies on {@link #canvas()}, once it is painted. */
  public Optional<Point2D> place(double x, double y) {
    return canvas.pixel(x, y);
  }

  private void turn() {
    cards.show(this, figure == null ? NOTHING : asTable ? TABLE : CHART);
    swap.setText(asTable ? "Show chart" : "Show table");
  }

  private JMenuItem actions() {
    int command = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    add("copy-picture", "Copy picture", KeyStroke.getKeyStroke(KeyEvent.VK_C, command), () -> files.copyPicture(figure));
    add("copy-table", "Copy table", KeyStroke.getKeyStroke(KeyEvent.VK_C, command | InputEvent.SHIFT_DOWN_MASK),
        () -> files.copyTable(figure));
    menu.addSeparator();
    for (ChartFiles.Kind kind : ChartFiles.Kind.values()) {
      boolean first = kind == ChartFiles.Kind.PNG;
      add("save-" + kind.ending(), "Save as " + kind.title() + "...",
          first ? KeyStroke.getKeyStroke(KeyEvent.VK_S, command) : null, () -> files.save(figure, kind));
    }
    menu.addSeparator();
    JMenuItem turned = add("show-table", "Show table", KeyStroke.getKeyStroke(KeyEvent.VK_T, command), () -> {
      asTable = !asTable;
      turn();
      (asTable ? table : canvas).requestFocusInWindow();
    });
    // The menu Edit finds it by this name.
    getActionMap().put("copy", getActionMap().get("copy-picture"));
    canvas.setComponentPopupMenu(menu);
    table.setComponentPopupMenu(menu);
    return turned;
  }

  private JMenuItem add(String key, String label, KeyStroke stroke, Runnable work) {
    Action action = new AbstractAction(label) {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        if (figure != null) {
          work.run();
        }
      }
    };
    if (stroke != null) {
      action.putValue(Action.ACCELERATOR_KEY, stroke);
      getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(stroke, key);
    }
    getActionMap().put(key, action);
    JMenuItem item = new JMenuItem(action);
    item.setName(getName() + "-" + key);
    menu.add(item);
    return item;
  }
}
