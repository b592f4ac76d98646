package org.mien.command;

import java.io.File;
import java.nio.file.Path;
import org.scijava.plugin.Parameter;

/** A command that works on a data set. */
abstract class DataInputs extends MienCommand {

  @Parameter(
      label = "Data set", style = "both", persist = false,
      description = "A folder or zip archive with a folder per class or per clip, or a CSV manifest. It is only read.")
  private File data;

  final Path data() {
    return data.toPath();
  }

  /** Begins the command line of such work. */
  final CommandWords words(String verb) {
    return CommandWords.of(verb).path(data);
  }
}
