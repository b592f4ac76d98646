package org.mien.workbench.timeline;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mien.command.ClassifyRecording;
import org.mien.workbench.state.History;
import org.mien.workbench.state.Session;

/**
 * What a table of frames tells of.
 *
 * @param model whose predictions they are: a run folder, or a model file that lies in none
 * @param input the recording
 */
record Origin(Path model, Path input) {

  private static final String USUAL_MODEL = "model.mien";

  /** Equal for every way in which the same run and the same recording are written. */
  Origin {
    model = run(model);
    input = plain(input);
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The run folder of its model file, else the path itself. */
  static Path run(Path model) {
    Path path = plain(model);
    return path.endsWith(USUAL_MODEL) && path.getNameCount() > 1 ? path.getParent() : path;
  }

  /** What the last step of this session that wrote a table says of it. */
  static Optional<Origin> of(Session session, Path table) {
    return steps(session).filter(step -> table(step).filter(plain(table)::equals).isPresent())
        .reduce((earlier, later) -> later).flatMap(Origin::of);
  }

  /** The table that a step of this session wrote last of this model and recording, where it is not one of others by now. */
  Optional<Path> written(Session session) {
    return steps(session).filter(step -> of(step).filter(this::equals).isPresent()).reduce((earlier, later) -> later)
        .flatMap(Origin::table).filter(table -> of(session, table).filter(this::equals).isPresent());
  }

  private static Stream<History.Step> steps(Session session) {
    List<History.Step> steps = session.history().steps().get();
    return steps.stream().filter(step -> step.end() == History.End.DONE && step.call().type() == ClassifyRecording.class);
  }

  private static Optional<Path> table(History.Step step) {
    return step.call().inputs().get("table") instanceof File table ? Optional.of(plain(table.toPath())) : Optional.empty();
  }

  private static Optional<Origin> of(History.Step step) {
    Map<String, Object> inputs = step.call().inputs();
    return inputs.get("model") instanceof File model && inputs.get("input") instanceof File input
        ? Optional.of(new Origin(model.toPath(), input.toPath())) : Optional.empty();
  }
}
