package org.mien.workbench.clip;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.mien.dataset.ManifestEdit;
import org.mien.dataset.Timing;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.state.Looked;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.Keys;

/** Writes into the manifest that the frame which is shown is the onset, the apex or the offset: an edit that can be undone. */
final class Marking {

  private static final String MARK = "Says that this frame is the onset, the apex or the offset (Shift+O, Shift+A, Shift+F).";

  private final Desk desk;
  private final Session session;
  private final JButton button = new JButton("Mark...");
  private Optional<Looked.OfProject> clip = Optional.empty();

  /** The three moments. */
  enum Moment {
    /** The face begins to move. */
    ONSET("onset", "O", Timing::onset),
    /** It moves most. */
    APEX("apex", "A", Timing::apex),
    /** It is at rest again. */
    OFFSET("offset", "F", Timing::offset);

    private final String column;
    private final String key;
    private final ToIntFunction<Timing> frame;

    Moment(String column, String key, ToIntFunction<Timing> frame) {
      this.column = column;
      this.key = key;
      this.frame = frame;
    }
  }

  Marking(Desk desk) {
    this.desk = desk;
    this.session = desk.session();
    button.setName("clip-mark");
    button.addActionListener(event -> menu().show(button, 0, button.getHeight()));
    show(Optional.empty(), false);
  }

  JButton button() {
    return button;
  }

  /** The keys of the view: with Shift where the same key without goes to the moment; undo and redo, also by the menu Edit. */
  void keys(JComponent view) {
    for (Moment moment : Moment.values()) {
      Keys.within(view, "shift " + moment.key, () -> mark(moment));
    }
    Runnable undo = () -> edit(session.edits()::undo);
    Runnable redo = () -> edit(session.edits()::redo);
    Keys.within(view, "ctrl Z", undo);
    Keys.within(view, "ctrl Y", redo);
    Keys.within(view, "ctrl shift Z", redo);
    Keys.menu(view, "undo", undo);
    Keys.menu(view, "redo", redo);
  }

  /** What can be marked now: a recording of more than one frame that is a clip of the open project. */
  void show(Optional<Looked> looked, boolean moving) {
    clip = looked.filter(what -> moving && what instanceof Looked.OfProject).map(Looked.OfProject.class::cast);
    button.setEnabled(clip.isPresent());
    button.setToolTipText(looked.isPresent() && clip.isEmpty()
        ? "Only recordings of the open project have an onset, apex and offset." : MARK);
  }

  JPopupMenu menu() {
    JPopupMenu menu = new JPopupMenu("Mark");
    menu.setName("clip-mark-menu");
    int frame = session.frame().get();
    for (Moment moment : Moment.values()) {
      JMenuItem item = new JMenuItem("Frame " + frame + " is the " + moment.column);
      item.setName("clip-mark-" + moment.column);
      item.setAccelerator(KeyStroke.getKeyStroke("shift " + moment.key));
      item.addActionListener(event -> mark(moment));
      menu.add(item);
    }
    menu.addSeparator();
    Timing timing = clip.map(Looked.OfProject::timing).orElse(Timing.NONE);
    for (Moment moment : Moment.values()) {
      JMenuItem item = new JMenuItem("No " + moment.column + " is known");
      item.setName("clip-forget-" + moment.column);
      item.setEnabled(moment.frame.applyAsInt(timing) != Timing.UNKNOWN);
      item.addActionListener(event -> set(moment, ""));
      menu.add(item);
    }
    return menu;
  }

  private void mark(Moment moment) {
    set(moment, Integer.toString(session.frame().get()));
  }

  private void set(Moment moment, String frame) {
    clip.ifPresent(what -> edit(() -> {
      session.edits().edit(ManifestEdit.set(List.of(what.clip().id()), moment.column, frame));
      desk.tell(frame.isEmpty() ? "No " + moment.column + " is recorded any more. Ctrl+Z takes it back."
          : "The " + moment.column + " is frame " + frame + ". Ctrl+Z takes it back.");
    }));
  }

  private void edit(Runnable work) {
    try {
      work.run();
    } catch (UserError e) {
      // A reviewer who must not know the name of the clip does not read it here either.
      String sentence = clip.map(what -> e.getMessage().replace(what.clip().id(), session.nameOf(what))).orElse(e.getMessage());
      desk.tell("Not changed: " + sentence);
    }
  }
}
