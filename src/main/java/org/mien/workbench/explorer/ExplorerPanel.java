package org.mien.workbench.explorer;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JTree;
import javax.swing.ToolTipManager;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;
import org.mien.dataset.Clip;
import org.mien.file.PathText;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.Blinding;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.Latest;
import org.mien.workbench.widget.Thumbnails;
import org.mien.workbench.widget.Typing;

/** The open view: a filter and the tree. */
final class ExplorerPanel implements View {

  /** As many found clips are shown at once, with their groups open. */
  private static final int SHOW_FOUND = 200;

  private final Session session;
  private final Edt edt = new Edt();
  private final Latest listing = new Latest("mien-explorer");
  private final ExplorerModel model = new ExplorerModel();
  private final JTree tree = new JTree(model);
  private final JTextField filter = new JTextField();
  private final JPanel panel = new JPanel(new BorderLayout());
  private final NodeActions actions;
  private final Thumbnails thumbnails;
  private boolean filling;

  ExplorerPanel(Desk desk) {
    this.session = desk.session();
    this.actions = new NodeActions(desk, model);
    FontMetrics metrics = tree.getFontMetrics(tree.getFont());
    this.thumbnails = new Thumbnails(session.tools().frames(), 2 * LineRenderer.side(metrics), tree::repaint);
    setUp(metrics);
    layOut();
    listen();
    edt.follow(session.project(), open -> refresh());
    edt.follow(session.settings().values(), values -> refresh());
    edt.follow(session.changes(), n -> refresh());
    edt.follow(session.compared(), compared -> tree.repaint());
    edt.follow(session.clip(), this::lookedAt);
  }

  private void setUp(FontMetrics metrics) {
    tree.setName("explorer-tree");
    tree.setRootVisible(false);
    tree.setShowsRootHandles(true);
    tree.setLargeModel(true);
    tree.setRowHeight(LineRenderer.side(metrics) + 4);
    tree.addPropertyChangeListener("UI", event -> tree.setRowHeight(LineRenderer.side(tree.getFontMetrics(tree.getFont())) + 4));
    tree.getSelectionModel().setSelectionMode(TreeSelectionModel.DISCONTIGUOUS_TREE_SELECTION);
    tree.setCellRenderer(new LineRenderer(model::contents, () -> session.compared().get(),
        node -> model.contents().open().flatMap(
            open -> NodeWords.pictured(node, model.contents()).flatMap(clip -> thumbnails.of(open.manifest().storage(), clip)))));
    Keys.main(tree);
    tree.setDragEnabled(true);
    tree.setTransferHandler(new LineDrag(this::selectedNodes, model));
    tree.setToggleClickCount(2);
    ToolTipManager.sharedInstance().registerComponent(tree);
    Keys.on(tree, "ENTER", this::openSelected);
    Keys.on(tree, "CONTEXT_MENU", this::menuByKey);
    Keys.on(tree, "shift F10", this::menuByKey);
    Keys.within(panel, "ctrl F", () -> filter.requestFocusInWindow());
    Keys.on(filter, "ESCAPE", () -> filter.setText(""));
    Keys.on(filter, "DOWN", () -> tree.requestFocusInWindow());
  }

  private void layOut() {
    filter.setName("explorer-filter");
    filter.setToolTipText("Shows only what has all of these words in its name, label or subject.");
    JLabel find = new JLabel(" Find ");
    find.setLabelFor(filter);
    JPanel top = new JPanel(new BorderLayout());
    top.add(find, BorderLayout.WEST);
    top.add(filter, BorderLayout.CENTER);
    panel.add(top, BorderLayout.NORTH);
    panel.add(new JScrollPane(tree), BorderLayout.CENTER);
  }

