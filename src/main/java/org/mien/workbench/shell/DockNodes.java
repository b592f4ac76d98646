package org.mien.workbench.shell;

import io.github.andrewauclair.moderndocking.api.DockingAPI;
import io.github.andrewauclair.moderndocking.layouts.ApplicationLayout;
import io.github.andrewauclair.moderndocking.layouts.DockingLayoutNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSimplePanelNode;
import io.github.andrewauclair.moderndocking.layouts.DockingSplitPanelNode;
import io.github.andrewauclair.moderndocking.layouts.DockingTabPanelNode;
import io.github.andrewauclair.moderndocking.layouts.WindowLayout;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JFrame;
import javax.swing.JSplitPane;

/**
 * Layouts in the words of the docking library. Its own files are not used: they name classes, which are loaded when a file is
 * read, whoever wrote it.
 */
final class DockNodes {

  private final DockingAPI docking;

  DockNodes(DockingAPI docking) {
    this.docking = docking;
  }

  ApplicationLayout application(DockLayout layout, Map<String, Dock> docks) {
    ApplicationLayout all = new ApplicationLayout();
    all.setMainFrame(new WindowLayout(layout.main() == null ? null : node(layout.main(), docks)));
    List<Rectangle> screens = layout.windows().isEmpty() ? List.of() : Screens.usable();
    for (DockLayout.Floating window : layout.windows()) {
      Rectangle at = Screens.fit(window.bounds(), screens);
      all.addFrame(new WindowLayout(false, at.getLocation(), at.getSize(), JFrame.NORMAL, node(window.place(), docks)));
    }
    return all;
  }

  private DockingLayoutNode node(DockLayout.Place place, Map<String, Dock> docks) {
    if (place.isSplit()) {
      return new DockingSplitPanelNode(docking, node(place.first(), docks), node(place.second(), docks),
          place.sideBySide() ? JSplitPane.HORIZONTAL_SPLIT : JSplitPane.VERTICAL_SPLIT, place.share(), "");
    }
    List<Dock> there = place.tabs().stream().map(docks::get).toList();
    Dock front = docks.get(place.front());
    if (there.size() == 1) {
      return new DockingSimplePanelNode(docking, front.getPersistentID(), Dock.class.getName(), "", front.getTitleText(),
          front.getTabText());
    }
    DockingTabPanelNode tabs = new DockingTabPanelNode(docking, front.getPersistentID(), "", Dock.class.getName(),
        front.getTitleText(), front.getTabText());
    // The library puts the front view first; adding it in its own turn moves it behind those before it.
    there.forEach(dock ->
        tabs.addTab(dock.getPersistentID(), "", Dock.class.getName(), dock.getTitleText(), dock.getTabText()));
    return tabs;
  }

  DockLayout read(ApplicationLayout all) {
    List<DockLayout.Floating> windows = new ArrayList<>();
    for (WindowLayout window : all.getFloatingFrameLayouts()) {
      DockLayout.Place place = place(window.getRootNode());
      if (place != null) {
        windows.add(new DockLayout.Floating(window.getLocation().x, window.getLocation().y, window.getSize().width,
            window.getSize().height, place));
      }
    }
    return new DockLayout(DockLayout.FORMAT, place(all.getMainFrameLayout().getRootNode()), windows);
  }

  private static DockLayout.Place place(DockingLayoutNode node) {
    if (node instanceof DockingSplitPanelNode split) {
      DockLayout.Place first = place(split.getLeft());
      DockLayout.Place second = place(split.getRight());
      if (first == null || second == null) {
        return first == null ? second : first;
      }
      return DockLayout.Place.split(split.getOrientation() == JSplitPane.HORIZONTAL_SPLIT, split.getDividerProportion(),
          first, second);
    }
    if (node instanceof DockingTabPanelNode tabs) {
      List<String> keys = tabs.getPersistentIDs().stream().map(DockingSimplePanelNode::getPersistentID).toList();
      return keys.isEmpty() ? null : DockLayout.Place.tabs(keys, tabs.getSelectedTabID());
    }
    if (node instanceof DockingSimplePanelNode simple) {
      return DockLayout.Place.tabs(List.of(simple.getPersistentID()), simple.getPersistentID());
    }
    return null;
  }
}
