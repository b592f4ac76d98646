package org.mien.workflow;

import java.nio.file.Path;
import java.util.List;
import org.mien.dataset.Clip;
import org.mien.dataset.ClipChoice;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestEdit;
import org.mien.dataset.ManifestFile;
import org.mien.file.FileTurn;
import org.mien.job.Job;
import org.mien.job.UserError;

/** Edits the manifest of a project; the recordings are never written. */
public final class EditWork {

  private final Toolbox tools;

  /** Works with these parts. */
  public EditWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * What to change.
   *
   * @param clips which clips, as {@link ClipChoice} reads it; empty only to add a column
   * @param column that gets another text
   * @param value the text; empty for nothing recorded
   * @param add whether the column is added where it is missing
   */
  public record Request(String clips, String column, String value, boolean add) {}

  /**
   * Changes {@code manifest.csv} of a project, as a whole or not at all.
   *
   * @return how many clips have another text now
   * @throws UserError if the folder is no project, a clip or column is not there, or the column cannot hold the text
   */
  public int run(Path folder, Request request, Job job) {
    Project project = Project.open(folder);
    int[] changed = {0};
    FileTurn.takeWherePossible(project.manifest(), () -> changed[0] = run(project, request, job));
    return changed[0];
  }

  private int run(Project project, Request request, Job job) {
    try (Manifest before = tools.readers().open(project.folder(), job)) {
      Manifest after = edit(before, request).apply(before, project.declaredLabels());
      job.step("Writing the manifest", 0, 0);
      ManifestFile.write(project.manifest(), after);
      return changed(before, after, request);
    }
  }

  /**
   * What is asked for as an edit of a manifest.
   *
   * @throws UserError if no clip is named where one has to be
   */
  public static ManifestEdit edit(Manifest before, Request request) {
    String column = request.column().strip();
    boolean add = request.add() && !ManifestFile.columns(before).contains(column);
    if (request.clips().isBlank() && !add) {
      throw new UserError("No clip is named; give ids with semicolons between them, a column like subject=S01, or * for all.");
    }
    if (request.clips().isBlank()) {
      return ManifestEdit.add(column);
    }
    ManifestEdit set = ManifestEdit.set(ClipChoice.ids(request.clips(), before), column, request.value());
    return add ? set.adding(column) : set;
  }

  /** How many clips have another text in the column that is asked for. */
  public static int changed(Manifest before, Manifest after, Request request) {
    String column = request.column().strip();
    int changed = 0;
    List<Clip> clips = after.clips();
    for (int i = 0; i < clips.size(); i++) {
      if (!ManifestFile.text(clips.get(i), column).equals(ManifestFile.text(before.clips().get(i), column))) {
        changed++;
      }
    }
    return changed;
  }
}
