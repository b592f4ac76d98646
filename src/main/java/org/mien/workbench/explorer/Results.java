package org.mien.workbench.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mien.dataset.NaturalOrder;
import org.mien.experiment.ComparisonFiles;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.RunFolder;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.workflow.Project;

/**
 * What lies in the {@code runs} of a project: read in the background, and small.
 *
 * @param runs one line on the state of each folder
 * @param models model files
 * @param reports pages to read
 */
record Results(Map<Path, String> runs, List<Path> models, List<Path> reports) {

  static final Results NONE = new Results(Map.of(), List.of(), List.of());

  /**
   * Lists the results of a project.
   *
   * @throws UserError if its folder cannot be listed
   */
  static Results of(Project project) {
    Map<Path, String> runs = new LinkedHashMap<>();
    List<Path> models = new ArrayList<>(files(project.folder(), ".mien"));
    List<Path> reports = new ArrayList<>(files(project.folder(), ".html"));
    for (Path folder : project.runFolders()) {
      runs.put(folder, state(folder));
      models.addAll(files(folder, ".mien"));
      reports.addAll(files(folder, ".html"));
    }
    for (Path folder : comparisons(project.comparisons())) {
      runs.put(folder, "Comparison");
      reports.addAll(files(folder, ".html"));
    }
    return new Results(runs, models, reports);
  }

  private static List<Path> comparisons(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(ComparisonFiles::isOne)
          .sorted(Comparator.comparing(f -> f.getFileName().toString(), NaturalOrder.INSTANCE)).toList();
    } catch (IOException e) {
      // There is none before the first comparison.
      return List.of();
    }
  }

  private static List<Path> files(Path folder, String end) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(end) && Files.isRegularFile(f))
          .sorted(Comparator.comparing(f -> f.getFileName().toString(), NaturalOrder.INSTANCE)).toList();
    } catch (IOException e) {
      // A folder that vanished while the list is made is not in the next one.
      return List.of();
    }
  }

  private static String state(Path folder) {
    if (new CrossValidationFolder(folder).isComplete()) {
      return "Cross-validation";
    }
    if (CrossValidationFolder.isOne(folder)) {
      return "Cross-validation, unfinished";
    }
    RunFolder run = new RunFolder(folder);
    if (run.isComplete()) {
      return "Run" + headline(run.metrics());
    }
    if (Files.isRegularFile(run.plan()) || Files.isRegularFile(run.checkpoint())) {
      return "Run, unfinished";
    }
    return ComparisonFiles.isOne(folder) ? "Comparison" : "Results";
  }

  private static String headline(Path metrics) {
    try {
      Object uf1 = Files.isRegularFile(metrics) ? Json.read(metrics, Map.class).get("uf1") : null;
      return uf1 instanceof Map<?, ?> figure && figure.get("value") instanceof Number value
          ? String.format(Locale.ROOT, ", UF1 %.2f", value.doubleValue()) : "";
    } catch (UserError e) {
      return ", figures cannot be read";
    }
  }

  /** What has all words of a filter in its path. */
  Results matching(String filter) {
    Predicate<Path> wanted = having(filter);
    Map<Path, String> found = new LinkedHashMap<>();
    runs.forEach((folder, state) -> {
      if (wanted.test(folder)) {
        found.put(folder, state);
      }
    });
    return new Results(found, models.stream().filter(wanted).toList(), reports.stream().filter(wanted).toList());
  }

  /** Whether all words of a filter are in the name of a file or its folder. */
  static Predicate<Path> having(String filter) {
    List<String> words = Stream.of(filter.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return file -> {
      Path folder = file.getParent();
      String text = ((folder == null ? "" : folder.getFileName() + "/") + file.getFileName()).toLowerCase(Locale.ROOT);
      return words.stream().allMatch(text::contains);
    };
  }
}
