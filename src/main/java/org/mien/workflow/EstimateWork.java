package org.mien.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mien.baseline.BaselineSpec;
import org.mien.dataset.Manifest;
import org.mien.experiment.LearnerPlan;
import org.mien.job.Job;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;

/**
 * Tells before a study starts how long it will take and how much memory it needs: looks at a few of its files, learns a few
 * batches of made-up examples of the right form, and counts. What was measured once is not measured again. Thread-safe.
 */
public final class EstimateWork {

  private static final String STAGE = "Estimating";

  /** Examples that a baseline is tried on; the time for more is between linear and quadratic. */
  private static final int BASELINE_EXAMPLES = 60;

  /** Other programs, a warm processor and a full disk make work slower, hardly ever faster. */
  private static final double SLACK = 1.4;

  private final Toolbox tools;
  private final Trials trials;

  /** Works with these parts, measuring on this machine. */
  public EstimateWork(Toolbox tools) {
    this(tools, new MeasuredTrials(tools));
  }

  EstimateWork(Toolbox tools, Trials trials) {
    this.tools = tools;
    this.trials = trials;
  }

  /**
   * Opens a data set and estimates a study of it.
   *
   * @throws org.mien.job.UserError if the data cannot be used this way
   */
  public Estimate run(StudyShape shape, Path data, Job job) {
    try (Manifest manifest = tools.readers().open(data, job)) {
      return run(shape, manifest, job);
    }
  }

  /**
   * Opens a data set and estimates several studies of it, done one after the other.
   *
   * @throws org.mien.job.UserError if the data cannot be used this way
   */
  public Estimate run(List<StudyShape> shapes, Path data, Job job) {
    try (Manifest manifest = tools.readers().open(data, job)) {
      return run(shapes, manifest, job);
    }
  }

  /** Estimates several studies of an open data set, done one after the other. */
  public Estimate run(List<StudyShape> shapes, Manifest manifest, Job job) {
    return StudyShape.possible(shapes, manifest).stream()
        .map(shape -> run(shape, manifest, job)).reduce(Estimate::then).orElseThrow();
  }

  /**
   * Estimates a study of an open data set.
   *
   * @throws org.mien.job.UserError if the data cannot be used this way
   * @throws org.mien.job.CancelledException if the job is cancelled
   */
  public Estimate run(StudyShape shape, Manifest manifest, Job job) {
    StudyOutlook outlook = StudyOutlook.of(shape, manifest, tools.protocols());
    Manifest part = Study.takingPart(manifest, shape.labels(), shape.clips());
    List<LearnerPlan> learners = outlook.learners();
    Set<Preparation> preparations = new LinkedHashSet<>();
    learners.forEach(learner -> preparations.add(learner.preparation()));
    Map<Preparation, Trials.Files> files = new LinkedHashMap<>();
    int done = 0;
    for (Preparation preparation : preparations) {
      job.step(STAGE, done++, preparations.size() + learners.size(), "looking at a few files");
      files.put(preparation, trials.files(part, preparation, job));
    }
    Counting counting = new Counting(outlook, files, Math.max(1, job.threads()));
    for (LearnerPlan learner : learners) {
      job.step(STAGE, done++, preparations.size() + learners.size(), "trying " + learner.name());
      counting.add(learner, job);
    }
    job.step(STAGE, 1, 1);
    return counting.estimate();
  }

  /** Adds up the work of a study. */
  private final class Counting {

    private final StudyOutlook outlook;
    private final Map<Preparation, Trials.Files> files;
    private final int threads;
    private Span networks = Span.NONE;
    private Span baselines = Span.NONE;
    private Span longest = Span.NONE;
    private long idle;
    private long above;
    private int batches;

    Counting(StudyOutlook outlook, Map<Preparation, Trials.Files> files, int threads) {
      this.outlook = outlook;
      this.files = files;
      this.threads = threads;
    }

