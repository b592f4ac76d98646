package org.mien.workbench.shell;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Map;
import javax.swing.ButtonGroup;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import javax.swing.WindowConstants;
import org.mien.command.MienCommand;
import org.mien.workbench.Desk;
import org.mien.workbench.Perspective;
import org.mien.workbench.WorkbenchParts;
import org.mien.workbench.state.Session;

/** The window of the workbench. Made, used and closed on the event thread. */
public final class Workbench implements Desk, AutoCloseable {

  private static final Dimension USUAL = new Dimension(1440, 900);

  private final Session session;
  private final WorkbenchParts parts;
  private final JFrame frame = new JFrame("Mien");
  private final JLabel status = new JLabel(" ");
  private final Docks docks;

  /** Makes the window of a session, which is closed with it. */
  public Workbench(Session session) {
    this.session = session;
    this.parts = WorkbenchParts.of(session.context());
    this.docks = new Docks(frame, parts.views(), this);
    frame.setName("mien-workbench");
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosing(WindowEvent event) {
        close();
      }
    });
    frame.add(perspectives(), BorderLayout.NORTH);
    frame.add(docks.panel(), BorderLayout.CENTER);
    frame.add(status, BorderLayout.SOUTH);
    frame.setSize(USUAL);
  }

  private JToolBar perspectives() {
    JToolBar bar = new JToolBar();
    bar.setFloatable(false);
    ButtonGroup group = new ButtonGroup();
    for (Perspective perspective : parts.perspectives()) {
      JToggleButton button = new JToggleButton(perspective.title());
      button.setName("perspective-" + perspective.key());
      button.setToolTipText(perspective.purpose());
      button.addActionListener(event -> perspective(perspective.key()));
      group.add(button);
      bar.add(button);
    }
    return bar;
  }

  /** Shows the window. */
  public void open() {
    frame.setVisible(true);
    List<Perspective> all = parts.perspectives();
    if (!all.isEmpty()) {
      docks.arrange(all.get(0).layout());
    }
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public Window window() {
    return frame;
  }

  @Override
  public void show(String viewKey) {
    docks.show(viewKey);
  }

  @Override
  public void perspective(String key) {
    parts.perspectives().stream().filter(p -> p.key().equals(key)).findFirst().ifPresent(p -> docks.arrange(p.layout()));
  }

  @Override
  public void ask(Class<? extends MienCommand> command, Map<String, Object> inputs) {
    throw new IllegalStateException("no form yet");
  }

  @Override
  public void tell(String sentence) {
    status.setText(sentence);
  }

  @Override
  public void problem(String sentence) {
    JOptionPane.showMessageDialog(frame, sentence, "Mien", JOptionPane.WARNING_MESSAGE);
  }

  @Override
  public void close() {
    docks.close();
    frame.dispose();
    session.close();
  }
}
