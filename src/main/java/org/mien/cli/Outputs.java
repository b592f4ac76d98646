package org.mien.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.mien.experiment.RunPlan;

/** Where results go when nobody says where: {@code mien-results/NAME/...} below the working folder, never beside the data. */
final class Outputs {

  private static final Path RESULTS = Path.of("mien-results");

  private Outputs() {}

  /** The folder that {@code --out} names, else the usual one for this input and kind of result. */
  static Path folder(Path out, Path input, String... kind) {
    if (out != null) {
      return out;
    }
    Path folder = RESULTS.resolve(name(input));
    for (String part : kind) {
      folder = folder.resolve(part);
    }
    return folder;
  }

  /**
   * The folder, or with the first number behind its name that is free.
   *
   * @param goesOn whether what is in a folder is to be gone on with
   */
  static Path unused(Path folder, Predicate<Path> goesOn) {
    Path free = folder;
    for (int i = 2; Files.exists(free) && !goesOn.test(free); i++) {
      free = folder.resolveSibling(folder.getFileName() + "-" + i);
    }
    return free;
  }

  /** The usual name of the folder of a run. */
  static String run(String preset, RunPlan.Protocol protocol) {
    return preset.replaceAll("[^\\w.-]", "-") + "-" + protocol.choice().fileName() + "-" + protocol.seed();
  }

  private static String name(Path input) {
    Path file = input.toAbsolutePath().normalize().getFileName();
    return file == null ? "data" : file.toString().replaceFirst("\\.[A-Za-z]{3,4}$", "");
  }
}
