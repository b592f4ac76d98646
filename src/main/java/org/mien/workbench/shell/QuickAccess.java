package org.mien.workbench.shell;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.mien.workbench.widget.Typing;

/** A field over the window that finds anything by its name. Searches off the event thread; only the latest search is shown. */
final class QuickAccess implements AutoCloseable {

  private static final int ROWS = 14;

  private final JFrame frame;
  private final QuickSources sources;
  private final QuickRecent recent;
  private final JTextField field = new JTextField();
  private final DefaultListModel<QuickEntry> model = new DefaultListModel<>();
  private final JList<QuickEntry> list = new JList<>(model);
  private final JLabel hint = new JLabel(" ");
  private final JPanel panel = new JPanel(new BorderLayout(0, 4));
  private final AtomicInteger latest = new AtomicInteger();
  private final ExecutorService searcher = Executors.newSingleThreadExecutor(work -> {
    Thread thread = new Thread(work, "mien-quick-access");
    thread.setDaemon(true);
    return thread;
  });
  private Component owner;
  // Made and read on the searching thread only.
  private List<QuickEntry> entries = List.of();

  QuickAccess(JFrame frame, QuickSources sources, QuickRecent recent) {
    this.frame = frame;
    this.sources = sources;
    this.recent = recent;
    field.setName("quick-field");
    field.getAccessibleContext().setAccessibleName("Quick access: words to find");
    list.setName("quick-list");
    list.setFocusable(false);
    list.setCellRenderer(new QuickRenderer());
    panel.setName("quick-panel");
    panel.setBorder(BorderFactory.createCompoundBorder(
        BorderFactory.createLineBorder(new java.awt.Color(0x777777)), BorderFactory.createEmptyBorder(8, 8, 8, 8)));
    panel.add(field, BorderLayout.NORTH);
    panel.add(new JScrollPane(list), BorderLayout.CENTER);
    panel.add(hint, BorderLayout.SOUTH);
    listen();
  }

  private void listen() {
    Typing.follow(field, this::search);
    field.addKeyListener(new KeyAdapter() {
      @Override
      public void keyPressed(KeyEvent event) {
        key(event);
      }
    });
    field.addFocusListener(new FocusAdapter() {
      @Override
      public void focusLost(FocusEvent event) {
        if (!event.isTemporary()) {
          hide();
        }
      }
    });
    list.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        run();
      }
    });
  }

  private void key(KeyEvent event) {
    int step = switch (event.getKeyCode()) {
      case KeyEvent.VK_DOWN -> 1;
      case KeyEvent.VK_UP -> -1;
      case KeyEvent.VK_PAGE_DOWN -> ROWS;
      case KeyEvent.VK_PAGE_UP -> -ROWS;
      default -> 0;
    };
    if (event.getKeyCode() == KeyEvent.VK_ESCAPE) {
      back();
    } else if (event.getKeyCode() == KeyEvent.VK_ENTER) {
      run();
    } else if (step != 0 && !model.isEmpty()) {
      int next = Math.max(0, Math.min(model.size() - 1, list.getSelectedIndex() + step));
      list.setSelectedIndex(next);
      list.ensureIndexIsVisible(next);
      event.consume();
    }
  }

  private void run() {
    QuickEntry chosen = list.getSelectedValue();
    if (chosen != null) {
      back();
      recent.used(chosen.id());
      chosen.run().run();
    }
  }

  /** Opens the field, with what was used recently below it. */
  void open() {
    if (panel.getParent() != null) {
      field.requestFocusInWindow();
      field.selectAll();
      return;
    }
    owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getPermanentFocusOwner();
    SwingUtilities.updateComponentTreeUI(panel);
    Font font = UIManager.getFont("Label.font");
    FontMetrics metrics = frame.getFontMetrics(font == null ? frame.getFont() : font);
    JLayeredPane over = frame.getLayeredPane();
    int width = Math.min(over.getWidth() - 20, metrics.charWidth('n') * 90);
    int height = Math.min(over.getHeight() - 20, (metrics.getHeight() + 4) * (ROWS + 4));
    panel.setPreferredSize(new Dimension(width, height));
    panel.setBounds((over.getWidth() - width) / 2, Math.min(60, (over.getHeight() - height) / 2), width, height);
    over.add(panel, JLayeredPane.POPUP_LAYER);
    over.revalidate();
    over.repaint();
    frame.toFront();
    field.setText("");
    hint.setText("Gathering what can be found...");
    // From a view in a window of its own too.
    field.requestFocus();
    searcher.execute(() -> entries = sources.all());
    search();
  }

  private void search() {
    int mine = latest.incrementAndGet();
    String query = field.getText();
    List<String> used = recent.ids();
    searcher.execute(() -> {
      List<QuickEntry> found = QuickIndex.find(entries, query, used, () -> latest.get() != mine);
      SwingUtilities.invokeLater(() -> {
        if (latest.get() == mine) {
          show(found);
        }
      });
    });
  }

  private void show(List<QuickEntry> found) {
    model.clear();
    model.addAll(found);
    list.setSelectedIndex(found.isEmpty() ? -1 : 0);
    hint.setText(found.isEmpty() ? "Nothing has these words in its name."
        : "Words, their beginnings or initials; arrows choose, Enter opens, Esc closes.");
  }

  /** Closes the field and gives the keyboard back to where it was taken from. */
  private void back() {
    Component before = owner;
    hide();
    if (before != null && before.isShowing()) {
      Window window = SwingUtilities.getWindowAncestor(before);
      if (window != null && !window.isFocused()) {
        window.toFront();
      }
      before.requestFocus();
    }
  }

  private void hide() {
    owner = null;
    latest.incrementAndGet();
    java.awt.Container over = panel.getParent();
    if (over != null) {
      over.remove(panel);
      over.repaint();
    }
  }

  @Override
  public void close() {
    hide();
    searcher.shutdownNow();
  }
}