    void add(LearnerPlan learner, Job job) {
      for (StudyOutlook.Fold fold : outlook.folds()) {
        Span item = learner.isNetwork() ? network(learner, fold, job) : baseline(learner, fold, job);
        if (learner.isNetwork()) {
          networks = networks.plus(item);
        } else {
          baselines = baselines.plus(item);
        }
        longest = new Span(Math.max(longest.least(), item.least()), Math.max(longest.most(), item.most()));
      }
    }

    private Span network(LearnerPlan learner, StudyOutlook.Fold fold, Job job) {
      List<TrainingOptions> choices = learner.training() != null ? List.of(learner.training()) : learner.candidates();
      Span least = null;
      Span all = Span.NONE;
      for (TrainingOptions options : choices) {
        Trials.Batches trial = trials.batches(options, learner.preparation(), files.get(learner.preparation()),
            outlook.classes().size(), job);
        idle = Math.max(idle, trial.idleMegabytes());
        above = Math.max(above, trial.peakMegabytes() - trial.idleMegabytes());
        batches = Math.max(batches, trial.batches());
        Span one = EstimateFormula.training(options, fold, trial);
        all = all.plus(one);
        least = least == null ? one : new Span(Math.min(least.least(), one.least()), Math.max(least.most(), one.most()));
      }
      return !learner.choosesInside() ? all : least.plus(EstimateFormula.inner(all, learner.innerFolds()));
    }

    private Span baseline(LearnerPlan learner, StudyOutlook.Fold fold, Job job) {
      int examples = fold.train() + fold.validation();
      int tried = Math.min(examples, Math.max(BASELINE_EXAMPLES, 4 * outlook.classes().size()));
      List<BaselineSpec> choices = BaselineSpec.parse(learner.baseline()).candidates();
      Span all = Span.NONE;
      for (BaselineSpec spec : choices) {
        double seconds = trials.baseline(spec.toString(), learner.preparation(), files.get(learner.preparation()),
            outlook.classes().size(), tried, job);
        all = all.plus(EstimateFormula.baseline(seconds, examples, tried));
      }
      Span one = all.times(1.0 / choices.size(), 1.0 / choices.size());
      return !learner.choosesInside() ? all : one.plus(EstimateFormula.inner(all, learner.innerFolds()));
    }

    private Span looking() {
      Trials.Files first = files.values().iterator().next();
      double check = first.checkSeconds() * outlook.clips();
      double prepare = files.values().stream().mapToDouble(Trials.Files::prepareSeconds).sum() * outlook.clips();
      return new Span((check + prepare) / SLACK / SLACK, (check + prepare) * SLACK);
    }

    Estimate estimate() {
      boolean parallel = outlook.shape().crossValidation();
      int workers = parallel ? Math.max(1, Math.min(threads, outlook.trainings())) : 1;
      List<Estimate.Part> parts = new ArrayList<>();
      parts.add(new Estimate.Part(Estimate.LOOKING, looking()));
      parts.add(new Estimate.Part("Training networks", EstimateFormula.shared(networks, longest, workers).times(1, SLACK)));
      if (baselines.most() > 0) {
        parts.add(new Estimate.Part("Training baselines",
            EstimateFormula.shared(baselines, Span.NONE, workers).times(1, SLACK)));
      }
      parts.removeIf(part -> part.time().most() == 0);
      long disk = files.values().stream().mapToLong(f -> f.bytes() * outlook.clips()).sum() >> 20;
      return new Estimate(List.of(outlook), parts, idle + above * workers, disk, how(workers));
    }

    private List<String> how(int workers) {
      Trials.Files first = files.values().iterator().next();
      List<String> how = new ArrayList<>();
      long frames = Math.round(first.frames());
      String learned = batches + (batches == 1 ? " batch" : " batches") + " of made-up examples of " + frames
          + (frames == 1 ? " frame" : " frames") + (batches == 1 ? " was" : " were") + " learned on this computer";
      how.add("How this was found: " + first.files() + " of the files were read and prepared"
          + (batches == 0 ? "" : ", and " + learned) + (workers > 1 ? "; " + workers + " trainings run at once" : "") + ".");
      how.add("The shorter time is for trainings that stop as early as they may, the longer one for all epochs with other"
          + " programs at work. Figures and the report come on top, seconds as a rule.");
      return how;
    }
  }
}
