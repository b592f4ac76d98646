package org.mien.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.experiment.Learners;
import org.mien.experiment.Preparer;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.learn.Epoch;
import org.mien.learn.ExampleSet;
import org.mien.learn.FramePreparation;
import org.mien.learn.Origin;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;
import org.mien.network.ProcessMemory;
import org.mien.quality.Decisions;
import org.mien.quality.QualityOptions;
import org.mien.quality.QualityRun;

/** Measures with the very parts that the study uses, and keeps what it measured: the same form is not measured twice. */
final class MeasuredTrials implements Trials {

  private static final int STILLS = 16;
  private static final int CLIPS = 4;
  private static final int EPOCHS = 4;
  private static final int BATCHES = 3;
  private static final double LONG_SECONDS = 1.5;
  private static final long LOOK_MILLIS = 20;

  private final Toolbox tools;
  private final Map<Object, Files> files = new ConcurrentHashMap<>();
  private final Map<Object, Batches> batches = new ConcurrentHashMap<>();
  private final Map<Object, Double> baselines = new ConcurrentHashMap<>();

  MeasuredTrials(Toolbox tools) {
    this.tools = tools;
  }

  private record Form(Object what, Preparation preparation, int frames, int histogramLength, int classes, int examples) {}

  private record Looked(String data, int size, int labels, boolean still, Preparation preparation) {}

  private static Job quiet(Job job) {
    return new Job(Progress.NONE, job.cancel(), job.threads());
  }

  @Override
  public Files files(Manifest part, Preparation preparation, Job job) {
    Looked key = new Looked(part.storage().location().toString(), part.clips().size(), part.clips().hashCode(),
        part.clips().get(0).media().isStill(), preparation);
    Files known = files.get(key);
    if (known == null) {
      known = look(part, preparation, quiet(job));
      files.put(key, known);
    }
    return known;
  }

  private Files look(Manifest part, Preparation preparation, Job job) {
    boolean still = part.clips().get(0).media().isStill();
    List<Clip> chosen = evenly(part.clips(), still ? STILLS : CLIPS);
    Manifest some = part.where(chosen::contains);
    long begun = System.nanoTime();
    new QualityRun(QualityOptions.defaults(), tools.checks(), tools.formats()).check(some, Decisions.none(), job);
    long checked = System.nanoTime();
    try (Preparer.Prepared prepared = tools.preparer().prepare(some, preparation, job)) {
      double prepareSeconds = (System.nanoTime() - checked) / 1e9 / chosen.size();
      ExampleSet examples = prepared.examples();
      double frames = IntStream.range(0, examples.size()).map(examples::frames).average().orElse(1);
      long bytes = Math.round(frames * examples.frameBytes()) + 4L * examples.histogramLength();
      return new Files((checked - begun) / 1e9 / chosen.size(), prepareSeconds, frames, bytes, examples.histogramLength(),
          chosen.size());
    }
  }

  private static List<Clip> evenly(List<Clip> clips, int wanted) {
    int count = Math.min(wanted, clips.size());
    return IntStream.range(0, count).mapToObj(i -> clips.get((int) ((long) i * clips.size() / count))).toList();
  }

  @Override
  public Batches batches(TrainingOptions training, Preparation preparation, Files form, int classes, Job job) {
    TrainingOptions trial = trial(training, 1);
    int frames = frames(form);
    Form key = new Form(trial, preparation, frames, form.histogramLength(), classes, training.batchSize());
    Batches known = batches.get(key);
    if (known == null) {
      known = learn(training, preparation, form, classes, quiet(job));
      batches.put(key, known);
    }
    return known;
  }

  private static int frames(Files form) {
    return (int) Math.max(1, Math.round(form.frames()));
  }

  /** The same training of so many epochs, that starts from fresh weights and never stops early. */
  private static TrainingOptions trial(TrainingOptions o, int epochs) {
    TrainingTools t = o.tools();
    TrainingTools fresh = new TrainingTools(t.labelSmoothing(), t.mixup(), t.weightDecay(), t.dropout(), t.schedule(),
        t.sampling(), false, t.mirrorTesting(), false, true, "");
    return new TrainingOptions(o.preset(), o.sequences(), o.batchSize(), epochs, epochs, 1, o.learningRate(), o.classWeights(),
        o.augmentation(), 1, fresh);
  }

