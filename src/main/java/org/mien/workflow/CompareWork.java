package org.mien.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.experiment.Compared;
import org.mien.experiment.ComparedFolder;
import org.mien.experiment.ComparisonFiles;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Comparisons;
import org.mien.metrics.Contender;
import org.mien.metrics.IntervalMethod;
import org.mien.metrics.Metric;
import org.mien.metrics.SeedSpread;
import org.mien.report.ComparisonReport;

/** Compares the learners of finished runs and cross-validations on the clips that all of them were tested on. */
public final class CompareWork {

  /** What is compared unless somebody says otherwise; the first is drawn. */
  public static final String USUAL_METRICS = "uf1,uar,accuracy";

  /**
   * What to compare and how.
   *
   * @param runs folders of runs and cross-validations
   * @param learners which of their learners take part, by name; empty for all
   * @param against the learner with which all others are compared; empty for all pairs
   * @param metrics at least one; the first is drawn
   * @param settings of the intervals; its seed also starts the permutations
   */
  public record Request(
      List<Path> runs, List<String> learners, String against, List<Metric> metrics, Bootstrap.Settings settings) {

    /**
     * Copies the lists.
     *
     * @throws UserError if there is no run or no metric
     */
    public Request {
      runs = List.copyOf(runs);
      learners = List.copyOf(learners);
      metrics = List.copyOf(metrics);
      if (runs.isEmpty()) {
        throw new UserError("Name at least one run folder to compare.");
      }
      if (metrics.isEmpty()) {
        throw new UserError("Name at least one metric to compare by.");
      }
    }

    /**
     * Reads words as a person writes them.
     *
     * @param learners names with commas between, empty for all
     * @param metrics keys with commas between, such as {@value #USUAL_METRICS}
     * @param intervals "percentile" or "bca"
     * @throws UserError if a word is unknown
     */
    public static Request of(List<Path> runs, String learners, String against, String metrics, String intervals, long seed) {
      try {
        Bootstrap.Settings usual = Bootstrap.Settings.seeded(seed);
        return new Request(runs, words(learners), against.strip(), words(metrics).stream().map(Metric::of).toList(),
            new Bootstrap.Settings(usual.resamples(), usual.level(), seed, IntervalMethod.of(intervals.strip())));
      } catch (IllegalArgumentException e) {
        String known = Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.joining(", "));
        throw new UserError("Cannot compare: " + e.getMessage() + "; metrics are " + known + ".", e);
      }
    }

    private static List<String> words(String list) {
      return Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).distinct().toList();
    }
  }

  /**
   * Compares, and writes {@code comparison.json}, {@code learners.csv}, {@code pairs.csv}, {@code compare.html} and its charts.
   *
   * @throws UserError if a folder holds nothing finished, a name is unknown, there are fewer than two learners, or they were not
   *     tested on the same clips
   */
  public Compared run(Request request, Path out, Job job) {
    if (Files.isRegularFile(out.resolve("plan.json"))) {
      throw new UserError(out + " holds a run or a cross-validation; name another folder for the results.").mendedBy("--out");
    }
    List<ComparedFolder> folders = read(request.runs());
    Line line = Line.up(folders, request.learners());
    sameContents(folders);
    List<Contender> contenders = line.contenders();
    Comparisons comparisons = compare(contenders, request, job);
    List<SeedSpread> spreads = contenders.stream().map(c -> SeedSpread.of(c, request.settings(), job)).toList();
    List<String> notes = new ArrayList<>(line.notes());
    notes.addAll(ComparisonNotes.of(folders, contenders, comparisons));
    Compared compared = new Compared(line.sources(), request.metrics(), spreads, comparisons, notes);
    ComparisonFiles.write(out, compared);
    ComparisonReport.write(out, compared);
    return compared;
  }

  private static List<ComparedFolder> read(List<Path> runs) {
    Set<Path> seen = new HashSet<>();
    for (Path run : runs) {
      if (!seen.add(run.toAbsolutePath().normalize())) {
        throw new UserError(run + " is named twice; name each run folder once.");
      }
    }
    return runs.stream().map(ComparedFolder::read).toList();
  }

  private static Comparisons compare(List<Contender> contenders, Request request, Job job) {
    if (contenders.size() < 2) {
      throw new UserError("There is only the learner " + contenders.get(0).name()
          + ", and nothing to compare it with; name another run folder or more learners.");
    }
    if (request.against().isEmpty()) {
      return Comparisons.all(contenders, request.metrics(), request.settings(), job);
    }
    Contender reference = Line.find(contenders, request.against());
    List<Contender> others = contenders.stream().filter(c -> c != reference).toList();
    return Comparisons.against(reference, others, request.metrics(), request.settings(), job);
  }

  /** A clip of the same id must be the same recording. */
  private static void sameContents(List<ComparedFolder> folders) {
    Map<String, ComparedFolder> first = new LinkedHashMap<>();
    for (ComparedFolder folder : folders) {
      folder.contents().forEach((clip, hash) -> {
        ComparedFolder other = first.putIfAbsent(clip, folder);
        String known = other == null ? "" : other.contents().get(clip);
        if (!known.isEmpty() && !hash.isEmpty() && !known.equals(hash)) {
          throw new UserError(other.path() + " and " + folder.path() + " cannot be compared: clip " + clip
              + " has other content in one than in the other.");
        }
      });
    }
  }
}
