package org.mien.workbench.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.mien.command.ClassifyRecording;
import org.mien.command.CommandCall;
import org.mien.command.WriteReport;
import org.mien.job.CancelledException;
import org.mien.workbench.Desk;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.NewProjectDialog;
import org.mien.workbench.widget.Outside;

/** What can be done with a line of the tree: by Enter, a double click, or the menu. */
final class NodeActions {

  private final Desk desk;
  private final Session session;
  private final ExplorerModel model;

  NodeActions(Desk desk, ExplorerModel model) {
    this.desk = desk;
    this.session = desk.session();
    this.model = model;
  }

  /** The usual thing to do with a line; for a line with others below it nothing. */
  void open(Node node) {
    if (node instanceof Node.ClipNode clip) {
      model.contents().clip(clip).ifPresent(session::look);
      desk.show("clip");
    } else if (node instanceof Node.RunNode run) {
      look(run.folder(), isComparison(run.folder()) ? "compare" : "results");
    } else if (node instanceof Node.ModelNode file) {
      look(file.file().getParent(), "properties");
    } else if (node instanceof Node.ReportNode report) {
      Outside.named(desk, report.file());
    } else if (node instanceof Node.RecentNode recent) {
      NewProjectDialog.opened(desk, session.open(recent.folder()));
    }
  }

  private boolean isComparison(Path folder) {
    return model.contents().results().kind(folder).comparison();
  }

  private void look(Path folder, String view) {
    session.run().put(Optional.of(folder));
    desk.show(view);
  }

  /** Adds a run to those that are compared, or takes it away; a comparison itself is not compared. */
  void compare(Path folder) {
    if (isComparison(folder)) {
      return;
    }
    session.compare(folder, !session.compared().get().contains(folder));
  }

  /** The menu of a line. */
  JPopupMenu menu(Node node) {
    JPopupMenu menu = new JPopupMenu();
    menu.setName("explorer-menu");
    if (node instanceof Node.ClipNode) {
      add(menu, "look", "Look at it", () -> open(node));
      add(menu, "manifest", "Show in the manifest", () -> desk.show("manifest"));
      add(menu, "properties", "Properties", () -> desk.show("properties"));
    } else if (node instanceof Node.Group || node == Node.Section.CLASSES || node == Node.Section.SUBJECTS) {
      add(menu, "manifest", "Show in the manifest", () -> desk.show("manifest"));
    } else if (node instanceof Node.RunNode run) {
      run(menu, run.folder());
    } else if (node instanceof Node.ModelNode file) {
      add(menu, "properties", "Properties", () -> open(node));
      classify(menu, file.file());
      folder(menu, file.file().getParent());
    } else if (node instanceof Node.ReportNode report) {
      add(menu, "report", "Open in the browser", () -> open(node));
      folder(menu, report.file().getParent());
    } else if (node instanceof Node.RecentNode recent) {
      add(menu, "open", "Open this project", () -> open(node));
      folder(menu, recent.folder());
    }
    return menu;
  }

  private void run(JPopupMenu menu, Path folder) {
    boolean comparison = isComparison(folder);
    add(menu, "results", comparison ? "Show the comparison" : "Show the results", () -> open(new Node.RunNode(folder)));
    boolean compared = session.compared().get().contains(folder);
    if (!comparison) {
      add(menu, "compare", compared ? "Remove from the compared" : "Compare", () -> compare(folder));
    }
    add(menu, "properties", "Properties", () -> look(folder, "properties"));
    List<Path> reports = model.contents().results().reports().stream().filter(f -> folder.equals(f.getParent())).toList();
    reports.forEach(file ->
        add(menu, "report", "Open " + file.getFileName() + " in the browser", () -> Outside.named(desk, file)));
    if (reports.isEmpty() && model.contents().results().kind(folder).run()) {
      add(menu, "write-report", "Write the report", () -> writeReport(folder));
    }
    model.contents().results().models().stream().filter(f -> folder.equals(f.getParent())).findFirst()
        .ifPresent(file -> classify(menu, file));
    folder(menu, folder);
  }

  private void writeReport(Path folder) {
    Jobs.Started<Map<String, Object>> started =
        session.run(new CommandCall(WriteReport.class, Map.of("run", folder.toFile())));
    started.result().whenComplete((outputs, failure) -> SwingUtilities.invokeLater(() -> {
      if (failure == null) {
        desk.tell("The report of " + folder.getFileName() + " is written.");
      } else if (!(failure instanceof CancelledException)) {
        desk.problem(session.readable(started.job().state().get().message()));
      }
    }));
  }

  private void classify(JPopupMenu menu, Path file) {
    add(menu, "classify", "Classify with this model...",
        () -> desk.ask(ClassifyRecording.class, Map.of("model", file.toFile())));
  }

  private void folder(JPopupMenu menu, Path folder) {
    add(menu, "folder", "Open the folder", () -> Outside.named(desk, folder));
  }

  private static void add(JPopupMenu menu, String name, String text, Runnable work) {
    JMenuItem item = new JMenuItem(text);
    item.setName("explorer-menu-" + name);
    item.addActionListener(event -> work.run());
    menu.add(item);
  }
}
