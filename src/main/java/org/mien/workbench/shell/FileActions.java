package org.mien.workbench.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.swing.JFileChooser;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.mien.file.PathText;
import org.mien.workbench.widget.NewProjectDialog;
import org.mien.workflow.Project;

/** What the menu File does. */
final class FileActions {

  private final Workbench workbench;

  FileActions(Workbench workbench) {
    this.workbench = workbench;
  }

  void create() {
    new NewProjectDialog(workbench).open("");
  }

  void open() {
    List<String> recent = workbench.session().settings().values().get().recent();
    JFileChooser chooser = new JFileChooser(recent.isEmpty() ? null : new File(recent.get(0)).getParentFile());
    chooser.setName("open-project");
    chooser.setDialogTitle("Open the folder of a project");
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    if (chooser.showOpenDialog(workbench.window()) == JFileChooser.APPROVE_OPTION) {
      openOrAsk(chooser.getSelectedFile().toPath());
    }
  }

  /** Opens a project; recordings that are none yet can become one. */
  void openOrAsk(Path folder) {
    CompletableFuture.supplyAsync(() -> Project.isProject(folder) || !Files.exists(folder))
        .thenAccept(open -> SwingUtilities.invokeLater(() -> {
          if (open) {
            NewProjectDialog.opened(workbench, workbench.session().open(folder));
          } else {
            new NewProjectDialog(workbench).open(folder.toString());
          }
        }));
  }

  void fillRecent(JMenu menu) {
    menu.removeAll();
    for (String project : workbench.session().settings().values().get().recent()) {
      Runnable open = () -> PathText.fault(project).ifPresentOrElse(workbench::problem, () -> openOrAsk(Path.of(project)));
      menu.add(Menus.item(project, "recent-" + (menu.getItemCount() + 1), "", open));
    }
    if (menu.getItemCount() == 0) {
      JMenuItem none = new JMenuItem("None yet");
      none.setEnabled(false);
      menu.add(none);
    }
  }

  void closeProject() {
    workbench.session().closeProject();
  }

  void askReviewer() {
    String now = workbench.session().settings().values().get().reviewer();
    Object name = JOptionPane.showInputDialog(workbench.window(), "Stands beside every decision that you take:",
        "Name or initials of the reviewer", JOptionPane.PLAIN_MESSAGE, null, null, now);
    if (name != null) {
      workbench.session().settings().change(v -> v.withReviewer(name.toString().trim()));
    }
  }
}
