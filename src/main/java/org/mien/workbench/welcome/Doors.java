package org.mien.workbench.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.swing.SwingUtilities;
import org.mien.command.CommandCall;
import org.mien.command.MakeSampleData;
import org.mien.command.TrainModel;
import org.mien.dataset.Clip;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.CommandStart;
import org.mien.workbench.widget.NewProjectDialog;
import org.mien.workflow.Project;

/** What happens behind the three doors. Every step is a command of the history, so all of it can be done again as a macro. */
final class Doors {

  /** Enough to see curves and a table, and soon done. */
  private static final int EPOCHS = 25;

  private final Desk desk;
  private final Session session;

  Doors(Desk desk) {
    this.desk = desk;
    this.session = desk.session();
  }

  /** A person's own recordings become a project. */
  void recordings() {
    new NewProjectDialog(desk).open("");
  }

  /** The published experiment on the sample data: its random split and, beside it, a split by people. */
  CompletableFuture<Void> repeat(Path folder) {
    desk.perspective("train");
    desk.show("training");
    CompletableFuture<Void> all = sample(folder).thenCompose(project -> {
      Path random = project.project().freshRun("published-random-split");
      Path people = project.project().freshRun("same-network-new-people");
      return train(project, random, "random").thenCompose(done -> train(project, people, "by-subject"))
          .thenRun(() -> onEventThread(() -> {
            session.run().put(Optional.of(random));
            desk.perspective("evaluate");
            desk.show("results");
            // They were tested on different clips, so nothing can be paired: the two figures stand in the explorer.
            desk.tell("The same network twice: tested on people it knows, and on new people. The explorer shows both figures.");
          }));
    });
    return ended(all);
  }

  private CompletableFuture<Map<String, Object>> train(OpenProject project, Path out, String protocol) {
    return CommandStart.run(session, new CommandCall(TrainModel.class, Map.of(
        "data", project.project().folder().toFile(),
        "out", out.toFile(),
        "labels", "basic",
        "protocol", protocol,
        "epochs", EPOCHS))).result();
  }

  /** A clip of the sample data with its texture beside it. */
  CompletableFuture<Void> texture(Path folder) {
    return ended(sample(folder).thenAccept(project -> onEventThread(() -> {
      List<Clip> clips = project.manifest().clips();
      Clip clip = clips.stream().filter(c -> !c.media().isStill() && c.isLabelled()).findFirst().orElse(clips.get(0));
      session.selection().set(List.of(clip.id()));
      session.look(clip);
      desk.perspective("texture");
      desk.show("texture");
      desk.tell("Each grey value of the map says which neighbours of a pixel are at least as bright as it is.");
    })));
  }

  /** The sample data of a folder, drawn first where they are not there yet. */
  private CompletableFuture<OpenProject> sample(Path folder) {
    return CompletableFuture.supplyAsync(() -> Project.isProject(folder))
        .thenCompose(there -> there ? session.open(folder).result() : draw(folder));
  }

  private CompletableFuture<OpenProject> draw(Path folder) {
    onEventThread(() -> desk.tell("Drawing the faces of the sample data..."));
    return session.run(new CommandCall(MakeSampleData.class, Map.of("out", folder.toFile()))).result()
        .thenCompose(made -> session.open(folder).result());
  }

  private CompletableFuture<Void> ended(CompletableFuture<Void> work) {
    return work.whenComplete((done, failure) -> {
      Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
      if (cause instanceof UserError) {
        onEventThread(() -> desk.problem(cause.getMessage()));
      } else if (cause != null && !(cause instanceof CancelledException)) {
        onEventThread(() -> desk.problem("This did not work; the view Log says why."));
      }
    });
  }

  private static void onEventThread(Runnable work) {
    SwingUtilities.invokeLater(work);
  }
}
