package org.mien.workbench.shell;

import io.github.andrewauclair.moderndocking.DockableTabPreference;
import io.github.andrewauclair.moderndocking.DockingRegion;
import io.github.andrewauclair.moderndocking.api.DockingAPI;
import io.github.andrewauclair.moderndocking.api.RootDockingPanelAPI;
import io.github.andrewauclair.moderndocking.event.NewFloatingFrameListener;
import io.github.andrewauclair.moderndocking.internal.DockedTabbedPanel;
import io.github.andrewauclair.moderndocking.settings.Settings;
import java.awt.Component;
import java.awt.Point;
import java.awt.Window;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.mien.workbench.Desk;
import org.mien.workbench.Layout;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.widget.Glyph;

/** The docked views of one window. With {@link DockNodes} the only class that knows how the docking library wants to be used. */
final class Docks implements AutoCloseable {

  /** After this time the library has put every divider where it belongs, and where it lies is where a person put it. */
  private static final long SETTLED_NANOS = 700_000_000L;

  private final JFrame frame;
  private final Docking docking;
  private final Root root;
  private final DockNodes nodes;
  private final Map<String, Dock> docks = new LinkedHashMap<>();
  private final NewFloatingFrameListener named = new Named();
  private DockLayout arranged = new DockLayout(DockLayout.FORMAT, null, List.of());
  private long arrangedAt;

  /** The library's docking, one a window instead of one a process. */
  private static final class Docking extends DockingAPI {
    Docking(JFrame frame) {
      super(frame);
    }
  }

  /** The library's panel, whose constructor is not open. */
  private static final class Root extends RootDockingPanelAPI {
    private static final long serialVersionUID = 1;

    Root(DockingAPI docking, JFrame frame) {
      super(docking, frame);
    }
  }

  /** Gives windows that views were put into a title. */
  private final class Named implements NewFloatingFrameListener {
    @Override
    public void newFrameCreated(JFrame made, RootDockingPanelAPI panel) {
      name(made);
    }

    @Override
    public void newFrameCreated(JFrame made, RootDockingPanelAPI panel, io.github.andrewauclair.moderndocking.Dockable view) {
      name(made);
    }

    private void name(JFrame made) {
      if (docking.getRootPanels().containsKey(made)) {
        made.setTitle("Mien");
        made.setName("mien-detached");
      }
    }
  }

  Docks(JFrame frame, List<WorkbenchView> views, Desk desk) {
    this.frame = frame;
    boolean flat = UIManager.getLookAndFeel().getClass().getName().startsWith("com.formdev.flatlaf");
    // Only FlatLaf's tabs have room for a menu and a cross; elsewhere each view has a header with them.
    Settings.setDefaultTabPreference(flat ? DockableTabPreference.TOP_ALWAYS : DockableTabPreference.NONE);
    Settings.setActiveHighlighterEnabled(false);
    DockedTabbedPanel.setSettingsIcon(Glyph.MENU);
    this.docking = new Docking(frame);
    this.root = new Root(docking, frame);
    this.nodes = new DockNodes(docking);
    for (WorkbenchView view : views) {
      Dock dock = new Dock(view, desk, new Choice(view.key()));
      docks.put(view.key(), dock);
      docking.registerDockable(dock);
    }
    JLabel empty = new JLabel("No view is open. The menu View and Ctrl+3 open one; Perspective > Reset layout opens all.",
        SwingConstants.CENTER);
    empty.setBorder(BorderFactory.createEmptyBorder(24, 24, 24, 24));
    JPanel nothing = new JPanel(new java.awt.BorderLayout());
    nothing.add(empty);
    root.setEmptyPanel(nothing);
    docking.addNewFloatingFrameListener(named);
  }

  /** What the header of a view does. */
  private final class Choice implements DockHeader.Actions {
    private final String key;

    Choice(String key) {
      this.key = key;
    }

    @Override
    public boolean maximized() {
      return docks.containsKey(key) && docking.isMaximized(docks.get(key));
    }

    @Override
    public void toggleMaximized() {
      Docks.this.toggleMaximized(key);
    }

    @Override
    public void detach() {
      Docks.this.detach(key);
    }

    @Override
    public void close() {
      Docks.this.close(key);
    }
  }

  /** The panel that everything is docked in. */
  JPanel panel() {
    return root;
  }

  /** The keys of all views, open or not. */
  Set<String> keys() {
    return Set.copyOf(docks.keySet());
  }

  /** Puts views where a layout says; others are closed. Keys that are not installed are passed over. */
  void arrange(DockLayout layout) {
    minimizeAll();
    arranged = layout.kept(docks.keySet());
    arrangedAt = System.nanoTime();
    docking.getDockingState().restoreApplicationLayout(nodes.application(arranged, docks));
    docks.values().forEach(this::listen);
  }

