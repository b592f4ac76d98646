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
 * @param runs what each folder is
 * @param models model files
 * @param reports pages to read
 */
record Results(Map<Path, Kind> runs, List<Path> models, List<Path> reports) {

  /**
   * What lies in a folder.
   *
   * @param state one line on it
   * @param comparison whether it compares runs instead of being one
   * @param run whether it is a finished run of one model
   */
  record Kind(String state, boolean comparison, boolean run) {

    /** A folder that is not listed. */
    static final Kind UNKNOWN = new Kind("", false, false);

    private static final Kind COMPARISON = new Kind("Comparison", true, false);

    private static Kind other(String state) {
      return new Kind(state, false, false);
    }
  }

  static final Results NONE = new Results(Map.of(), List.of(), List.of());

  /**
   * Lists the results of a project.
   *
   * @throws UserError if its folder cannot be listed
   */
  static Results of(Project project) {
    Map<Path, Kind> runs = new LinkedHashMap<>();
    List<Path> models = new ArrayList<>(files(project.folder(), ".mien"));
    List<Path> reports = new ArrayList<>(files(project.folder(), ".html"));
    for (Path folder : project.runFolders()) {
      runs.put(folder, read(folder));
      models.addAll(files(folder, ".mien"));
      reports.addAll(files(folder, ".html"));
    }
    for (Path folder : comparisons(project.comparisons())) {
      runs.put(folder, Kind.COMPARISON);
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

  private static Kind read(Path folder) {
    if (new CrossValidationFolder(folder).isComplete()) {
      return Kind.other("Cross-validation");
    }
    if (CrossValidationFolder.isOne(folder)) {
      return Kind.other("Cross-validation, unfinished");
    }
    RunFolder run = new RunFolder(folder);
    if (run.isComplete()) {
      return new Kind("Run" + headline(run.metrics()), false, true);
    }
    if (Files.isRegularFile(run.plan()) || Files.isRegularFile(run.checkpoint())) {
      return Kind.other("Run, unfinished");
    }
    return ComparisonFiles.isOne(folder) ? Kind.COMPARISON : Kind.other("Results");
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

  /** What a folder is, as it was listed: nobody has to ask the disk once more. */
  Kind kind(Path folder) {
    return runs.getOrDefault(folder, Kind.UNKNOWN);
  }

  /** What has all words of a filter in its path. */
  Results matching(String filter) {
    Predicate<Path> wanted = having(filter);
    Map<Path, Kind> found = new LinkedHashMap<>();
    runs.forEach((folder, kind) -> {
      if (wanted.test(folder)) {
        found.put(folder, kind);
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
