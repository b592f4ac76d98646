package org.mien.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.mien.file.Csv;
import org.mien.job.UserError;
import org.mien.metrics.Contender;
import org.mien.metrics.Predictions;

/**
 * A folder whose learners can take part in a comparison: a finished run with its network and baselines, or a finished
 * cross-validation with its learners and ensembles.
 *
 * @param path where it lies
 * @param data what people call its data set
 * @param dataHash hash of the clips that took part
 * @param protocol how clips were divided, as on the command line
 * @param leaky whether the protocol lets a person be on both sides, or something did lie on both
 * @param audit what the leakage audit says, in whole sentences
 * @param contents hash of each clip's content by its id
 * @param contenders the learners by their names within the folder
 */
public record ComparedFolder(Path path, String data, String dataHash, String protocol, boolean leaky, String audit,
    Map<String, String> contents, List<Contender> contenders) {

  /** Copies the collections. */
  public ComparedFolder {
    contents = Map.copyOf(contents);
    contenders = List.copyOf(contenders);
  }

  /**
   * Reads predictions and what they rest on.
   *
   * @throws UserError if neither a finished run nor a finished cross-validation lies there, or a file of it is damaged
   */
  public static ComparedFolder read(Path path) {
    if (!Files.isDirectory(path)) {
      throw new UserError("There is no run folder " + path + ".");
    }
    if (CrossValidationFolder.isOne(path)) {
      return study(CrossValidationFolder.existing(path));
    }
    if (!RunFolder.isRun(path)) {
      throw new UserError(path + " is the folder of neither a finished run nor a finished cross-validation.");
    }
    return run(RunFolder.existing(path));
  }

  private static ComparedFolder run(RunFolder folder) {
    RunPlan plan = RunPlan.read(folder.plan());
    RunManifest manifest = RunManifest.read(folder.manifest());
    Map<String, Path> tables = new LinkedHashMap<>();
    tables.put(plan.training().preset(), folder.predictions());
    for (String key : plan.baselines()) {
      if (Files.isRegularFile(folder.baselinePredictions(key))) {
        tables.put(key, folder.baselinePredictions(key));
      }
    }
    List<Contender> contenders = new ArrayList<>();
    tables.forEach((name, table) ->
        contenders.add(contender(name, plan.labels(), List.of(plan.training().seed()), seed -> table)));
    String protocol = plan.protocol().choice().toString();
    boolean leaky = plan.protocol().key().equals("random") || !Csv.read(folder.audit()).rows().isEmpty();
    return new ComparedFolder(folder.path(), manifest.dataName(), manifest.dataHash(), protocol, leaky, manifest.audit(),
        contents(folder.contents()), contenders);
  }

  private static ComparedFolder study(CrossValidationFolder folder) {
    CrossValidationPlan plan = CrossValidationPlan.read(folder.plan());
    StudyManifest study = StudyManifest.read(folder.study());
    List<Contender> contenders = new ArrayList<>();
    for (LearnerPlan learner : plan.learners()) {
      contenders.add(contender(learner.name(), plan.labels(), plan.seeds(), s -> folder.predictions(learner.name(), s)));
    }
    for (EnsemblePlan ensemble : plan.ensembles()) {
      contenders.add(contender(ensemble.name(), plan.labels(), plan.seeds(), s -> folder.predictions(ensemble.name(), s)));
      if (plan.seeds().size() > 1 && Files.isRegularFile(folder.predictions(ensemble.name()))) {
        contenders.add(contender(ensemble.name() + "-all-seeds", plan.labels(), plan.seeds().subList(0, 1),
            s -> folder.predictions(ensemble.name())));
      }
    }
    Set<String> audit = new LinkedHashSet<>(study.audit().values());
    String argument = plan.protocol().argument();
    return new ComparedFolder(folder.path(), study.dataName(), study.dataHash(),
        plan.protocol().key() + (argument.isEmpty() ? "" : "@" + argument), study.leaky(), String.join(" ", audit),
        contents(folder.contents()), contenders);
  }

  private static Contender contender(String name, List<String> classes, List<Long> seeds, LongFunction<Path> table) {
    SortedMap<Long, Predictions> bySeed = new TreeMap<>();
    for (long seed : seeds) {
      Path file = table.apply(seed);
      try {
        bySeed.put(seed, new Predictions(name, classes, PredictionTable.read(file, classes)));
      } catch (IllegalArgumentException e) {
        throw new UserError(file + " is damaged: " + e.getMessage() + ".", e);
      }
    }
    return new Contender(name, bySeed);
  }

  private static Map<String, String> contents(Path file) {
    return Csv.read(file).rows().stream().collect(Collectors.toMap(row -> row.get("id"), row -> row.get("sha256"), (a, b) -> a));
  }

  /** The name of the folder alone. */
  public String name() {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }
}
