package org.mien.workbench.training;

import java.nio.file.Path;
import java.util.List;
import org.mien.workbench.state.Training;

/**
 * A training that can be looked at.
 *
 * @param training that is meant; two whose words are equal are still two
 * @param words for the eye
 */
record Choice(Training training, String words) {

  /** One a training; folders of equal names are told apart by those that they lie in. */
  static List<Choice> of(List<Training> trainings) {
    List<Path> folders = trainings.stream().map(training -> training.folder().toAbsolutePath().normalize()).toList();
    return trainings.stream().map(training -> new Choice(training,
        shortest(training.folder().toAbsolutePath().normalize(), folders) + " (" + training.call().name() + ")")).toList();
  }

  /** As many names of the end of a path as no other one has. */
  private static Path shortest(Path path, List<Path> all) {
    int names = path.getNameCount();
    for (int from = names - 1; from > 0; from--) {
      Path end = path.subpath(from, names);
      if (all.stream().filter(other -> other.endsWith(end)).count() == 1) {
        return end;
      }
    }
    return path;
  }

  @Override
  public String toString() {
    return words;
  }
}
