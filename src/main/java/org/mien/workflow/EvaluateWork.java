package org.mien.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mien.dataset.ContentHash;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.Manifest;
import org.mien.experiment.MetricsFile;
import org.mien.experiment.PredictionTable;
import org.mien.experiment.Preparer;
import org.mien.experiment.Results;
import org.mien.experiment.RunFolder;
import org.mien.experiment.StartModel;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.TrainedModel;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Evaluation;
import org.mien.metrics.Outcome;

/** Tests a finished model on a labelled data set that it has not seen, and says so where it has. */
public final class EvaluateWork {

  /** The protocol key of an evaluation on a data set of its own. */
  public static final String PROTOCOL = "other-data";

  private static final int RESAMPLES = 1000;
  private static final double LEVEL = 0.95;

  private final Toolbox tools;

  /** Works with these parts. */
  public EvaluateWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * What came out.
   *
   * @param evaluation the figures
   * @param seen how many of the tested clips have the content of a clip that the model learned from; -1 where that
   *     cannot be told
   * @param notes what a reader must know
   */
  public record Tested(Evaluation evaluation, int seen, List<String> notes) {}

  /**
   * Tests a model; {@code metrics.json} and {@code predictions.csv} go into {@code out}.
   *
   * @param runOrModel a run folder or a model file
   * @param data a labelled data set
   * @param seed of the bootstrap
   * @throws UserError if no clip of the data set has one of the model's classes, or a study lies in the folder, whose figures
   *     would be overwritten
   */
  public Tested run(Path runOrModel, Path data, Path out, long seed, Job job) {
    RunFolder.fresh(out);
    Study study = new Study(tools);
    try (TrainedModel model = Models.open(runOrModel, tools.presets());
        Manifest opened = study.open(data, job)) {
      LabelMerge merge = LabelMerge.declaredIn(model.card().origin().labelSet());
      Manifest manifest = opened.merged(merge.within(opened.labels()));
      Manifest usable = usable(manifest, model);
      Map<String, String> hashes = ContentHash.ofAll(usable, job);
      try (Preparer.Prepared prepared =
          tools.preparer().prepare(usable, model.card().origin().preparation(), job)) {
        model.card().origin().requireRate("the data set " + manifest.name(), prepared.framesPerSecond());
        List<Outcome> outcomes =
            Results.outcomes(model.classify(prepared.examples(), job), usable, model.classes());
        Evaluation evaluation =
            Evaluation.of(model.classes(), outcomes, new Bootstrap.Settings(RESAMPLES, LEVEL, seed), job);
        PredictionTable.write(out.resolve("predictions.csv"), model.classes(), outcomes);
        String dataHash = ContentHash.ofData(usable, hashes);
        MetricsFile.write(out.resolve("metrics.json"), basis(model, outcomes, dataHash, seed), evaluation);
        int seen = seen(Models.file(runOrModel), outcomes, hashes);
        List<String> notes = new ArrayList<>(notes(manifest, usable, prepared, seen, outcomes.size()));
        Acquaintance people =
            Acquaintance.of(Models.file(runOrModel), model.card().origin().dataName(), prepared.clips());
        if (seen == 0 && people.isPossible()) {
          notes.add(people.sentence());
        }
        return new Tested(evaluation, seen, List.copyOf(notes));
      }
    }
  }

  private static Manifest usable(Manifest manifest, TrainedModel model) {
    boolean sequences = model.card().options().sequences();
    Manifest usable = manifest.where(c -> model.classes().contains(c.label()) && c.media().isStill() != sequences);
    if (usable.clips().isEmpty()) {
      throw new UserError("The data set " + manifest.name() + " has no " + (sequences ? "clip" : "still")
          + " with a label that this model knows (" + String.join(", ", model.classes()) + ").");
    }
    return usable;
  }

  private static MetricsFile.Basis basis(TrainedModel model, List<Outcome> outcomes, String dataHash, long seed) {
    return new MetricsFile.Basis(
        PROTOCOL, seed, model.card().trainingExamples(), model.card().validationExamples(), outcomes.size(), dataHash);
  }

  /** Compares contents with those of the run that the model lies in; a model away from its run cannot be compared. */
  private static int seen(Path modelFile, List<Outcome> outcomes, Map<String, String> hashes) {
    return StartModel.learned(modelFile)
        .map(learned -> (int) outcomes.stream().filter(o -> learned.contains(hashes.get(o.clip()))).count())
        .orElse(-1);
  }

  private static List<String> notes(Manifest all, Manifest usable, Preparer.Prepared prepared, int seen, int tested) {
    List<String> notes = new ArrayList<>();
    int others = all.clips().size() - usable.clips().size();
    if (others > 0) {
      notes.add((others == 1 ? "1 file was" : others + " files were") + " left out: without a label that the model knows, or of"
          + " the other kind (still or clip).");
    }
    notes.addAll(prepared.skipped());
    if (seen > 0) {
      notes.add("Leak: " + seen + " of " + tested + " tested files are among those the model learned from; these figures say "
          + "nothing about new recordings.");
    } else if (seen < 0) {
      notes.add("The model lies outside its run folder, so nobody can tell whether it has seen these files before.");
    }
    return notes;
  }
}
