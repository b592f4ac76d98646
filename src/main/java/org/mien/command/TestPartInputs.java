package org.mien.command;

import java.io.File;
import java.nio.file.Path;
import org.scijava.plugin.Parameter;

/** A command that looks at the answers of a model again: on the test part of its run, or on other data. */
abstract class TestPartInputs extends ModelInputs {

  @Parameter(
      label = "Data set", style = "both", required = false, persist = false,
      description = "Empty for that of the run, of which the test part is taken. It is only read.")
  private File data;

  /** The data set, or null for that of the run. */
  final Path data() {
    return data == null ? null : data.toPath();
  }

  /** Begins the command line of such work. */
  final CommandWords begin(String verb) {
    return words(verb).path(data);
  }
}
