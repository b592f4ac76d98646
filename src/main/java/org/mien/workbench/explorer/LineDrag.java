package org.mien.workbench.explorer;

import java.awt.datatransfer.Transferable;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.mien.workbench.widget.Dragged;

/** Drags the selected lines onto other views. */
final class LineDrag extends TransferHandler {

  private static final long serialVersionUID = 1;

  private final transient Supplier<List<Node>> selected;
  private final transient ExplorerModel model;

  LineDrag(Supplier<List<Node>> selected, ExplorerModel model) {
    this.selected = selected;
    this.model = model;
  }

  @Override
  public int getSourceActions(JComponent component) {
    return COPY;
  }

  @Override
  protected Transferable createTransferable(JComponent component) {
    return dragged(selected.get(), model.contents());
  }

  /** What is dragged; names that are hidden do not leave the window as text either. */
  static Dragged dragged(List<Node> nodes, Contents contents) {
    Set<String> clips = new LinkedHashSet<>();
    Set<Path> folders = new LinkedHashSet<>();
    for (Node node : nodes) {
      clips.addAll(contents.ids(node));
      if (node instanceof Node.RunNode run) {
        folders.add(run.folder());
      } else if (node instanceof Node.ModelNode file) {
        folders.add(file.file());
      } else if (node instanceof Node.ReportNode report) {
        folders.add(report.file());
      } else if (node instanceof Node.RecentNode project) {
        folders.add(project.folder());
      }
    }
    return new Dragged(List.copyOf(clips), List.copyOf(folders), contents.numbers().isEmpty());
  }
}
