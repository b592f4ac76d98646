package org.mien.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mien.classify.Classification;
import org.mien.classify.ClassifyOptions;
import org.mien.dataset.Clip;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.Manifest;
import org.mien.experiment.Experiment;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.file.AtomicFile;
import org.mien.image.FrameSource;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;
import org.mien.quality.QualityReport;
import org.mien.split.Leak;
import org.mien.split.RandomSplit;
import org.mien.split.SubjectSplit;

/**
 * The published experiment from beginning to end: quality check, preparation, training on the paper's random split, the same with
 * people held out where people are known, frame-by-frame classification, charts and reports.
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
   * What is done one after the other: the paper's split, then that of the request, which holds people out.
   *
   * @param request its protocol is that of the second training
   */
  public static List<StudyShape> shapes(TrainWork.Request request) {
    return requests(request).stream().map(StudyShape::of).toList();
  }

  private static List<TrainWork.Request> requests(TrainWork.Request request) {
    return List.of(request.with(RunPlan.Protocol.of(RandomSplit.KEY, request.protocol().seed())), request);
  }

  /**
   * The request, if its words mean something here; reads no data.
   *
   * @throws UserError as {@link TrainWork.Request#checked} does, and if its protocol does not hold people out
   */
  public static TrainWork.Request checked(TrainWork.Request request, Toolbox tools) {
    String key = request.checked(tools).protocol().key();
    if (tools.protocols().get(key).admits().contains(Leak.SAME_SUBJECT)) {
      throw new UserError("After the random split the published experiment is repeated with people held out, which the protocol '"
          + key + "' does not do; choose one that does, such as '" + SubjectSplit.KEY + "'.");
    }
    return request;
  }

  /** Hears of the parts of the work as they are done; called on the working thread. */
  public interface Listener extends TrainingListener {
    /** The quality check is done. */
    void checked(Manifest manifest, QualityReport report);

    /** A training is about to begin in a folder, or to go on there. */
    void training(String protocol, RunFolder folder);

    /** A run is done. */
    void trained(Run run);

    /** A run was finished before this work was interrupted, and is not done again. */
    void takenOver(Run run);

    /** A recording was classified frame by frame. */
    void classified(String name, Classification result);

    /** A report was written. */
    void reported(Path report);
  }

  /** One of the trainings. */
  private record Part(TrainWork.Request request, RunFolder folder) {

    boolean isBegun() {
      return Files.isRegularFile(folder.plan());
    }

    boolean isReported() {
      return folder.isComplete() && Files.isRegularFile(folder.report());
    }

    boolean isOfSamePlan() {
      return TrainWork.isAskedFor(request, RunPlan.read(folder.plan()));
    }

    UserError taken() {
      return new UserError(folder.path() + " holds a finished run already; name another folder for the results.")
          .mendedBy("--out");
    }
  }

  private static List<Part> parts(TrainWork.Request request, Path out) {
    String preset = request.training().preset().replaceAll("[^\\w.-]", "-");
    return requests(request).stream().map(each -> new Part(each,
        new RunFolder(out.resolve("runs").resolve(preset + "-" + each.protocol().choice().fileName())))).toList();
  }

  /** Reports come last, that of the random split first; without people there is no second training. */
  private static boolean isDone(List<Part> parts) {
    return parts.get(0).isReported() && (!parts.get(1).isBegun() || parts.get(1).isReported());
  }

  /** Whether this very work was begun in a folder and interrupted, so that it goes on there. */
  public static boolean isUnfinished(TrainWork.Request request, Path out) {
    List<Part> parts = parts(request, out);
    return !isDone(parts) && parts.stream().anyMatch(Part::isBegun)
        && parts.stream().filter(Part::isBegun).allMatch(Part::isOfSamePlan);
  }

  /**
   * Does everything; {@code quality/} and {@code runs/} appear in {@code out}. If the same work was interrupted there, trainings
   * that are finished are taken over, and the one that was interrupted goes on where it stopped.
   *
   * @param request its protocol is that of the second training
   * @return the runs: the random split first, then with people held out where people are known
   * @throws UserError if the folder holds the finished work already, or runs of another plan or of other data, or the data
   *     cannot be used
   */
  public List<Run> run(TrainWork.Request request, Path out, Listener listener, Job job) {
    List<Part> parts = parts(checked(request, tools), out);
    requireUnfinished(parts);
    Study study = new Study(tools);
    List<Run> runs = new ArrayList<>();
    try (Manifest manifest = study.open(request.data(), job)) {
      requireSameData(parts, manifest, study, job);
      QualityReport quality = study.check(request.data(), manifest, out, job);
      listener.checked(manifest, quality);
      try (Experiment.Material material = study.material(
          manifest, quality, request.labels(), request.training().sequences(), request.preparation(), job)) {
        for (Part part : StudyShape.possible(parts, p -> p.request().protocol().key(), material.manifest())) {
          runs.add(run(part, material, listener, job));
        }
        if (runs.size() > 1) {
          runs.get(0).folder().writeCompanion(runs.get(1).folder());
          runs.get(1).folder().writeCompanion(runs.get(0).folder());
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

  private static void requireUnfinished(List<Part> parts) {
    for (Part part : parts) {
      if (!part.folder().isComplete()) {
        RunFolder.fresh(part.folder().path());
      } else if (!part.isOfSamePlan()) {
        throw part.taken();
      }
    }
    if (isDone(parts)) {
      throw parts.get(0).taken();
    }
  }

  /** Half of the work must not be about other data than the rest. */
  private static void requireSameData(List<Part> parts, Manifest manifest, Study study, Job job) {
    for (Part part : parts) {
      if (part.folder().isComplete()) {
        Run run = Run.read(part.folder(), job);
        Set<String> ids = RerunWork.ids(run.split());
        LabelChoice labels = LabelChoice.of(run.plan().labels()).with(LabelMerge.parse(run.plan().merge()));
        if (!study.dataHash(manifest, ids, labels, job).equals(run.manifest().dataHash())) {
          throw new UserError("The data set " + manifest.storage().location() + " is not the one of " + part.folder().path()
              + " any more (files or labels changed); name another folder for the results.").mendedBy("--out");
        }
      }
    }
  }

  private Run run(Part part, Experiment.Material material, Listener listener, Job job) {
    if (part.folder().isComplete()) {
      Run run = Run.read(part.folder(), job);
      if (!run.plan().labels().equals(material.manifest().labels().keys())) {
        throw part.taken();
      }
      listener.takenOver(run);
      return run;
    }
    listener.training(part.request().protocol().choice().toString(), part.folder());
    Run run = new TrainWork(tools).run(part.request(), material, part.folder(), listener, job);
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
