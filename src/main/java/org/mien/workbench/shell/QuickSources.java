package org.mien.workbench.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mien.dataset.Clip;
import org.mien.job.UserError;
import org.mien.workbench.Perspective;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;

/** Everything that quick access can find: commands, views and perspectives, and the runs and clips of the open project. */
final class QuickSources {

  private final Workbench desk;
  private final Session session;
  private final List<QuickEntry> fixed = new ArrayList<>();

  QuickSources(Workbench desk, CommandMenus commands, List<WorkbenchView> views, List<Perspective> perspectives) {
    this.desk = desk;
    this.session = desk.session();
    for (CommandMenus.Entry command : commands.entries()) {
      fixed.add(new QuickEntry("command:" + command.type().getName(), "Command", command.title(), command.group(),
          () -> desk.ask(command.type(), Map.of())));
    }
    for (WorkbenchView view : views) {
      fixed.add(new QuickEntry("view:" + view.key(), "View", view.title(), view.purpose(), () -> desk.enter(view.key())));
    }
    for (Perspective perspective : perspectives) {
      fixed.add(new QuickEntry("perspective:" + perspective.key(), "Perspective", perspective.title(), perspective.purpose(),
          () -> desk.perspective(perspective.key())));
    }
  }

  /** All entries; lists folders, so it is not for the event thread. */
  List<QuickEntry> all() {
    List<QuickEntry> all = new ArrayList<>(fixed);
    Optional<OpenProject> open = session.project().get();
    open.ifPresent(project -> {
      all.addAll(runs(project));
      all.addAll(clips(project.manifest().clips(), session.settings().values().get().blind()));
    });
    return all;
  }

  private List<QuickEntry> runs(OpenProject project) {
    try {
      return project.project().runFolders().stream().map(folder ->
          new QuickEntry("run:" + folder, "Run", folder.getFileName().toString(), "", () -> showRun(folder))).toList();
    } catch (UserError e) {
      session.log().problem(e.getMessage());
      return List.of();
    }
  }

  private void showRun(Path folder) {
    session.run().put(Optional.of(folder));
    desk.perspective("evaluate");
    desk.enter("results");
  }

  private List<QuickEntry> clips(List<Clip> clips, boolean blind) {
    List<QuickEntry> entries = new ArrayList<>(clips.size());
    for (Clip clip : clips) {
      // Paths and labels tell a reviewer what must not be known.
      entries.add(blind
          ? new QuickEntry("clip:" + clip.id(), "Clip", session.blinding().name(clip), "", () -> showClip(clip))
          : new QuickEntry("clip:" + clip.id(), "Clip", clip.id(), clip.subject() + " " + clip.label(), () -> showClip(clip)));
    }
    return entries;
  }

  private void showClip(Clip clip) {
    session.look(clip);
    session.selection().set(List.of(clip.id()));
    desk.enter("clip");
  }
}
