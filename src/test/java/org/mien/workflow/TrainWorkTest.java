package org.mien.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.experiment.Learners;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.experiment.StartModel;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;
import org.mien.network.NetworkPlan;
import org.mien.network.NetworkPreset;
import org.mien.network.NetworkPresets;
import org.mien.network.PaperPreset;
import org.mien.sample.SomeFaces;

class TrainWorkTest {

  @TempDir
  private static Path folder;

  private static Path data;

  @BeforeAll
  static void makeSample() {
    data = folder.resolve("data");
    SomeFaces.copy(data, 5, 2, 1);
  }

  private static TrainWork.Request request(String labels, String augmentation) {
    return new TrainWork.Request(
        data,
        new LabelChoice(labels),
        new Preparation(24, "area", "lbp-uniform"),
        new TrainingOptions("paper", false, 8, 4, 4, 3, 0.001, true, augmentation, 5),
        RunPlan.Protocol.of("by-subject", 5),
        true);
  }

  private static Job job(int threads, CancelToken cancel) {
    return new Job(Progress.NONE, cancel, threads);
  }

  private static RunFolder run(String name, int threads) {
    Path out = folder.resolve(name);
    new TrainWork(Toolbox.builtIn())
        .run(request("anger,happiness,surprise", "mild"), out, TrainingListener.NONE, job(threads, new CancelToken()));
    return new RunFolder(out);
  }

  @Test
  void aCancelledTrainingKeepsItsModelAndGoesOnToTheSameEnd() {
    RunFolder straight = run("straight", 1);
    CancelToken cancel = new CancelToken();
    TrainingListener stopAfterTwo = epoch -> {
      if (epoch.number() == 2) {
        cancel.cancel();
      }
    };
    Path out = folder.resolve("interrupted");
    TrainWork work = new TrainWork(Toolbox.builtIn());
    TrainWork.Request request = request("anger,happiness,surprise", "mild");
    assertThatThrownBy(() -> work.run(request, out, stopAfterTwo, job(2, cancel))).isInstanceOf(CancelledException.class);
    RunFolder interrupted = new RunFolder(out);
    assertThat(interrupted.isComplete()).isFalse();
    try (TrainedModel model = Models.open(out)) {
      assertThat(model.history()).hasSize(2);
    }
    RunFolder resumed = run("interrupted", 4);
    assertThat(resumed.isComplete()).isTrue();
    for (Path file : List.of(resumed.predictions(), resumed.split(), resumed.baselinePredictions("logistic"))) {
      assertThat(file).hasSameBinaryContentAs(straight.path().resolve(resumed.path().relativize(file)));
    }
    assertThat(resumed.checkpoint()).doesNotExist();
  }

  @Test
  void aRunThatWasKilledBeforeItsReportIsNotTrainedAgain() {
    Path out = folder.resolve("unreported");
    TrainWork work = new TrainWork(Toolbox.builtIn());
    TrainWork.Request request = ensemble("", 5);
    Run run = work.run(request, out, TrainingListener.NONE, job(2, new CancelToken()));
    TrainingListener never = epoch -> {
      throw new AssertionError("trained again");
    };
    Run again = work.run(request, out, never, Job.quiet());
    assertThat(again.network().outcomes()).usingRecursiveComparison().isEqualTo(run.network().outcomes());
    assertThatThrownBy(() -> work.run(ensemble("", 6), out, never, Job.quiet())).isInstanceOf(UserError.class)
        .hasMessageContaining("holds a finished run already");
    new ReportWork(Toolbox.builtIn()).run(out, Job.quiet());
    assertThatThrownBy(() -> work.run(request, out, never, Job.quiet())).isInstanceOf(UserError.class);
  }

  private static TrainWork.Request ensemble(String tools, long seed) {
    return new TrainWork.Request(data, new LabelChoice("anger,happiness,surprise"), new Preparation(24, "area", ""),
        new TrainingOptions("ensemble:paper+plastic", false, 8, 2, 0, 3, 0.001, false, "", 5, TrainingTools.parse(tools)),
        RunPlan.Protocol.of("by-subject", seed), false);
  }

  @Test
  void anEnsembleIsTrainedTestedAndRepeatedLikeANetwork() {
    Path out = folder.resolve("ensemble");
    Run run = new TrainWork(Toolbox.builtIn())
        .run(ensemble("temperature", 5), out, TrainingListener.NONE, job(2, new CancelToken()));
    assertThat(run.folder().checkpoint()).doesNotExist();
    assertThat(run.history()).hasSize(2);
    assertThat(new RerunWork(Toolbox.builtIn())
        .run(out, null, folder.resolve("ensemble-again"), TrainingListener.NONE, Job.quiet()).identical()).isTrue();
    EvaluateWork.Tested tested = new EvaluateWork(Toolbox.builtIn()).run(out, data, folder.resolve("tested"), 1, Job.quiet());
    assertThat(tested.seen()).isPositive();
  }

  @Test
  void withFixedEpochsTheWholeTrainingFoldIsLearnedFrom() {
    Path out = folder.resolve("fixed");
    Run run = new TrainWork(Toolbox.builtIn())
        .run(ensemble("fixed-epochs", 5), out, TrainingListener.NONE, job(2, new CancelToken()));
    try (TrainedModel model = Models.open(out)) {
      assertThat(model.card().trainingExamples()).isEqualTo(run.split().train().size() + run.split().validation().size());
      assertThat(model.card().validationExamples()).isZero();
    }
  }