  private void listen() {
    Typing.follow(filter, this::refresh);
    tree.addTreeSelectionListener(event -> chosen());
    tree.addMouseListener(new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        pressed(event);
      }

      @Override
      public void mouseReleased(MouseEvent event) {
        popUp(event);
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.getButton() == MouseEvent.BUTTON1) {
          nodeAt(event).ifPresent(actions::open);
        }
      }
    });
  }

  private Optional<Node> nodeAt(MouseEvent event) {
    return Optional.ofNullable(tree.getPathForLocation(event.getX(), event.getY())).map(p -> (Node) p.getLastPathComponent());
  }

  private void pressed(MouseEvent event) {
    if (event.isControlDown() && event.getButton() == MouseEvent.BUTTON1
        && nodeAt(event).orElse(null) instanceof Node.RunNode run) {
      actions.compare(run.folder());
    }
    popUp(event);
  }

  private void popUp(MouseEvent event) {
    TreePath path = event.isPopupTrigger() ? tree.getPathForLocation(event.getX(), event.getY()) : null;
    if (path != null) {
      if (!tree.isPathSelected(path)) {
        tree.setSelectionPath(path);
      }
      menu((Node) path.getLastPathComponent(), event.getX(), event.getY());
    }
  }

  private void menuByKey() {
    TreePath path = tree.getLeadSelectionPath();
    if (path != null) {
      Rectangle bounds = tree.getPathBounds(path);
      menu((Node) path.getLastPathComponent(), bounds.x + bounds.height, bounds.y + bounds.height);
    }
  }

  private void menu(Node node, int x, int y) {
    JPopupMenu menu = actions.menu(node);
    if (menu.getComponentCount() > 0) {
      menu.show((Component) tree, x, y);
    }
  }

  private void openSelected() {
    TreePath path = tree.getLeadSelectionPath();
    if (path == null) {
      return;
    }
    if (model.isLeaf(path.getLastPathComponent())) {
      actions.open((Node) path.getLastPathComponent());
    } else if (tree.isExpanded(path)) {
      tree.collapsePath(path);
    } else {
      tree.expandPath(path);
    }
  }

  private List<Node> selectedNodes() {
    TreePath[] paths = tree.getSelectionPaths();
    return paths == null ? List.of() : Arrays.stream(paths).map(path -> (Node) path.getLastPathComponent()).toList();
  }

  /** The person selected lines. */
  private void chosen() {
    if (filling) {
      return;
    }
    List<Node> nodes = selectedNodes();
    Set<String> ids = new LinkedHashSet<>();
    nodes.forEach(node -> ids.addAll(model.contents().ids(node)));
    boolean other = nodes.stream().anyMatch(node -> node instanceof Node.RunNode || node instanceof Node.ModelNode);
    if (!ids.isEmpty() || other) {
      session.selection().set(List.copyOf(ids));
    }
    // The tree itself learns of its lead only after this.
    TreePath lead = tree.getSelectionModel().getLeadSelectionPath();
    if (lead == null || !tree.isPathSelected(lead)) {
      return;
    }
    if (lead.getLastPathComponent() instanceof Node.ClipNode node) {
      model.contents().clip(node).filter(clip -> !isLookedAt(clip)).ifPresent(session::look);
    } else if (lead.getLastPathComponent() instanceof Node.RunNode run) {
      session.run().put(Optional.of(run.folder()));
    } else if (lead.getLastPathComponent() instanceof Node.ModelNode file) {
      session.run().put(Optional.of(file.file().getParent()));
    }
  }

  private boolean isLookedAt(Clip clip) {
    return session.clip().get().map(Clip::id).equals(Optional.of(clip.id()));
  }

  /** Another view looks at a clip: its line is selected where it is open already; nothing is opened behind a person's back. */
  private void lookedAt(Optional<Clip> clip) {
    if (clip.isEmpty() || selectedNodes().stream().anyMatch(node -> model.contents().ids(node).contains(clip.get().id()))) {
      return;
    }
    Rectangle seen = tree.getVisibleRect();
    int first = tree.getClosestRowForLocation(0, seen.y);
    int last = tree.getClosestRowForLocation(0, seen.y + seen.height);
    for (int row = Math.max(0, first); row <= last && row < tree.getRowCount(); row++) {
      TreePath path = tree.getPathForRow(row);
      if (path.getLastPathComponent() instanceof Node.ClipNode node
          && model.contents().clip(node).map(Clip::id).equals(clip.map(Clip::id))) {
        filling = true;
        tree.setSelectionPath(path);
        filling = false;
        return;
      }
    }
  }

  /** Reads and groups everything anew in the background. */
  private void refresh() {
    Optional<OpenProject> open = session.project().get();
    Settings.Values values = session.settings().values().get();
    String words = filter.getText();
    listing.run(() -> {
      Optional<Blinding> numbers = values.blind() && open.isPresent() ? Optional.of(session.blinding()) : Optional.empty();
      ClipGroups groups = open.map(o -> ClipGroups.of(o.manifest(), words, numbers.orElse(null))).orElse(ClipGroups.NONE);
      Results results = open.map(o -> Results.of(o.project()).matching(words)).orElse(Results.NONE);
      // A name with letters that this start of Java does not know is left for another one.
      List<Path> recent = values.recent().stream().filter(name -> PathText.fault(name).isEmpty()).map(Path::of)
          .filter(Results.having(words))
          .filter(folder -> open.filter(o -> o.project().folder().equals(folder)).isEmpty()).toList();
      return new Contents(open, groups, results, recent, numbers);
    }, this::show, fault -> session.log().problem("The project cannot be listed: " + fault.getMessage()));
  }

  private void show(Contents next) {
    boolean other = !next.open().map(o -> o.project().folder()).equals(model.contents().open().map(o -> o.project().folder()))
        || next.numbers().isPresent() != model.contents().numbers().isPresent();
    List<TreePath> open = expanded();
    TreePath[] selected = tree.getSelectionPaths();
    filling = true;
    model.show(next);
    if (other || open.isEmpty()) {
      next.sections().stream().filter(s -> s != Node.Section.SUBJECTS && s != Node.Section.HIDDEN
          && (s != Node.Section.RECENT || next.open().isEmpty())).forEach(s -> expand(s));
    } else {
      open.forEach(tree::expandPath);
      tree.setSelectionPaths(selected);
    }
    int found = next.groups().classes().values().stream().mapToInt(places -> places.length).sum();
    if (!filter.getText().isBlank() && found <= SHOW_FOUND) {
      next.groups().classes().keySet().forEach(key -> expand(Node.Section.CLASSES, new Node.Group(Node.Section.CLASSES, key)));
    }
    filling = false;
  }

  private void expand(Node... nodes) {
    TreePath path = new TreePath(model.getRoot());
    for (Node node : nodes) {
      path = path.pathByAddingChild(node);
    }
    tree.expandPath(path);
  }

  private List<TreePath> expanded() {
    List<TreePath> paths = new ArrayList<>();
    Enumeration<TreePath> all = tree.getExpandedDescendants(new TreePath(model.getRoot()));
    while (all != null && all.hasMoreElements()) {
      TreePath path = all.nextElement();
      if (path.getPathCount() > 1) {
        paths.add(path);
      }
    }
    return paths;
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    edt.close();
    listing.close();
    thumbnails.close();
    ToolTipManager.sharedInstance().unregisterComponent(tree);
  }
}
