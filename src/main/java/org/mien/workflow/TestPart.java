package org.mien.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mien.dataset.Manifest;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.TrainedModel;
import org.mien.split.Split;
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
    Path source = data != null ? data : Path.of(RunPlan.read(folder.plan()).data());
    Manifest all = new Study(tools).open(source, job);
    boolean sequences = model.card().options().sequences();
    Manifest usable = all.where(c -> model.classes().contains(c.label()) && c.media().isStill() != sequences);
    String note = "The clips are those of the data set that was named; whether the model learned from any of them was not"
        + " looked for.";
    if (run && Files.isRegularFile(folder.split())) {
      Split split = SplitFile.read(folder.split());
      Set<String> test = new HashSet<>(split.test());
      Manifest held = usable.where(c -> test.contains(c.id()));
      if (data == null || held.clips().size() == test.size()) {
        usable = held;
        note = "The clips are the test part of the run, which the model has not learned from.";
      }
    }
    if (usable.clips().isEmpty()) {
      all.close();
      throw new UserError("The data set " + all.name() + " has no " + (sequences ? "clip" : "still")
          + " to try the model on (its classes are " + String.join(", ", model.classes()) + ").");
    }
    return new TestPart(usable, List.of(note));
  }

  @Override
  public void close() {
    clips.close();
  }
}