  @Test
  void aTrainingThatStartsFromAModelWhichHasSeenItsTestPartIsRefused() {
    Path first = folder.resolve("first");
    TrainingOptions plain = new TrainingOptions("paper", false, 8, 1, 0, 3, 0.001, false, "", 5);
    TrainWork work = new TrainWork(Toolbox.builtIn());
    Run run = work.run(with(plain, RunPlan.Protocol.of("by-subject", 5)), first, TrainingListener.NONE, Job.quiet());
    TrainingOptions from = plain.with(TrainingTools.parse("start=" + run.folder().model()));
    assertThatThrownBy(() -> work.run(with(from, RunPlan.Protocol.of("random", 99)), folder.resolve("leak"), TrainingListener.NONE, Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageStartingWith("Leak: ").hasMessageContaining("to be tested");
    Run second = work.run(with(from, RunPlan.Protocol.of("by-subject", 5)), folder.resolve("clean"), TrainingListener.NONE, Job.quiet());
    assertThat(second.manifest().notes()).anyMatch(n -> n.contains("has seen none of the tested files"));
    // What the second model has seen is what both have.
    assertThat(StartModel.learned(second.folder().model())).isEqualTo(StartModel.learned(run.folder().model()));
  }

  /** A preset as another jar would bring it. */
  private record Added() implements NetworkPreset {
    @Override
    public String key() {
      return "added";
    }

    @Override
    public String title() {
      return "Added";
    }

    @Override
    public String description() {
      return "The network of the paper under another key.";
    }

    @Override
    public ComputationGraphConfiguration configure(NetworkPlan plan) {
      return new PaperPreset().configure(plan);
    }
  }

  @Test
  void aPresetOfAnotherJarIsTrainedAndOpenedAlsoInAnEnsemble() {
    Toolbox tools = Toolbox.builtIn().with(new NetworkPresets(List.of(new PaperPreset(), new Added())));
    for (String preset : List.of("added", "ensemble:added+paper")) {
      Path out = folder.resolve(preset.replace(':', '-'));
      TrainingOptions options = new TrainingOptions(preset, false, 8, 1, 0, 3, 0.001, false, "", 5);
      new TrainWork(tools).run(with(options, RunPlan.Protocol.of("by-subject", 5)), out, TrainingListener.NONE, Job.quiet());
      assertThat(new EvaluateWork(tools).run(out, data, folder.resolve("tested-added"), 1, Job.quiet()).seen()).isPositive();
      assertThatThrownBy(() -> Models.open(out)).isInstanceOf(UserError.class).hasMessageContaining("added");
    }
    assertThat(Toolbox.installed(problem -> { }).presets().all()).extracting(NetworkPreset::key)
        .containsAll(NetworkPresets.builtIn().all().stream().map(NetworkPreset::key).toList());
  }

  private static TrainWork.Request with(TrainingOptions training, RunPlan.Protocol protocol) {
    return new TrainWork.Request(data, new LabelChoice("anger,happiness,surprise"), new Preparation(24, "area", ""),
        training, protocol, false);
  }

  @Test
  void baselinesLearnFromAsManyClipsAsTheNetwork() {
    Map<String, List<Integer>> learned = new TreeMap<>();
    Toolbox own = Toolbox.builtIn();
    Map<String, LongFunction<Trainer>> spied = new TreeMap<>();
    own.learners().baselineKeys().forEach(key -> spied.put(key, seed -> counting(key, own.learners().baseline(key, seed), learned)));
    Toolbox tools = new Toolbox(own.readers(), own.formats(), own.checks(), own.textures(), own.protocols(), own.presets(),
        new Learners(own.learners().networks(), spied), own.sections());
    for (String words : List.of("fixed-epochs", "")) {
      TrainingOptions options = new TrainingOptions(
          "paper", false, 8, 1, 1, 3, 0.001, false, "", 5, TrainingTools.parse(words));
      Run run = new TrainWork(tools).run(new TrainWork.Request(data, new LabelChoice("anger,happiness"),
          new Preparation(24, "area", "lbp-uniform"), options, RunPlan.Protocol.of("by-subject", 5), true),
          folder.resolve("as-many" + words), TrainingListener.NONE, Job.quiet());
      int train = run.split().train().size();
      int both = train + run.split().validation().size();
      assertThat(both).isGreaterThan(train);
      assertThat(learned.get("rbf-svm:histogram")).last().isEqualTo(words.isEmpty() ? train : both);
      assertThat(learned.get("logistic")).last().isEqualTo(train);
    }
  }

  private static Trainer counting(String key, Trainer trainer, Map<String, List<Integer>> learned) {
    return new Trainer() {
      @Override
      public boolean needsValidation() {
        return trainer.needsValidation();
      }

      @Override
      public TrainedModel train(
          ExampleSet training, ExampleSet validation, Origin origin, TrainingListener listener, Job job) {
        learned.computeIfAbsent(key, k -> new ArrayList<>()).add(training.size());
        return trainer.train(training, validation, origin, listener, job);
      }
    };
  }

  @Test
  void whatCannotBeTrainedIsSaidInOneSentence() {
    TrainWork work = new TrainWork(Toolbox.builtIn());
    for (String labels : List.of("anger", "anger,bliss", "nonsense")) {
      assertThatThrownBy(() ->
          work.run(request(labels, ""), folder.resolve("none"), TrainingListener.NONE, job(1, new CancelToken())))
          .isInstanceOf(UserError.class)
          .message().doesNotContain("\n");
    }
    assertThatThrownBy(() ->
        work.run(request("all", "wobble=3"), folder.resolve("none"), TrainingListener.NONE, job(1, new CancelToken())))
        .isInstanceOf(UserError.class).hasMessageContaining("wobble");
  }
}
