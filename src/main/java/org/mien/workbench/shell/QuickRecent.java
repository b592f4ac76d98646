package org.mien.workbench.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.workbench.state.LogBook;

/** What was run from quick access, the latest first, from one start to the next. */
final class QuickRecent {

  private static final int KEPT = 30;

  private final Path file;
  private final LogBook log;
  private List<String> ids;

  /** What is kept. */
  private record Kept(int format, List<String> ids) {}

  QuickRecent(Path settings, LogBook log) {
    this.file = settings.resolve("quick.json");
    this.log = log;
    this.ids = read();
  }

  private List<String> read() {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      List<String> kept = Json.read(file, Kept.class).ids();
      return kept == null ? List.of() : kept.stream().filter(Objects::nonNull).limit(KEPT).toList();
    } catch (UserError e) {
      log.problem("Quick access starts without what was used recently: " + e.getMessage());
      return List.of();
    }
  }

  List<String> ids() {
    return ids;
  }

  void used(String id) {
    List<String> next = new ArrayList<>(ids);
    next.remove(id);
    next.add(0, id);
    ids = List.copyOf(next.subList(0, Math.min(KEPT, next.size())));
    try {
      Json.write(file, new Kept(1, ids));
    } catch (UserError e) {
      log.problem("What was used recently is not kept: " + e.getMessage());
    }
  }
}
