package org.mien.workbench.shell;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JEditorPane;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;
import org.mien.workbench.Desk;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.Latest;
import org.mien.workbench.widget.Outside;
import org.mien.workbench.widget.Typing;

/** The documentation in a window: the list of pages, the page, the way back, and words to find. */
final class DocumentationPane implements AutoCloseable {

  private final Desk desk;
  private final Latest reader = new Latest("mien-documentation");
  private final DefaultListModel<Documentation.Page> found = new DefaultListModel<>();
  private final JList<Documentation.Page> list = new JList<>(found);
  private final JTextField words = new JTextField(16);
  private final JButton back = button("back", "Back", "The page before (Alt+Left)");
  private final JButton forward = button("forward", "Forward", "The page that you came back from (Alt+Right)");
  private final JButton browser =
      button("browser", "Open in Browser", "Writes the pages into a folder of yours and opens this one there");
  private final JEditorPane text = new Text();
  private final JPanel panel = new JPanel(new BorderLayout());
  private final Deque<String> past = new ArrayDeque<>();
  private final Deque<String> future = new ArrayDeque<>();
  private final Map<String, String> plain = new HashMap<>();
  private String shown = "";
  private boolean listing;

  /** Pictures in the pages are larger than shown, so that they are sharp on fine screens. */
  private static final class Text extends JEditorPane {
    private static final long serialVersionUID = 1;

    @Override
    protected void paintComponent(Graphics graphics) {
      ((Graphics2D) graphics).setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      super.paintComponent(graphics);
    }
  }

  DocumentationPane(Desk desk) {
    this.desk = desk;
    text.setName("documentation-text");
    text.setEditable(false);
    text.setEditorKit(new HTMLEditorKit());
    text.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
    text.putClientProperty(JEditorPane.W3C_LENGTH_UNITS, true);
    text.getAccessibleContext().setAccessibleName("Page of the documentation");
    list.setName("documentation-pages");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    words.setName("documentation-words");
    words.setToolTipText("Lists only pages with all of these words; Enter goes from one place in the page to the next");
    JScrollPane page = new JScrollPane(text);
    int line = text.getFontMetrics(list.getFont()).getHeight();
    page.setPreferredSize(new Dimension(line * 48, line * 38));
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, new JScrollPane(list), page);
    split.setDividerLocation(line * 19);
    panel.add(tools(), BorderLayout.NORTH);
    panel.add(split, BorderLayout.CENTER);
    listen();
    list();
    show(Documentation.FIRST);
  }

  private JComponent tools() {
    JLabel label = new JLabel("Find");
    label.setLabelFor(words);
    label.setDisplayedMnemonic('F');
    JPanel tools = new org.mien.workbench.widget.WrapBar();
    tools.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
    Stream.of(back, forward, label, words, browser).forEach(tools::add);
    return tools;
  }

  private static JButton button(String name, String words, String help) {
    JButton button = new JButton(words);
    button.setName("documentation-" + name);
    button.setToolTipText(help);
    return button;
  }

  private void listen() {
    back.addActionListener(event -> step(past, future));
    forward.addActionListener(event -> step(future, past));
    browser.addActionListener(event -> browse());
    list.addListSelectionListener(event -> {
      if (!event.getValueIsAdjusting() && !listing && list.getSelectedValue() != null) {
        open(list.getSelectedValue().file());
      }
    });
    Typing.follow(words, this::list);
    words.addActionListener(event -> next());
    text.addHyperlinkListener(event -> {
      if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
        follow(event.getDescription());
      }
    });
    Keys.within(panel, "alt LEFT", () -> step(past, future));
    Keys.within(panel, "alt RIGHT", () -> step(future, past));
  }

  private void follow(String link) {
    if (link.matches("[a-z]+:.*")) {
      Outside.web(desk, URI.create(link));
    } else {
      open(link.startsWith("#") ? file(shown) + link : link);
    }
  }

  /** Goes to a page, or to a place in one ("install.html#updating"). */
  void open(String target) {
    if (!target.equals(shown)) {
      past.push(shown);
      future.clear();
      show(target);
    }
  }

  private void step(Deque<String> from, Deque<String> to) {
    if (!from.isEmpty()) {
      to.push(shown);
      show(from.pop());
    }
  }

  private void show(String target) {
    shown = target;
    back.setEnabled(!past.isEmpty());
    forward.setEnabled(!future.isEmpty());
    choose();
    reader.run(() -> DocumentationPage.read(file(target)), page -> {
      text.setDocument(page);
      text.setCaretPosition(0);
      SwingUtilities.invokeLater(() -> scroll(page, target));
    }, fault -> desk.problem("This page cannot be shown (" + fault.getMessage() + ")."));
  }

  private static String file(String target) {
    return target.replaceFirst("#.*", "");
  }

  private void scroll(HTMLDocument page, String target) {
    if (text.getDocument() != page) {
      return;
    }
    int mark = target.indexOf('#');
    Element place = mark < 0 ? null : page.getElement(target.substring(mark + 1));
    if (place == null) {
      text.scrollRectToVisible(new Rectangle(0, 0, 1, 1));
    } else {
      show(place.getStartOffset(), true);
    }
  }

  private void show(int offset, boolean atTop) {
    try {
      Rectangle2D place = text.modelToView2D(offset);
      if (place != null) {
        Rectangle seen = place.getBounds();
        seen.height = atTop ? text.getVisibleRect().height : seen.height * 3;
        text.scrollRectToVisible(seen);
      }
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void choose() {
    listing = true;
    list.clearSelection();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).file().equals(file(shown))) {
        list.setSelectedIndex(i);
        list.ensureIndexIsVisible(i);
      }
    }
    listing = false;
  }

  /** Lists the pages that hold all words. */
  private void list() {
    List<String> wanted = Stream.of(words.getText().toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty()).toList();
    listing = true;
    found.clear();
    Documentation.pages().stream().filter(page -> wanted.stream().allMatch(plain(page)::contains)).forEach(found::addElement);
    listing = false;
    choose();
  }

  private String plain(Documentation.Page page) {
    return plain.computeIfAbsent(page.file(), file -> {
      String body = Documentation.text(file).replaceAll("(?s)<head>.*?</head>", "");
      return (page.title() + " " + body.replaceAll("<[^>]*>", " ")).toLowerCase(Locale.ROOT);
    });
  }

  /** Marks the next place with the words as they were written. */
  private void next() {
    String wanted = words.getText().strip().toLowerCase(Locale.ROOT);
    try {
      String all = text.getDocument().getText(0, text.getDocument().getLength()).toLowerCase(Locale.ROOT);
      int from = all.indexOf(wanted, text.getSelectionEnd());
      int at = from >= 0 ? from : all.indexOf(wanted);
      if (wanted.isEmpty() || at < 0) {
        desk.tell("'" + words.getText() + "' does not stand in this page in these words.");
        return;
      }
      text.getCaret().setSelectionVisible(true);
      text.select(at, at + wanted.length());
      show(at, false);
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void browse() {
    Path folder = desk.session().settings().folder().resolve("documentation");
    String page = file(shown);
    desk.session().jobs().start("Open the documentation", job -> Documentation.unpack(folder, page)).result()
        .thenAccept(written -> SwingUtilities.invokeLater(() -> Outside.page(desk, written)));
  }

  JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    reader.close();
  }
}
