package org.mien.workbench.widget;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JTextPane;

/** All words of the glossary, with a field to find one. */
public final class GlossaryPage {

  private final Glossary glossary;
  private final JTextField filter = new JTextField();
  private final JTextPane text = new JTextPane();
  private final JPanel panel = new JPanel(new BorderLayout(0, 8));

  /** A page of a glossary. */
  public GlossaryPage(Glossary glossary) {
    this.glossary = glossary;
    filter.setName("glossary-filter");
    JLabel label = new JLabel("Find a word");
    label.setDisplayedMnemonic(KeyEvent.VK_F);
    label.setLabelFor(filter);
    JPanel top = new JPanel(new BorderLayout(8, 0));
    top.add(label, BorderLayout.WEST);
    top.add(filter, BorderLayout.CENTER);
    text.setName("glossary-text");
    text.setEditable(false);
    text.setContentType("text/html");
    text.putClientProperty(JTextPane.HONOR_DISPLAY_PROPERTIES, true);
    JScrollPane scroll = new JScrollPane(text);
    int em = text.getFontMetrics(text.getFont()).getHeight();
    scroll.setPreferredSize(new Dimension(em * 40, em * 28));
    panel.setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
    panel.add(top, BorderLayout.NORTH);
    panel.add(scroll, BorderLayout.CENTER);
    Typing.follow(filter, this::show);
    show();
  }

  private void show() {
    String wanted = filter.getText().trim().toLowerCase(Locale.ROOT);
    StringBuilder page = new StringBuilder("<html><body>");
    for (Glossary.Entry entry : glossary.entries()) {
      String all = (entry.term() + " " + String.join(" ", entry.forms()) + " " + entry.meaning()).toLowerCase(Locale.ROOT);
      if (all.contains(wanted)) {
        page.append("<p><b>").append(entry.term()).append("</b>. ").append(entry.meaning()).append("</p>");
      }
    }
    text.setText(page.append("</body></html>").toString());
    text.setCaretPosition(0);
  }

  /** The page. */
  public JComponent component() {
    return panel;
  }
}
