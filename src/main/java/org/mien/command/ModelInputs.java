package org.mien.command;

import java.io.File;
import java.nio.file.Path;
import org.scijava.plugin.Parameter;

/** A command that works with a trained model. */
abstract class ModelInputs extends MienCommand {

  @Parameter(
      label = "Model or run folder", style = "both", persist = false,
      description = "A run folder, or its model.mien.")
  private File model;

  final Path model() {
    return model.toPath();
  }

  /** Begins the command line of such work. */
  final CommandWords words(String verb) {
    return CommandWords.of(verb).path(model);
  }
}
