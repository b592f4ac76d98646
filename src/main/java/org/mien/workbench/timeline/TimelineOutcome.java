package org.mien.workbench.timeline;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.mien.command.ClassifyRecording;
import org.mien.command.CommandCall;
import org.mien.command.MienCommand;
import org.mien.dataset.Clip;
import org.mien.workbench.Desk;
import org.mien.workbench.OutcomeView;
import org.mien.workbench.state.Looked;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.scijava.plugin.Plugin;

/** The frames of a recording that was classified by the form with all options, beside the recording itself. */
@Plugin(type = OutcomeView.class)
public final class TimelineOutcome implements OutcomeView {

  @Override
  public boolean shows(Class<? extends MienCommand> command) {
    return command == ClassifyRecording.class;
  }

  @Override
  public void show(Desk desk, CommandCall call, Map<String, Object> outputs) {
    if (call.inputs().get("table") instanceof File table && call.inputs().get("input") instanceof File input) {
      look(desk.session(), input.toPath().toAbsolutePath().normalize());
      desk.session().timeline().put(Optional.of(table.toPath()));
      desk.show("timeline");
    }
  }

  private static void look(Session session, Path input) {
    if (session.looked().filter(now -> input.equals(plain(now))).isEmpty()) {
      session.project().get().flatMap(open -> clip(open, input)).ifPresentOrElse(session::look, () -> session.look(input));
    }
  }

  private static Path plain(Looked looked) {
    return TimelineFiles.input(looked).toAbsolutePath().normalize();
  }

  private static Optional<Clip> clip(OpenProject open, Path input) {
    String text = input.toString().replace('\\', '/');
    return open.manifest().clips().stream().filter(clip -> text.endsWith(clip.file()))
        .filter(clip -> input.equals(plain(new Looked.OfProject(open, clip)))).findFirst();
  }
}
