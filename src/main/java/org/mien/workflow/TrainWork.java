package org.mien.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.mien.dataset.Manifest;
import org.mien.experiment.Experiment;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.image.AugmentOptions;
import org.mien.job.Job;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.quality.QualityReport;

/** Trains a network on a data set and tests it once on clips that were held out. */
public final class TrainWork {

  private static final long MOST_EXAMPLES = 1_000_000_000;

  private final Toolbox tools;

  /** Works with these parts. */
  public TrainWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * What to train.
   *
   * @param data a data set
   * @param labels which classes take part
   * @param preparation how frames become examples
   * @param training how the network is trained, on stills or on clips
   * @param protocol how clips are divided
   * @param baselines whether baselines are trained beside the network: {@link UsualBaselines}
   * @param groups columns of the manifest by which the figures are broken down
   */
  public record Request(
      Path data,
      LabelChoice labels,
      Preparation preparation,
      TrainingOptions training,
      RunPlan.Protocol protocol,
      boolean baselines,
      List<String> groups) {

    /** Copies the columns. */
    public Request {
      groups = List.copyOf(groups);
    }

    /** A request whose figures are not broken down. */
    public Request(Path data, LabelChoice labels, Preparation preparation, TrainingOptions training, RunPlan.Protocol protocol,
        boolean baselines) {
      this(data, labels, preparation, training, protocol, baselines, List.of());
    }

    /** The same, divided in another way. */
    public Request with(RunPlan.Protocol other) {
      return new Request(data, labels, preparation, training, other, baselines, groups);
    }

    /**
     * This request, if its words mean something here; reads no data.
     *
     * @throws org.mien.job.UserError if the protocol does not exist or makes several folds, there is no such network or texture,
     *     or the augmentation or the time base cannot be done
     */
    public Request checked(Toolbox tools) {
      RequestWords.requireOneFold(protocol.choice(), tools.protocols());
      tools.presets().check(training.preset());
      AugmentOptions.parse(training.augmentation());
      RequestWords.requireFrames(preparation, training.sequences(), tools.textures());
      return this;
    }
  }

  /**
   * Checks the data, trains, tests, and fills the run folder. If a training of the same plan was interrupted in this folder, it
   * goes on where it stopped; if only its report is missing, the run is read.
   *
   * @throws org.mien.job.UserError if the folder holds a finished run, or the data cannot be used
   */
  public Run run(Request request, Path out, TrainingListener listener, Job job) {
    RunFolder unreported = new RunFolder(out);
    if (unreported.isComplete() && !Files.exists(unreported.report()) && isUnreported(request, unreported)) {
      return Run.read(unreported, job);
    }
    RunFolder folder = RunFolder.fresh(out);
    Study study = new Study(tools);
    try (Manifest manifest = study.open(request.data(), job)) {
      QualityReport quality = study.check(request.data(), manifest, out, job);
      try (Experiment.Material material = study.material(
          manifest, quality, request.labels(), request.training().sequences(), request.preparation(), job)) {
        return run(request, material, folder, listener, job);
      }
    }
  }

  /** Runs the request on material that is prepared already. */
  Run run(Request request, Experiment.Material material, RunFolder folder, TrainingListener listener, Job job) {
    Experiment experiment = new Experiment(tools.protocols(), tools.learners());
    return experiment.run(plan(request, material), material, folder, listener, job);
  }

  private static RunPlan plan(Request request, Experiment.Material material) {
    return plan(request, material.manifest().labels().keys(), material.prepared().clips().size());
  }

  /** Whether a run that was interrupted before its report is the one that is asked for. */
  private static boolean isUnreported(Request request, RunFolder folder) {
    RunPlan found = RunPlan.read(folder.plan());
    return found.data().equals(request.data().toString()) && isAskedFor(request, found);
  }

  /** Whether a plan was made by the same request, as far as that can be told without the data. */
  static boolean isAskedFor(Request request, RunPlan found) {
    RunPlan asked = plan(request, found.labels(), 0);
    return found.preparation().equals(asked.preparation()) && found.training().equals(asked.training())
        && found.protocol().equals(asked.protocol()) && found.intervals().equals(asked.intervals())
        && found.merge().equals(asked.merge()) && found.groups().equals(asked.groups())
        && found.baselines().isEmpty() == asked.baselines().isEmpty();
  }

  /** Whether the baselines of a plan are those that a request for baselines would have, for some number of examples. */
  public static boolean hasUsualBaselines(RunPlan plan) {
    return LongStream.iterate(0, examples -> examples < MOST_EXAMPLES, examples -> 1 + examples + examples / 8)
        .anyMatch(n -> UsualBaselines.of(plan.preparation(), plan.training().sequences(), n).equals(plan.baselines()));
  }

  /**
   * The plan of a training.
   *
   * @param labels keys of the classes that take part, in class order
   * @param examples how many there are
   */
  public static RunPlan plan(Request request, List<String> labels, int examples) {
    List<String> baselines = request.baselines()
        ? UsualBaselines.of(request.preparation(), request.training().sequences(), examples) : List.of();
    return new RunPlan(
        RunPlan.FORMAT,
        request.data().toString(),
        labels,
        request.preparation(),
        request.training(),
        request.protocol(),
        RunPlan.Intervals.of(request.protocol().seed()),
        baselines,
        request.labels().merge().toString(),
        request.groups());
  }
}
