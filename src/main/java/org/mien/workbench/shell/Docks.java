package org.mien.workbench.shell;

import io.github.andrewauclair.moderndocking.DockingRegion;
import io.github.andrewauclair.moderndocking.api.DockingAPI;
import io.github.andrewauclair.moderndocking.api.RootDockingPanelAPI;
import io.github.andrewauclair.moderndocking.layouts.ApplicationLayout;
import io.github.andrewauclair.moderndocking.layouts.DockingLayoutNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSplitPanelNode;
import io.github.andrewauclair.moderndocking.layouts.DockingTabPanelNode;
import io.github.andrewauclair.moderndocking.layouts.WindowLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.mien.workbench.Desk;
import org.mien.workbench.Layout;
import org.mien.workbench.WorkbenchView;

/** The docked views of one window. The only class that knows how the docking library wants to be used. */
final class Docks implements AutoCloseable {

  private final JFrame frame;
  private final Docking docking;
  private final Root root;
  private final Map<String, Dock> docks = new LinkedHashMap<>();

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

  Docks(JFrame frame, List<WorkbenchView> views, Desk desk) {
    this.frame = frame;
    this.docking = new Docking(frame);
    this.root = new Root(docking, frame);
    for (WorkbenchView view : views) {
      Dock dock = new Dock(view, desk);
      docks.put(view.key(), dock);
      docking.registerDockable(dock);
    }
  }

  /** The panel that everything is docked in. */
  JPanel panel() {
    return root;
  }

  /** Puts views where a layout says; others are closed. Keys that are not installed are passed over. */
  void arrange(Layout layout) {
    node(layout).ifPresent(node ->
        docking.getDockingState().restoreWindowLayout_PreserveSizeAndPos(frame, new WindowLayout(node)));
  }

  private Optional<DockingLayoutNode> node(Layout layout) {
    if (layout instanceof Layout.Split split) {
      Optional<DockingLayoutNode> first = node(split.first());
      Optional<DockingLayoutNode> second = node(split.second());
      if (first.isEmpty() || second.isEmpty()) {
        return first.isPresent() ? first : second;
      }
      return Optional.of(new DockingSplitPanelNode(docking, first.get(), second.get(),
          split.sideBySide() ? JSplitPane.HORIZONTAL_SPLIT : JSplitPane.VERTICAL_SPLIT, split.share(), ""));
    }
    List<Dock> there = layout.views().stream().filter(docks::containsKey).map(docks::get).toList();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    Dock front = there.get(0);
    DockingTabPanelNode tabs = new DockingTabPanelNode(docking, front.getPersistentID(), "", Dock.class.getName(),
        front.getTitleText(), front.getTabText());
    there.stream().skip(1).forEach(dock ->
        tabs.addTab(dock.getPersistentID(), "", Dock.class.getName(), dock.getTitleText(), dock.getTabText()));
    return Optional.of(tabs);
  }

  /** Where everything lies now, other windows too. */
  ApplicationLayout now() {
    return docking.getDockingState().getApplicationLayout();
  }

  /** Puts everything where it once lay. */
  void restore(ApplicationLayout layout) {
    docking.getDockingState().restoreApplicationLayout(layout);
  }

  /** Reads and writes layouts. */
  DockingAPI docking() {
    return docking;
  }

  /** Brings a view to the front. */
  void show(String key) {
    Dock dock = docks.get(key);
    if (dock == null) {
      return;
    }
    if (docking.isDocked(dock)) {
      docking.bringToFront(dock);
    } else {
      docking.dock(dock, frame, DockingRegion.SOUTH, 0.3);
    }
  }

  /** Whether a view lies somewhere in the window, in front or behind another. */
  boolean isOpen(String key) {
    return docks.containsKey(key) && docking.isDocked(docks.get(key));
  }

  /** Makes a view as large as the window, or small again. */
  void toggleMaximized(String key) {
    Dock dock = docks.get(key);
    if (docking.isMaximized(dock)) {
      docking.minimize(dock);
    } else {
      docking.maximize(dock);
    }
  }

  @Override
  public void close() {
    docks.values().forEach(Dock::close);
    docking.uninitialize();
    docks.clear();
  }
}
