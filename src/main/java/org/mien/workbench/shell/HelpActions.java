package org.mien.workbench.shell;

import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import javax.swing.KeyStroke;
import org.mien.workbench.widget.Glossary;
import org.mien.workbench.widget.GlossaryPage;

/** What the menu Help shows. */
final class HelpActions {

  private final Workbench workbench;
  private JDialog documentation;

  HelpActions(Workbench workbench) {
    this.workbench = workbench;
  }

  void glossary() {
    dialog("Glossary", "help-glossary-window", new GlossaryPage(Glossary.usual()).component());
  }

  void pages() {
    dialog("How the workbench works", "help-pages-window", page(text("help.html")));
  }

  void documentation() {
    if (!Documentation.isThere()) {
      workbench.problem("This Mien was not packaged, and so has no documentation inside; read the folder docs of its sources.");
      return;
    }
    if (documentation != null && documentation.isDisplayable()) {
      documentation.toFront();
      return;
    }
    DocumentationPane pane = new DocumentationPane(workbench);
    documentation = dialog("Documentation", "help-documentation-window", pane.component());
    documentation.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosed(WindowEvent event) {
        pane.close();
      }
    });
  }

  void about() {
    dialog("About Mien", "help-about-window", page(About.html()));
  }

  static String text(String resource) {
    try (InputStream in = HelpActions.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A page cannot be read from Mien's own jar.", e);
    }
  }

  private static JComponent page(String html) {
    JTextPane text = new JTextPane();
    text.setName("help-text");
    text.setContentType("text/html");
    text.putClientProperty(JTextPane.HONOR_DISPLAY_PROPERTIES, true);
    text.setEditable(false);
    text.setText(html);
    text.setCaretPosition(0);
    JScrollPane scroll = new JScrollPane(text);
    int em = text.getFontMetrics(text.getFont()).getHeight();
    scroll.setPreferredSize(new Dimension(em * 42, em * 30));
    return scroll;
  }

  private JDialog dialog(String title, String name, JComponent content) {
    JDialog dialog = new JDialog(workbench.window(), title);
    dialog.setName(name);
    dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
    dialog.add(content);
    dialog.getRootPane().getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke("ESCAPE"), "close");
    dialog.getRootPane().getActionMap().put("close", new AbstractAction() {
      private static final long serialVersionUID = 1;

      @Override
      public void actionPerformed(java.awt.event.ActionEvent event) {
        dialog.dispose();
      }
    });
    dialog.pack();
    dialog.setLocationRelativeTo(workbench.window());
    dialog.setVisible(true);
    return dialog;
  }
}
