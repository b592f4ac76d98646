package org.mien.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.mien.file.AtomicFile;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.workbench.state.LogBook;

/** The layouts that a person made, one file a perspective. A file that cannot be used costs a line in the log, never a start. */
final class LayoutStore {

  private final Path folder;
  private final LogBook log;

  LayoutStore(Path settings, LogBook log) {
    this.folder = settings.resolve("layouts");
    this.log = log;
  }

  /** The layout of a perspective as a person left it, with what is installed; empty where there is none that can be used. */
  Optional<DockLayout> read(String perspective, Set<String> installed) {
    Path file = file(perspective);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      DockLayout stored = Json.read(file, DockLayout.class);
      if (stored.format() != DockLayout.FORMAT) {
        throw new UserError(file + " is of format " + stored.format() + ", which this version of Mien does not know.");
      }
      DockLayout usable = stored.kept(installed);
      return usable.isEmpty() ? Optional.empty() : Optional.of(usable);
    } catch (UserError e) {
      log.problem("The layout of the perspective '" + perspective + "' is the usual one: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Keeps a layout. */
  void write(String perspective, DockLayout layout) {
    try {
      Json.write(file(perspective), layout);
    } catch (UserError e) {
      log.problem("The layout of the perspective '" + perspective + "' is not kept: " + e.getMessage());
    }
  }

  /** Forgets the layout of a perspective. */
  void forget(String perspective) {
    try {
      Files.deleteIfExists(file(perspective));
    } catch (IOException e) {
      log.problem("Cannot delete " + file(perspective) + " (" + AtomicFile.reason(e) + ").");
    }
  }

  private Path file(String perspective) {
    // Keys come from other people's jars too.
    return folder.resolve(perspective.replaceAll("[^A-Za-z0-9._-]", "_") + ".json");
  }
}
