package org.mien.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.image.FrameFormat;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;

/**
 * Checks a data set: streams over its files on all threads of the job, reads, hashes and decodes each once, keeps about
 * half a kilobyte of each, and then looks at them together. The findings do not depend on the number of threads.
 */
public final class QualityRun {

  /** The folder inside the output folder that everything is written to. */
  public static final String FOLDER = "quality";

  private static final int REPORT_EVERY = 16;

  private final QualityOptions options;
  private final List<QualityCheck> checks;
  private final List<FrameFormat> formats;

  /**
   * A check that is ready to run.
   *
   * @param options how strict it is
   * @param checks what is looked for; {@link QualityChecks#builtIn()} and those of other jars
   * @param formats readers of videos and other recordings; stills, frame folders and TIFF stacks need none
   * @throws org.mien.job.UserError if the options name a check or a threshold that {@code checks} do not have
   */
  public QualityRun(QualityOptions options, List<QualityCheck> checks, List<FrameFormat> formats) {
    options.requireKnown(checks);
    requireUniqueKeys(checks);
    this.options = options;
    this.checks = checks.stream().filter(c -> !options.skipped().contains(c.key())).toList();
    this.formats = List.copyOf(formats);
  }

  private static void requireUniqueKeys(List<QualityCheck> checks) {
    Set<String> keys = new HashSet<>();
    for (QualityCheck check : checks) {
      if (!keys.add(check.key())) {
        throw new IllegalArgumentException("two checks have the key " + check.key());
      }
    }
  }

  /**
   * Checks the data set, applies the decisions stored earlier, and writes findings, lists and summary to the folder
   * {@value #FOLDER} inside {@code outFolder}. The data set itself and {@code decisions.csv} are only read.
   *
   * @throws org.mien.job.CancelledException if the job is cancelled; nothing is written then
   * @throws org.mien.job.UserError if the decisions cannot be read or the folder cannot be written
   */
  public QualityReport run(Manifest manifest, Path outFolder, Job job) {
    Path folder = outFolder.resolve(FOLDER);
    QualityReport report = check(manifest, Decisions.read(folder), job);
    QualityFiles.write(folder, manifest, report);
    return report;
  }

  /**
   * Checks the data set as above. What was decided in another quality folder, that of the project, counts too: it is copied
   * where {@code outFolder} has no decisions of its own, and so stays with what is computed from it.
   */
  public QualityReport run(Manifest manifest, Path decided, Path outFolder, Job job) {
    Decisions.copy(decided, outFolder.resolve(FOLDER));
    return run(manifest, outFolder, job);
  }

  /** Checks the data set and writes nothing. */
  public QualityReport check(Manifest manifest, Decisions decisions, Job job) {
    List<Finding> findings = new ArrayList<>();
    List<ImageFacts> files = inspect(manifest, findings, job);
    Duplicates duplicates = NearDuplicateCheck.find(files, options, job);
    DatasetFacts data = new DatasetFacts(manifest, files, duplicates);
    int done = 0;
    for (QualityCheck check : checks) {
      job.step("Comparing files", done++, checks.size());
      if (check instanceof DatasetCheck whole) {
        findings.addAll(whole.check(data, options));
      }
    }
    findings.sort(order(files));
    List<Judgement> judgements = new Judge(findings, duplicates, files, decisions).judge(files);
    return new QualityReport(manifest.name(), files, findings, duplicates, judgements, checks, options);
  }

  private List<ImageFacts> inspect(Manifest manifest, List<Finding> findings, Job job) {
    Map<String, List<Clip>> byFile = new LinkedHashMap<>();
    manifest.clips().forEach(c -> byFile.computeIfAbsent(c.file(), f -> new ArrayList<>(1)).add(c));
    List<ImageCheck> single =
        checks.stream().filter(ImageCheck.class::isInstance).map(ImageCheck.class::cast).toList();
    Inspector inspector = new Inspector(manifest.storage(), formats, single, options, job.cancel());
    List<ImageFacts> files = new ArrayList<>(byFile.size());
    OrderedParallel.forEach(
        byFile.values().iterator(),
        inspector::inspect,
        inspection -> {
          files.add(inspection.facts());
          findings.addAll(inspection.findings());
          if (files.size() % REPORT_EVERY == 0 || files.size() == byFile.size()) {
            job.step("Checking files", files.size(), byFile.size());
          }
        },
        job);
    return files;
  }

  private Comparator<Finding> order(List<ImageFacts> files) {
    Map<String, Integer> checkOrder = new HashMap<>();
    checks.forEach(c -> checkOrder.put(c.key(), checkOrder.size()));
    Map<String, Integer> fileOrder = new HashMap<>();
    files.forEach(f -> fileOrder.put(f.clip().id(), fileOrder.size()));
    return Comparator.comparing(Finding::severity)
        .thenComparing(f -> checkOrder.getOrDefault(f.check(), checks.size()))
        .thenComparing(Finding::group)
        .thenComparing(f -> fileOrder.getOrDefault(f.clip(), -1))
        .thenComparing(Finding::message);
  }
}