  private Batches learn(TrainingOptions training, Preparation preparation, Files form, int classes, Job job) {
    long idle = ProcessMemory.megabytes();
    AtomicLong peak = new AtomicLong(idle);
    AtomicBoolean over = new AtomicBoolean();
    Thread watch = new Thread(() -> watch(peak, over), "mien-memory");
    watch.setDaemon(true);
    watch.start();
    try {
      int batch = training.batchSize();
      Batches first = learn(trial(training, 1), preparation, form, classes, batch, job);
      Batches timed = first.slowest() > LONG_SECONDS ? first
          : learn(trial(training, EPOCHS), preparation, form, classes, batch * BATCHES, job);
      return new Batches(timed.fastest(), timed.slowest(), timed.answerSeconds(), idle, peak.get(), timed.batches());
    } finally {
      over.set(true);
    }
  }

  private static void watch(AtomicLong peak, AtomicBoolean over) {
    try {
      while (!over.get()) {
        peak.accumulateAndGet(ProcessMemory.megabytes(), Math::max);
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Batches learn(
      TrainingOptions trial, Preparation preparation, Files form, int classes, int examples, Job job) {
    ExampleSet madeUp = new MadeUpExamples(examples, classes, frames(form), how(preparation));
    int each = (examples + trial.batchSize() - 1) / trial.batchSize();
    long begun = System.nanoTime();
    try (TrainedModel model = tools.learners().network(trial, null)
        .train(madeUp, madeUp.subset(List.of()), origin(preparation, classes), TrainingListener.NONE, job)) {
      double wall = (System.nanoTime() - begun) / 1e9;
      job.cancel().check();
      List<Epoch> epochs = model.history();
      // The first pass warms up; and of an ensemble only the clock on the wall tells what all its networks take.
      boolean single = !trial.preset().startsWith("ensemble");
      double[] seconds = epochs.stream().skip(epochs.size() > 1 ? 1 : 0).mapToDouble(Epoch::seconds).toArray();
      double mean = wall / trial.epochs();
      double fastest = single ? min(seconds) : mean;
      double slowest = single ? max(seconds) : mean;
      long asked = System.nanoTime();
      model.classify(madeUp, job);
      double answer = (System.nanoTime() - asked) / 1e9 / examples;
      return new Batches(fastest / each, slowest / each, answer, 0, 0, each * epochs.size());
    }
  }

  private static double min(double[] seconds) {
    return java.util.Arrays.stream(seconds).min().orElse(0);
  }

  private static double max(double[] seconds) {
    return java.util.Arrays.stream(seconds).max().orElse(0);
  }

  private FramePreparation how(Preparation preparation) {
    return new FramePreparation(preparation, tools.textures());
  }

  private static Origin origin(Preparation preparation, int classes) {
    List<String> keys = IntStream.range(0, classes).mapToObj(i -> "class-" + i).toList();
    return new Origin("made up", "0".repeat(64), "made up 1", keys, preparation);
  }

  @Override
  public double baseline(String spec, Preparation preparation, Files form, int classes, int examples, Job job) {
    Form key = new Form(spec, preparation, frames(form), form.histogramLength(), classes, examples);
    Double known = baselines.get(key);
    if (known == null) {
      known = train(spec, preparation, form, classes, examples, quiet(job));
      baselines.put(key, known);
    }
    return known;
  }

  private double train(String spec, Preparation preparation, Files form, int classes, int examples, Job job) {
    ExampleSet madeUp = new MadeUpExamples(examples, classes, frames(form), how(preparation));
    Learners learners = tools.learners();
    long begun = System.nanoTime();
    try (TrainedModel model = learners.baseline(spec, 1)
        .train(madeUp, madeUp.subset(List.of()), origin(preparation, classes), TrainingListener.NONE, job)) {
      model.classify(madeUp, job);
      return (System.nanoTime() - begun) / 1e9;
    }
  }
}
