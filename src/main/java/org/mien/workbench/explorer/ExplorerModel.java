package org.mien.workbench.explorer;

import java.util.ArrayList;
import java.util.List;
import javax.swing.event.TreeModelEvent;
import javax.swing.event.TreeModelListener;
import javax.swing.tree.TreeModel;
import javax.swing.tree.TreePath;

/** The contents as a tree; lines are made when they are asked for and kept by nobody here. */
class ExplorerModel implements TreeModel {

  private static final Node.Root ROOT = new Node.Root();

  private final List<TreeModelListener> listeners = new ArrayList<>();
  private Contents contents = Contents.NOTHING;

  Contents contents() {
    return contents;
  }

  void show(Contents next) {
    contents = next;
    TreeModelEvent event = new TreeModelEvent(this, new Object[] {ROOT});
    List.copyOf(listeners).forEach(listener -> listener.treeStructureChanged(event));
  }

  @Override
  public Object getRoot() {
    return ROOT;
  }

  @Override
  public Object getChild(Object parent, int index) {
    return contents.child((Node) parent, index);
  }

  @Override
  public int getChildCount(Object parent) {
    return contents.count((Node) parent);
  }

  @Override
  public boolean isLeaf(Object node) {
    return !(node instanceof Node.Root || node instanceof Node.Section || node instanceof Node.Group);
  }

  @Override
  public int getIndexOfChild(Object parent, Object child) {
    return contents.indexOf((Node) parent, (Node) child);
  }

  @Override
  public void valueForPathChanged(TreePath path, Object value) {
    // Nothing is renamed in the tree.
  }

  @Override
  public void addTreeModelListener(TreeModelListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removeTreeModelListener(TreeModelListener listener) {
    listeners.remove(listener);
  }
}
