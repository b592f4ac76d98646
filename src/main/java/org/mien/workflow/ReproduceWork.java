package org.mien.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mien.classify.Classification;
import org.mien.classify.ClassifyOptions;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.experiment.Experiment;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.quality.QualityReport;
import org.mien.split.RandomSplit;
import org.mien.split.SubjectSplit;

/**
 * The published experiment from beginning to end: quality check, preparation, training on the paper's random split, the same by
 * subject where people are known, frame-by-frame classification, charts and reports.
 */
public final class ReproduceWork {

  /** Enough test stills to show a course of probabilities, few enough to read it. */
  private static final int STILLS_SHOWN = 60;

  private final Toolbox tools;

  /** Works with these parts. */
  public ReproduceWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * What to reproduce.
   *
   * @param data a data set
   * @param labels which classes take part; the paper has the six basic emotions
   * @param preparation how frames become examples
   * @param training how the network is trained
   * @param seed of the splits
   */
  public record Request(Path data, LabelChoice labels, Preparation preparation, TrainingOptions training, long seed) {

    /** What is done one after the other: the paper's split, then people held out, where people are recorded. */
    public List<StudyShape> shapes() {
      return Stream.of(RandomSplit.KEY, SubjectSplit.KEY).map(protocol -> StudyShape.of(training(protocol))).toList();
    }

    private TrainWork.Request training(String protocol) {
      return new TrainWork.Request(
          data, labels, preparation, training, RunPlan.Protocol.of(protocol, seed), true, List.of());
    }
  }

  /** Hears of the parts of the work as they are done; called on the working thread. */
  public interface Listener extends TrainingListener {
    /** The quality check is done. */
    void checked(Manifest manifest, QualityReport report);

    /** A training is about to begin. */
    void training(String protocol);

    /** A run is done. */
    void trained(Run run);

    /** A recording was classified frame by frame. */
    void classified(String name, Classification result);

    /** A report was written. */
    void reported(Path report);
  }

  /**
   * Does everything; {@code quality/} and {@code runs/} appear in {@code out}.
   *
   * @return the runs: the random split first, then by subject where people are known
   * @throws UserError if the folder holds a finished run already, or the data cannot be used
   */
  public List<Run> run(Request request, Path out, Listener listener, Job job) {
    RunFolder random = folder(out, request, RandomSplit.KEY);
    RunFolder bySubject = folder(out, request, SubjectSplit.KEY);
    Study study = new Study(tools);
    List<Run> runs = new ArrayList<>();
    try (Manifest manifest = study.open(request.data(), job)) {
      QualityReport quality = study.check(request.data(), manifest, out, job);
      listener.checked(manifest, quality);
      try (Experiment.Material material = study.material(
          manifest, quality, request.labels(), request.training().sequences(), request.preparation(), job)) {
        runs.add(train(request, RandomSplit.KEY, material, random, listener, job));
        if (material.manifest().hasSubjects()) {
          runs.add(train(request, SubjectSplit.KEY, material, bySubject, listener, job));
          random.writeCompanion(bySubject);
          bySubject.writeCompanion(random);
        }
        for (Run run : runs) {
          classify(run, manifest, listener, job);
        }
      }
    }
    ReportWork reports = new ReportWork(tools);
    runs.forEach(run -> listener.reported(reports.run(run.folder().path(), job)));
    return runs;
  }

  private static RunFolder folder(Path out, Request request, String protocol) {
    String preset = request.training().preset().replaceAll("[^\\w.-]", "-");
    return RunFolder.fresh(out.resolve("runs").resolve(preset + "-" + protocol));
  }

  private Run train(
      Request request, String protocol, Experiment.Material material, RunFolder folder, Listener listener, Job job) {
    listener.training(protocol);
    Run run = new TrainWork(tools).run(request.training(protocol), material, folder, listener, job);
    listener.trained(run);
    return run;
  }

  private void classify(Run run, Manifest manifest, Listener listener, Job job) {
    Optional<Clip> clip = clipOfTestPart(run, manifest);
    String name = clip.map(Clip::id).orElse("test stills, one after the other");
    String file = clip.map(c -> c.id().replaceAll("[^A-Za-z0-9._-]+", "_")).orElse("test-stills");
    try (TrainedModel model = Models.open(run.folder().path(), tools.presets());
        FrameSource frames = clip.isPresent()
            ? tools.frames().open(manifest.storage(), clip.get())
            : new StillsInOrder(testStills(run, manifest), manifest.storage(), tools.frames())) {
      Path table = run.folder().recordings().resolve(file + ".csv");
      listener.classified(name, new ClassifyWork(tools).table(model, name, frames, table, ClassifyOptions.usual(), job));
    } catch (IOException e) {
      throw new UserError("Cannot classify " + name + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  /** A recording of a person whom the model has not learned from, with a label that it knows, if there is one. */
  private static Optional<Clip> clipOfTestPart(Run run, Manifest manifest) {
    Map<String, Clip> clips = manifest.byId();
    Set<String> learned = new HashSet<>();
    run.split().train().forEach(id -> learned.add(clips.get(id).subject()));
    run.split().validation().forEach(id -> learned.add(clips.get(id).subject()));
    return manifest.clips().stream()
        .filter(c -> !c.media().isStill() && run.plan().labels().contains(c.label()))
        .min(Comparator.comparing((Clip c) -> !c.subject().isEmpty() && learned.contains(c.subject())).thenComparing(Clip::id));
  }

  private static List<Clip> testStills(Run run, Manifest manifest) {
    Set<String> test = new HashSet<>(run.split().test());
    List<Clip> stills = manifest.clips().stream().filter(c -> test.contains(c.id())).toList();
    int step = Math.max(1, stills.size() / STILLS_SHOWN);
    List<Clip> shown = new ArrayList<>();
    for (int i = 0; i < stills.size() && shown.size() < STILLS_SHOWN; i += step) {
      shown.add(stills.get(i));
    }
    return shown;
  }
}
