package org.mien.workbench.timeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mien.dataset.ContentHash;
import org.mien.file.AtomicFile;
import org.mien.job.UserError;
import org.mien.workbench.state.Looked;
import org.mien.workbench.state.OpenProject;

/** Where recordings lie that are to be classified, and where their tables go. */
final class TimelineFiles {

  private static final int LONGEST = 60;

  private TimelineFiles() {}

  /** The file or folder of what is looked at; inside an archive, the path of the archive and behind it the path in it. */
  static Path input(Looked looked) {
    return looked instanceof Looked.OfProject of ? of.project().manifest().storage().named(of.clip().file())
        : ((Looked.Loose) looked).path();
  }

  /** The table of a recording and a model inside the open project. */
  static Optional<Path> table(Optional<OpenProject> project, Path model, Looked looked) {
    return project.map(open -> open.project().timelines().resolve(safe(name(open, model)))
        .resolve(safe(looked instanceof Looked.Loose loose ? loose.path().toString() : looked.name()) + ".csv"));
  }

  /** The name of a run of the project, else the whole path: models elsewhere can have the same name. */
  private static String name(OpenProject open, Path model) {
    Path run = Origin.run(model);
    return open.project().runs().toAbsolutePath().normalize().equals(run.getParent()) ? run.getFileName().toString()
        : run.toString();
  }

  /** A table outside of any project. */
  static Path temporary() {
    try {
      return Files.createTempDirectory("mien-timeline").resolve("frames.csv");
    } catch (IOException e) {
      throw new UserError("There is no place for the table (" + AtomicFile.reason(e) + "); open a project first.", e);
    }
  }

  /** A name that every file system takes, another one for every text. */
  private static String safe(String text) {
    String plain = text.replaceAll("[^A-Za-z0-9_-]+", "_");
    if (plain.equals(text) && plain.length() <= LONGEST) {
      return plain;
    }
    String end = plain.substring(Math.max(0, plain.length() - LONGEST));
    return end + "-" + ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
  }
}
