package org.mien.workbench.state;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mien.command.CommandCall;
import org.mien.command.EditManifest;
import org.mien.dataset.ClipChoice;
import org.mien.dataset.ManifestEdit;
import org.mien.workflow.EditWork;
import org.mien.workflow.Project;

/**
 * Edits of a manifest as steps of the history that the command {@link EditManifest} does again, and such steps as edits of the
 * open project, where they can be undone like any other.
 */
final class EditSteps {

  private final History history;

  EditSteps(History history) {
    this.history = history;
  }

  /**
   * Puts an edit into the history.
   *
   * @param clips how many the project has
   */
  void remember(Project of, ManifestEdit edit, int clips) {
    for (String column : edit.added()) {
      remember(Map.of("project", of.folder().toFile(), "column", column, "add", "yes"));
    }
    for (ManifestEdit.Step step : edit.steps()) {
      Map<String, Object> inputs = new LinkedHashMap<>();
      inputs.put("project", of.folder().toFile());
      inputs.put("clips", step.ids().size() == clips ? ClipChoice.ALL : ClipChoice.of(step.ids()));
      inputs.put("column", step.column());
      inputs.put("value", step.text());
      remember(inputs);
    }
  }

  private void remember(Map<String, Object> inputs) {
    history.end(history.begin(new CommandCall(EditManifest.class, inputs)), History.End.DONE);
  }

  /** What a command asks for, if it is to edit the project that is open. */
  static Optional<EditWork.Request> request(CommandCall call, Optional<OpenProject> open) {
    boolean own = call.type() == EditManifest.class && call.inputs().get("project") instanceof File folder
        && open.filter(of -> of.project().folder().equals(folder.toPath().toAbsolutePath().normalize())).isPresent();
    return own ? Optional.of(new EditWork.Request(text(call, "clips"), text(call, "column"), text(call, "value"),
        text(call, "add").equals("yes"))) : Optional.empty();
  }

  private static String text(CommandCall call, String name) {
    return call.inputs().getOrDefault(name, "").toString();
  }
}
