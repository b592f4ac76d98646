package org.mien.workbench.shell;

import java.awt.BorderLayout;
import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.mien.command.CheckQuality;
import org.mien.command.ClassifyRecording;
import org.mien.command.MienCommand;
import org.mien.command.TrainModel;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.WorkbenchParts;
import org.mien.workbench.state.Holder;
import org.mien.workbench.state.LogFile;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.CommandDialog;
import org.mien.workbench.widget.Glyph;

/** The window of the workbench. Made, used and closed on the event thread. */
public final class Workbench implements Desk, AutoCloseable {

  private static final int AUTOSAVE_MILLIS = 20_000;

  private final Session session;
  private final Look look;
  private final boolean owner;
  private final JFrame frame = new JFrame("Mien");
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final Edt edt = new Edt();
  private final LogFile logFile;
  private final WindowMemory memory;
  private final Docks docks;
  private final Perspectives perspectives;
  private final QuickAccess quick;
  private final Keys keys;
  private final StatusBar status;
  // A killed process loses no more than this of how a person arranged the window.
  private final Timer autosave = new Timer(AUTOSAVE_MILLIS, event -> keepLayout());
  private boolean closing;
  private boolean asking;

  /** Makes the window of a session inside a host, whose look it keeps; the session is closed with it. */
  public Workbench(Session session) {
    this(session, null);
  }

  /**
   * Makes the window of a session.
   *
   * @param own the look of a process that is Mien's own, or null inside a host
   */
  public Workbench(Session session, Look own) {
    this.session = session;
    this.owner = own != null;
    this.look = own != null ? own : new GuestLook(this::isOwn);
    this.logFile = new LogFile(session.settings().folder(), session.log());
    this.memory = new WindowMemory(session.settings().folder(), session.log());
    session.settings().problem().ifPresent(session.log()::problem);
    look.apply(session.settings().values().get());
    WorkbenchParts parts = WorkbenchParts.of(session.context());
    parts.installed().problems().forEach(session.log()::problem);
    this.docks = new Docks(frame, parts.views(), this);
    this.perspectives = new Perspectives(parts.perspectives(), docks, session);
    CommandMenus commands = new CommandMenus(session.context(), session.log());
    this.quick = new QuickAccess(frame, new QuickSources(this, commands, parts.views(), parts.perspectives()),
        new QuickRecent(session.settings().folder(), session.log()));
    this.keys = new Keys(frame, docks, this::isOwn, quick::open, this::nextPerspective);
    this.status = new StatusBar(session);
    build(new MenuBar(this, commands, parts.views()));
  }

