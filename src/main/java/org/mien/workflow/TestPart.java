package org.mien.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.dataset.ContentHash;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.Manifest;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.experiment.StartModel;
import org.mien.file.Csv;
import org.mien.file.PathText;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.TrainedModel;
import org.mien.split.SplitFile;

/**
 * The clips on which a finished model can be tried fairly: of a run folder the test part of the run, of a model file every
 * clip of a data set that the caller answers for.
 *
 * @param clips labelled with classes of the model, of the kind that the model reads; the caller closes it
 * @param notes what a reader must know, one sentence each
 */
public record TestPart(Manifest clips, List<String> notes) implements AutoCloseable {

  /**
   * Finds the clips.
   *
   * @param runOrModel a run folder, or a model file
   * @param data a data set, or null for that of the run
   * @throws UserError if there is no such clip, or no data set is named for a model file
   */
  public static TestPart open(Path runOrModel, Path data, TrainedModel model, Toolbox tools, Job job) {
    boolean run = Files.isDirectory(runOrModel);
    if (!run && data == null) {
      throw new UserError("Name a data set for the model file " + runOrModel + ", or a run folder, which knows its own.");
    }
    RunFolder folder = new RunFolder(runOrModel);
    Path source = data != null ? data : PathText.of(RunPlan.read(folder.plan()).data());
    Manifest opened = new Study(tools).open(source, job);
    try {
      Manifest usable = usable(opened, model);
      Map<String, String> hashes = ContentHash.ofAll(usable, job);
      Optional<Manifest> held = run ? held(folder, usable, hashes, data == null) : Optional.empty();
      Manifest clips = some(held.orElse(usable), model);
      return new TestPart(clips, List.of(note(Models.file(runOrModel), clips, hashes, held.isPresent())));
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static Manifest usable(Manifest opened, TrainedModel model) {
    Manifest all = opened.merged(LabelMerge.declaredIn(model.card().origin().labelSet()).within(opened.labels()));
    boolean sequences = model.card().options().sequences();
    return some(all.where(c -> model.classes().contains(c.label()) && c.media().isStill() != sequences), model);
  }

  private static Manifest some(Manifest clips, TrainedModel model) {
    if (clips.clips().isEmpty()) {
      throw new UserError("The data set " + clips.name() + " has no " + (model.card().options().sequences() ? "clip" : "still")
          + " to try the model on (its classes are " + String.join(", ", model.classes()) + ").");
    }
    return clips;
  }

  /** The test part of the run, if these are its data: those that the run names itself, or the same files at another place. */
  private static Optional<Manifest> held(RunFolder folder, Manifest usable, Map<String, String> hashes, boolean own) {
    if (!Files.isRegularFile(folder.split())) {
      return Optional.empty();
    }
    Set<String> test = new HashSet<>(SplitFile.read(folder.split()).test());
    Map<String, String> then = own || !Files.isRegularFile(folder.contents()) ? hashes
        : Csv.read(folder.contents()).rows().stream().collect(Collectors.toMap(r -> r.get("id"), r -> r.get("sha256")));
    Manifest held = usable.where(c -> test.contains(c.id()) && hashes.get(c.id()).equals(then.get(c.id())));
    return own || held.clips().size() == test.size() ? Optional.of(held) : Optional.empty();
  }

  private static String note(Path model, Manifest clips, Map<String, String> hashes, boolean held) {
    Optional<Set<String>> learned = StartModel.learned(model);
    if (learned.isEmpty()) {
      return "The clips are those of the data set that was named; the model lies outside its run folder, so nobody can tell"
          + " whether it has learned from any of them.";
    }
    long seen = clips.clips().stream().filter(c -> learned.get().contains(hashes.get(c.id()))).count();
    if (seen > 0) {
      return "Leak: " + seen + " of the " + clips.clips().size() + " clips are among those that the model learned from, so what"
          + " comes out says little about new recordings.";
    }
    return held ? "The clips are the test part of the run, which the model has not learned from."
        : "The clips are those of the data set that was named; the model has learned from none of them.";
  }

  @Override
  public void close() {
    clips.close();
  }
}