  /** Puts a view that fills the window back in its place. */
  void minimizeAll() {
    docks.values().stream().filter(docking::isMaximized).forEach(docking::minimize);
    docks.values().stream().filter(docking::isDocked).forEach(this::listen);
  }

  /** Where everything lies now, other windows too. */
  DockLayout now() {
    DockLayout found = nodes.read(docking.getDockingState().getApplicationLayout()).kept(docks.keySet());
    boolean settled = System.nanoTime() - arrangedAt > SETTLED_NANOS;
    return !settled && found.sameShape(arranged) ? arranged : found;
  }

  /** Double click and right click on the tab of a view. */
  private void listen(Dock dock) {
    TabClicks.install(dock, this::toggleMaximized);
  }

  /**
   * Brings a view to the front.
   *
   * @param home where views lie by default; a closed view comes back beside those that lie with it there
   */
  void show(String key, Layout home) {
    Dock dock = docks.get(key);
    if (dock == null) {
      return;
    }
    if (!docking.isDocked(dock)) {
      minimizeAll();
      Optional<Dock> neighbour = neighbours(home, key).stream().map(docks::get).filter(d -> d != null && docking.isDocked(d))
          .findFirst();
      if (neighbour.isPresent()) {
        docking.dock(dock, neighbour.get(), DockingRegion.CENTER);
      } else {
        docking.dock(dock, frame, DockingRegion.SOUTH, 0.3);
      }
      listen(dock);
    } else if (docks.values().stream().anyMatch(d -> d != dock && docking.isMaximized(d))) {
      minimizeAll();
    }
    docking.bringToFront(dock);
    Window window = SwingUtilities.getWindowAncestor(dock);
    if (window != null && window != frame) {
      window.toFront();
    }
  }

  /** Gives the keyboard to a view that can be seen. */
  void focus(String key) {
    Dock dock = docks.get(key);
    if (dock != null && dock.isShowing()) {
      dock.focus();
    }
  }

  private static List<String> neighbours(Layout layout, String key) {
    if (layout instanceof Layout.Split split) {
      List<String> first = neighbours(split.first(), key);
      return first.isEmpty() ? neighbours(split.second(), key) : first;
    }
    return layout.views().contains(key) ? layout.views().stream().filter(other -> !other.equals(key)).toList() : List.of();
  }

  /** Whether a view lies somewhere in the window, in front or behind another. */
  boolean isOpen(String key) {
    return docks.containsKey(key) && docking.isDocked(docks.get(key));
  }

  /** Closes a view; what it shows is kept until it is opened again. */
  void close(String key) {
    if (isOpen(key)) {
      minimizeAll();
      docking.undock(docks.get(key));
    }
  }

  /** Gives a view a window of its own. */
  void detach(String key) {
    if (isOpen(key)) {
      minimizeAll();
      // The library asks where the view is on the screen, which one behind another cannot tell.
      docking.bringToFront(docks.get(key));
      frame.validate();
      docking.newWindow(docks.get(key));
      listen(docks.get(key));
    }
  }

  /** Makes a view as large as the window, or small again. */
  void toggleMaximized(String key) {
    Dock dock = docks.get(key);
    if (!isOpen(key)) {
      return;
    }
    if (docking.isMaximized(dock)) {
      docking.minimize(dock);
    } else {
      minimizeAll();
      docking.maximize(dock);
    }
    docks.values().stream().filter(docking::isDocked).forEach(this::listen);
  }

  boolean isMaximized(String key) {
    return isOpen(key) && docking.isMaximized(docks.get(key));
  }

  /** Whether a window is one of those that views lie in. */
  boolean owns(Window window) {
    return window != null && docking.getRootPanels().containsKey(window);
  }

  /** The windows that views lie in. */
  Set<Window> windows() {
    return Set.copyOf(docking.getRootPanels().keySet());
  }

  /** The views that can be seen, in reading order. */
  List<Dock> visible() {
    return docks.values().stream().filter(Component::isShowing)
        .sorted(Comparator.comparingInt((Dock d) -> at(d).y / 40).thenComparingInt(d -> at(d).x)).toList();
  }

  private static Point at(Dock dock) {
    return dock.getLocationOnScreen();
  }

  /** Views that are closed do not hear of a new look by themselves. */
  void updateLook() {
    docks.values().stream().filter(dock -> !docking.isDocked(dock)).forEach(SwingUtilities::updateComponentTreeUI);
  }

  @Override
  public void close() {
    docks.values().forEach(Dock::close);
    docking.removeNewFloatingFrameListener(named);
    docking.uninitialize();
    docks.clear();
  }
}