  private void build(MenuBar menus) {
    frame.setName("mien-workbench");
    frame.setIconImages(FrameIcon.images());
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.setJMenuBar(menus.bar());
    frame.add(new ToolBar(tools(), perspectives, quick::open), BorderLayout.NORTH);
    frame.add(docks.panel(), BorderLayout.CENTER);
    frame.add(status, BorderLayout.SOUTH);
    frame.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosing(WindowEvent event) {
        requestClose();
      }
    });
    frame.addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        memory.moved(frame);
      }

      @Override
      public void componentMoved(ComponentEvent event) {
        memory.moved(frame);
      }
    });
    autosave.start();
    edt.follow(session.project(), this::title);
    edt.follow(session.settings().values(), values -> {
      look.apply(values);
      docks.updateLook();
    });
  }

  private List<ToolBar.Tool> tools() {
    FileActions files = new FileActions(this);
    return List.of(
        new ToolBar.Tool("new", Glyph.NEW_FOLDER, "New project from recordings (Ctrl+N)", files::create),
        new ToolBar.Tool("open", Glyph.FOLDER, "Open a project (Ctrl+O)", files::open),
        new ToolBar.Tool("check", Glyph.CHECK, "Check the quality of all files...", () -> ask(CheckQuality.class, Map.of())),
        new ToolBar.Tool("train", Glyph.START, "Train a model...", () -> ask(TrainModel.class, Map.of())),
        new ToolBar.Tool("classify", Glyph.TIMELINE, "Classify a recording, frame by frame...",
            () -> ask(ClassifyRecording.class, Map.of())));
  }

  private void title(Optional<OpenProject> project) {
    frame.setTitle(project.map(open -> open.manifest().name() + " - Mien").orElse("Mien"));
  }

  /** Shows the window; the first time ever with nothing but the welcome view. */
  public void open() {
    boolean first = session.settings().values().get().perspective().isEmpty();
    memory.place(frame);
    frame.setVisible(true);
    perspectives.start();
    if (first) {
      show("welcome");
      docks.toggleMaximized("welcome");
    }
  }

  /** Brings the window to the front. */
  public void toFront() {
    if ((frame.getExtendedState() & JFrame.ICONIFIED) != 0) {
      frame.setExtendedState(frame.getExtendedState() & ~JFrame.ICONIFIED);
    }
    frame.toFront();
    frame.requestFocus();
  }

  /** Whether the window is on the screen; false as soon as it begins to close. */
  boolean isOpen() {
    return !closing;
  }

  private boolean isOwn(Window window) {
    for (Window at = window; at != null; at = at.getOwner()) {
      if (at == frame || docks != null && docks.owns(at)) {
        return true;
      }
    }
    return false;
  }

  boolean isOwner() {
    return owner;
  }

  Look look() {
    return look;
  }

  Docks docks() {
    return docks;
  }

  Perspectives perspectives() {
    return perspectives;
  }

  void quickAccess() {
    quick.open();
  }

  <T> void follow(Holder<T> holder, Consumer<T> consumer) {
    edt.follow(holder, consumer);
  }

  void textScale(double scale) {
    session.settings().change(values -> values.withTextScale(scale));
  }

  /** Does something with the view that has the keyboard focus. */
  void onActive(Consumer<String> action) {
    String view = keys.activeView();
    if (view == null) {
      tell("Click into a view first, or go to one with F6.");
    } else {
      action.accept(view);
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
    docks.show(viewKey, perspectives.home());
  }

  /** Brings a view to the front and gives it the keyboard: somebody chose it by name. */
  void enter(String viewKey) {
    show(viewKey);
    docks.focus(viewKey);
  }

  void nextPerspective() {
    perspectives.next();
    stayInAView();
  }

  /** The view that had the keyboard may be gone; a window behind others takes it from nobody. */
  private void stayInAView() {
    if (frame.isFocused()) {
      SwingUtilities.invokeLater(keys::intoAView);
    }
  }

  /** Closes the view that has the keyboard; another one gets it. */
  void closeActive() {
    onActive(docks::close);
    SwingUtilities.invokeLater(keys::intoAView);
  }

  @Override
  public void perspective(String key) {
    perspectives.open(key);
    stayInAView();
  }

  @Override
  public void ask(Class<? extends MienCommand> command, Map<String, Object> inputs) {
    new CommandDialog(this, command, inputs).open();
  }

  @Override
  public void tell(String sentence) {
    status.tell(sentence);
  }

  @Override
  public void problem(String sentence) {
    JDialog dialog = new JOptionPane(session.readable(sentence), JOptionPane.WARNING_MESSAGE).createDialog(frame, "Mien");
    dialog.setName("problem");
    dialog.setModal(false);
    dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
    dialog.setVisible(true);
  }

  /** Completed when the window and its session are closed. */
  public CompletableFuture<Void> closed() {
    return closed;
  }

  /** Closes the window as a person does: asks where work is going on, and waits for its end beside the event thread. */
  public void requestClose() {
    if (closing || asking) {
      return;
    }
    asking = true;
    boolean agreed = Closing.agreed(frame, session.jobs().running());
    asking = false;
    if (agreed && !closing) {
      closeWindow();
      Thread end = new Thread(this::closeSession, "mien-close");
      end.setDaemon(true);
      end.start();
    }
  }

  private void keepLayout() {
    if (!closing) {
      perspectives.keep();
      memory.keep(frame);
    }
  }

  private void closeWindow() {
    closing = true;
    autosave.stop();
    perspectives.keep();
    memory.keep(frame);
    edt.close();
    keys.close();
    quick.close();
    status.close();
    docks.close();
    look.close();
    for (Window owned : frame.getOwnedWindows()) {
      owned.dispose();
    }
    frame.dispose();
  }

  private void closeSession() {
    try {
      session.close();
    } finally {
      logFile.close();
      closed.complete(null);
    }
  }

  /** What is still to be stored is stored by commands, and those send events while they run. */
  private void closeBesideEvents() {
    SecondaryLoop events = Toolkit.getDefaultToolkit().getSystemEventQueue().createSecondaryLoop();
    Thread end = new Thread(() -> {
      try {
        closeSession();
      } finally {
        events.exit();
      }
    }, "mien-close");
    end.setDaemon(true);
    end.start();
    events.enter();
  }

  /** Closes the window at once; what was decided is stored, work in hand is cancelled. Does nothing the second time. */
  @Override
  public void close() {
    if (!closing) {
      boolean promised = session.isPromised();
      closeWindow();
      if (promised) {
        closeBesideEvents();
      } else {
        closeSession();
      }
    }
  }
}
