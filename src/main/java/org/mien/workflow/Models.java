package org.mien.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mien.experiment.RunFolder;
import org.mien.job.UserError;
import org.mien.learn.TrainedModel;
import org.mien.network.ModelFile;
import org.mien.network.NetworkPresets;

/** Finds and opens trained models. */
public final class Models {

  private Models() {}

  /** The model file of a path: of a run folder the one inside it, else the path itself. */
  public static Path file(Path runOrModel) {
    Path file = Files.isDirectory(runOrModel) ? new RunFolder(runOrModel).model() : runOrModel;
    if (!Files.isRegularFile(file)) {
      throw new UserError("There is no model at " + runOrModel + "; name a run folder or a model file (.mien).");
    }
    return file;
  }

  /**
   * Opens a model; the caller closes it.
   *
   * @throws UserError if there is none, or it is damaged, of a newer version, or not safe to open
   */
  public static TrainedModel open(Path runOrModel) {
    return open(runOrModel, NetworkPresets.builtIn());
  }

  /** As above; the model may be of any of these presets, or an ensemble of them. */
  public static TrainedModel open(Path runOrModel, NetworkPresets presets) {
    return ModelFile.open(file(runOrModel), presets);
  }
}
