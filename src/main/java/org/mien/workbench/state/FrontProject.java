package org.mien.workbench.state;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.mien.dataset.Manifest;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.workflow.Project;

/**
 * Which project is in front: of several that are opened or closed at once the one that was asked for last, however long the
 * others take. Those count as cancelled.
 */
final class FrontProject {

  private final Holder<Optional<OpenProject>> project;
  private final ManifestEdits edits;
  private final Runnable letGo;
  private final BiFunction<Project, Job, Manifest> reader;
  private final Consumer<OpenProject> shown;
  private final AtomicInteger turns = new AtomicInteger();

  /**
   * Watches over the project of a session.
   *
   * @param letGo forgets what was selected in the project before
   * @param reader reads the manifest of a project
   * @param shown hears of a project that has come to the front
   */
  FrontProject(Holder<Optional<OpenProject>> project, ManifestEdits edits, Runnable letGo,
      BiFunction<Project, Job, Manifest> reader, Consumer<OpenProject> shown) {
    this.project = project;
    this.edits = edits;
    this.letGo = letGo;
    this.reader = reader;
    this.shown = shown;
  }

  /** A turn, taken when a person asks; whoever takes one later overtakes it. */
  int turn() {
    return turns.incrementAndGet();
  }

  /**
   * Reads a project and puts it in front.
   *
   * @throws CancelledException if it was overtaken
   */
  OpenProject read(Project of, int turn, Job job) {
    String content = ManifestEdits.content(of);
    OpenProject opened = new OpenProject(of, reader.apply(of, job));
    if (!show(opened, content, turn)) {
      opened.manifest().close();
      throw new CancelledException();
    }
    return opened;
  }

  /**
   * Puts a project in front, unless it was overtaken; says whether it did.
   *
   * @param content of its manifest file when it was read
   */
  boolean show(OpenProject next, String content, int turn) {
    synchronized (turns) {
      if (turn != turns.get()) {
        return false;
      }
      edits.opened(next.project(), content);
      put(Optional.of(next));
    }
    shown.accept(next);
    return true;
  }

  /** Closes the project in front, unless another one was asked for; says whether it did. */
  boolean close(int turn) {
    synchronized (turns) {
      if (turn == turns.get()) {
        edits.close();
        put(Optional.empty());
      }
      return turn == turns.get();
    }
  }

  private void put(Optional<OpenProject> next) {
    Optional<Manifest> before = project.get().map(OpenProject::manifest);
    letGo.run();
    project.set(next);
    before.filter(old -> next.isEmpty() || old.storage() != next.get().manifest().storage()).ifPresent(Manifest::close);
  }

  /** Closes the project for good, still in front of views that are going away. */
  void end() {
    synchronized (turns) {
      edits.close();
      project.get().ifPresent(open -> open.manifest().close());
    }
  }
}
