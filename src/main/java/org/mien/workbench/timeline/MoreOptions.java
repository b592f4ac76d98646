package org.mien.workbench.timeline;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.mien.command.ClassifyRecording;
import org.mien.workbench.Desk;
import org.mien.workbench.state.Looked;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.CommandDialog;
import org.mien.workbench.widget.CommandForm;

/**
 * The form with all options. As long as nobody chooses another place for the table, it goes along with the model and the
 * recording of the form: predictions of one model must not lie where those of another one are looked for.
 */
final class MoreOptions {

  private final Session session;
  private final CommandForm form;
  private Optional<Path> suggested;

  private MoreOptions(Session session, CommandForm form, Optional<Path> suggested) {
    this.session = session;
    this.form = form;
    this.suggested = suggested;
  }

  /** Opens it. */
  static void open(Desk desk, Map<String, Object> inputs) {
    CommandDialog dialog = new CommandDialog(desk, ClassifyRecording.class, inputs);
    MoreOptions options = new MoreOptions(desk.session(), dialog.form(),
        inputs.get("table") instanceof File table ? Optional.of(table.toPath()) : Optional.empty());
    dialog.form().whenChanged(options::follow);
    options.follow();
    dialog.open();
  }

  private void follow() {
    Path model = form.path("model");
    Path input = form.path("input");
    if (model == null || input == null || suggested.isEmpty() || !suggested.get().equals(form.path("table"))) {
      return;
    }
    Looked what = session.looked().filter(now -> new Origin(model, TimelineFiles.input(now)).equals(new Origin(model, input)))
        .orElseGet(() -> new Looked.Loose(input.toAbsolutePath().normalize()));
    Optional<Path> next = TimelineFiles.table(session.project().get(), model, what);
    if (next.isPresent() && !next.equals(suggested)) {
      suggested = next;
      form.preset(Map.of("table", next.get().toFile()));
    }
  }
}
