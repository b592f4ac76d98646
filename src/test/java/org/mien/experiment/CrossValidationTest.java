package org.mien.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mien.baseline.Baselines;
import org.mien.chart.ChartFigure;
import org.mien.file.Csv;
import org.mien.file.Json;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.TrainedModel;
import org.mien.learn.Trainer;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingTools;
import org.mien.metrics.ConfusionMatrix;
import org.mien.metrics.Metric;
import org.mien.metrics.Outcome;
import org.mien.report.CrossValidationPage;
import org.mien.report.Page;
import org.mien.split.SplitProtocols;

class CrossValidationTest {

  private static final LearnerPlan SVM = ToyStudy.baseline("svm", "linear-svm:histogram");
  private static final LearnerPlan NET = ToyStudy.network("net", 3);

  @TempDir
  private Path folder;

  private static Job job(int threads) {
    return new Job(Progress.NONE, new CancelToken(), threads);
  }

  private CrossValidationResults run(CrossValidationPlan plan, String name, Job job) {
    return run(plan, name, new LocalRunner(), CrossValidationListener.NONE, ToyStudy.learners(), job);
  }

  private CrossValidationResults run(CrossValidationPlan plan, String name, ItemRunner runner,
      CrossValidationListener listener, Learners learners, Job job) {
    try (Materials materials = ToyStudy.materials()) {
      return new CrossValidation(SplitProtocols.builtIn(), learners, runner)
          .run(plan, materials, new CrossValidationFolder(folder.resolve(name)), listener, job);
    }
  }

  /** Every file that must not hang on when or where it was computed, by its path. */
  private Map<String, String> predictions(String name) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = folder.resolve(name);
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString();
        if (path.matches("(splits|predictions).*|folds.*predictions\\.csv|metrics\\.json|plan\\.json|audit\\.csv|contents\\.csv")) {
          files.put(path, Files.readString(file));
        }
      }
    }
    assertThat(files).isNotEmpty();
    return files;
  }

  @Test
  void everyClipIsTestedOnceASeedByAModelThatNeverSawItsPerson() {
    CrossValidationPlan plan = ToyStudy.plan("loso", "", List.of(1L, 2L), SVM, NET);
    CrossValidationResults results = run(plan, "loso", job(2));
    assertThat(results.learners()).extracting(LearnerResults::name).containsExactly("svm", "net");
    for (LearnerResults learner : results.learners()) {
      assertThat(learner.bySeed()).hasSize(2);
      learner.bySeed().values().forEach(r -> {
        assertThat(r.outcomes()).hasSize(48).extracting(Outcome::clip).doesNotHaveDuplicates();
        assertThat(r.evaluation().subjects()).isEqualTo(8);
      });
      assertThat(learner.folds()).hasSize(16).allMatch(f -> f.parts().test() == 6);
    }
    StudyManifest study = results.study();
    assertThat(study.leaky()).isFalse();
    assertThat(study.notes()).contains("A note.");
    assertThat(study.clips()).isEqualTo(48);
    for (Map<String, String> row : Csv.read(results.folder().split(1)).rows()) {
      assertThat(row.get("part").equals("test")).isEqualTo(row.get("id").startsWith(row.get("fold").toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void aLearnerThatDrawsNothingAtRandomLearnsAFoldOnceForAllSeeds() throws IOException {
    AtomicInteger trainings = new AtomicInteger();
    Learners counting = new Learners(ToyStudy.learners().networks(), Map.of("linear-svm:histogram", seed -> {
      Trainer trainer = Baselines.trainer("linear-svm:histogram", seed);
      return new Trainer() {
        @Override
        public boolean needsValidation() {
          return trainer.needsValidation();
        }

        @Override
        public boolean drawsAtRandom() {
          return trainer.drawsAtRandom();
        }

        @Override
        public TrainedModel train(ExampleSet t, ExampleSet v, Origin origin, TrainingListener listener, Job job) {
          trainings.incrementAndGet();
          return trainer.train(t, v, origin, listener, job);
        }
      };
    }));
    LearnerPlan chance = ToyStudy.baseline("chance", "chance");
    run(ToyStudy.plan("loso", "", List.of(1L, 2L, 3L), SVM, chance), "together", new LocalRunner(),
        CrossValidationListener.NONE, counting, job(1));
    assertThat(trainings).hasValue(8);
    Map<String, String> together = predictions("together");
    for (long seed : List.of(1L, 2L, 3L)) {
      run(ToyStudy.plan("loso", "", List.of(seed), SVM, chance), "alone" + seed, job(2));
      predictions("alone" + seed).forEach((path, text) -> {
        if (path.matches("folds.*|predictions.*")) {
          assertThat(together).containsEntry(path, text);
        }
      });
    }
    assertThat(together.get("predictions/chance-seed-1.csv")).isNotEqualTo(together.get("predictions/chance-seed-2.csv"));
    // Folds that the seed deals out are shared only where it dealt the same.
    trainings.set(0);
    CrossValidationFolder dealt = run(ToyStudy.plan("k-fold-by-subject", "4", List.of(3L, 9L), SVM), "dealt", new LocalRunner(),
        CrossValidationListener.NONE, counting, job(1)).folder();
    Set<Set<String>> tested = new HashSet<>();
    for (long seed : List.of(3L, 9L)) {
      Map<String, Set<String>> folds = new HashMap<>();
      Csv.read(dealt.split(seed)).rows().stream().filter(row -> row.get("part").equals("test"))
          .forEach(row -> folds.computeIfAbsent(row.get("fold"), f -> new HashSet<>()).add(row.get("id")));
      tested.addAll(folds.values());
    }
    assertThat(trainings).hasValue(tested.size());
  }

  @Test
  void neitherTheNumberOfWorkersNorTheOrderOfTheirWorkChangesABit() throws IOException {
    CrossValidationPlan plan = ToyStudy.plan("k-fold-by-subject", "4", List.of(3L, 9L), NET, SVM,
        ToyStudy.baseline("chance", "chance"), ToyStudy.baseline("nested", "linear-svm:histogram,C=0.001|0.1|1"));
    run(plan, "one", job(1));
    Map<String, String> expected = predictions("one");
    for (int threads : List.of(2, 3, 7)) {
      run(plan, "workers" + threads, job(threads));
      assertThat(predictions("workers" + threads)).isEqualTo(expected);
    }
    for (int shuffle = 0; shuffle < 5; shuffle++) {
      Random random = new Random(shuffle);
      ItemRunner shuffled = (work, items, watch, job) -> {
        List<WorkItem> other = new ArrayList<>(items);
        Collections.shuffle(other, random);
        // Through text, as from another machine.
        other.forEach(item -> watch.accept(FoldResult.fromJson(work.compute(item, e -> {}, job).toJson())));
      };
      run(plan, "shuffled" + shuffle, shuffled, CrossValidationListener.NONE, ToyStudy.learners(), job(1));
      assertThat(predictions("shuffled" + shuffle)).isEqualTo(expected);
    }
  }

  @Test
  void everyItemHasASeedOfItsOwnThatHangsOnNothingElse() {
    CrossValidationPlan alone = ToyStudy.plan("loso", "", List.of(1L), NET);
    CrossValidationPlan among = ToyStudy.plan("loso", "", List.of(5L, 1L), SVM, ToyStudy.network("other", 3), NET);
    List<FoldFile> first = run(alone, "alone", job(2)).learners().get(0).folds();
    CrossValidationResults second = run(among, "among", job(2));
    assertThat(first).extracting(FoldFile::trainingSeed).doesNotHaveDuplicates();
    assertThat(second.learner("net").orElseThrow().bySeed().get(1L).outcomes())
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(CrossValidationResults.read(folder.resolve("alone"), job(1)).learners().get(0).bySeed().get(1L).outcomes());
    assertThat(second.learner("other").orElseThrow().folds()).extracting(FoldFile::trainingSeed)
        .doesNotContainAnyElementsOf(first.stream().map(FoldFile::trainingSeed).toList());
  }

  @Test
  @Timeout(120)
  void cancellingEndsWithTheFoldsInHandAndTheRestIsDoneLater() throws IOException {
    CrossValidationPlan plan = ToyStudy.plan("loso", "", List.of(1L), NET, SVM);
    run(plan, "straight", job(2));
    CancelToken cancel = new CancelToken();
    CrossValidationListener stopping = new CrossValidationListener() {
      @Override
      public void foldDone(FoldFile fold, int done, int items) {
        if (done == 5) {
          cancel.cancel();
        }
      }
    };
    assertThatThrownBy(() -> run(plan, "resumed", new LocalRunner(), stopping, ToyStudy.learners(40),
        new Job(Progress.NONE, cancel, 2))).isInstanceOf(CancelledException.class);
    assertThat(folder.resolve("resumed/study.json")).doesNotExist();
    assertThat(folder.resolve("resumed/working.lock")).doesNotExist();
    AtomicInteger trained = new AtomicInteger();
    List<Integer> taken = new ArrayList<>();
    run(plan, "resumed", counting(trained), new CrossValidationListener() {
      @Override
      public void divided(int items, int finished) {
        taken.addAll(List.of(items, finished));
      }
    }, ToyStudy.learners(), job(2));
    assertThat(taken.get(0)).isEqualTo(16);
    assertThat(taken.get(1)).isBetween(5, 7);
    assertThat(trained.get()).isEqualTo(16 - taken.get(1));
    assertThat(predictions("resumed")).isEqualTo(predictions("straight"));
  }

  private static ItemRunner counting(AtomicInteger items) {
    return (work, missing, watch, job) -> {
      items.addAndGet(missing.size());
      new LocalRunner().run(work, missing, watch, job);
    };
  }

  @Test
  void aFoldThatIsTornOrForeignIsComputedAgainWithAReason() throws IOException {
    CrossValidationPlan plan = ToyStudy.plan("k-fold-by-subject", "4", List.of(1L), NET);
    CrossValidationFolder place = run(plan, "torn", job(2)).folder();
    Map<String, String> expected = predictions("torn");
    List<Path> folds = List.of("1", "2", "3", "4").stream().map(f -> place.fold(new WorkItem("net", 1, f))).toList();
    Files.writeString(folds.get(0).resolve("predictions.csv"), "clip,subject\n");
    FoldFile honest = Json.read(folds.get(1).resolve("fold.json"), FoldFile.class);
    Files.writeString(folds.get(1).resolve("fold.json"), Json.write(honest).replace(honest.plan(), honest.split()));
    Files.copy(folds.get(3).resolve("fold.json"), folds.get(2).resolve("fold.json"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folds.get(3).resolve("fold.json"), "{\"format\": 1, ");
    Files.writeString(place.path().resolve("folds/.fold.json.0e6c1f3e-9a0b-4c3d-8e1f-0123456789ab.part"), "torn");
    Files.delete(place.study());
    Map<String, String> reasons = new HashMap<>();
    run(plan, "torn", new LocalRunner(), new CrossValidationListener() {
      @Override
      public void redone(WorkItem item, String reason) {
        reasons.put(item.fold(), reason);
      }
    }, ToyStudy.learners(), job(2));
    assertThat(reasons.get("1")).contains("predictions.csv").contains("changed after it was written");
    assertThat(reasons.get("2")).contains("another plan, other data or another split");
    assertThat(reasons.get("3")).contains("is not about net, seed 1, fold 3");
    assertThat(reasons.get("4")).contains("fold.json").contains("not the JSON");
    assertThat(predictions("torn")).isEqualTo(expected);
    try (Stream<Path> left = Files.walk(place.path())) {
      assertThat(left).noneMatch(p -> p.toString().endsWith(".part"));
    }
  }

  @Test
  void workOnAnotherPlanIsRefusedAndAFinishedStudyIsNeverOverwritten() throws IOException {
    CrossValidationFolder place = run(ToyStudy.plan("loso", "", List.of(1L), NET), "mine", job(1)).folder();
    assertThatThrownBy(() -> CrossValidationFolder.open(place.path())).isInstanceOf(UserError.class)
        .hasMessageContaining("finished cross-validation already");
    Files.delete(place.study());
    assertThatThrownBy(() -> run(ToyStudy.plan("k-fold", "3", List.of(1L), NET), "mine", job(1)))
        .isInstanceOf(UserError.class).hasMessageContaining("another plan");
    assertThatThrownBy(() -> run(ToyStudy.plan("loso", "", List.of(1L), ToyStudy.network("net", 4)), "mine", job(1)))
        .isInstanceOf(UserError.class).hasMessageContaining("another plan");
    AtomicInteger trained = new AtomicInteger();
    run(ToyStudy.plan("loso", "", List.of(1L), NET, SVM), "mine", counting(trained), CrossValidationListener.NONE,
        ToyStudy.learners(), job(1));
    assertThat(trained.get()).as("a learner more leaves the finished folds").isEqualTo(8);
  }

  @Test
  void twoCannotWorkInOneFolder() {
    CrossValidationFolder place = new CrossValidationFolder(folder.resolve("busy"));
    try (WorkingLock lock = WorkingLock.of(place.lock())) {
      assertThatThrownBy(() -> run(ToyStudy.plan("loso", "", List.of(1L), SVM), "busy", job(1)))
          .isInstanceOf(UserError.class).hasMessageContaining("Another Mien is working");
    }
    run(ToyStudy.plan("loso", "", List.of(1L), SVM), "busy", job(1));
  }

  @Test
  void figuresComeFromThePoolNotFromTheFolds() {
    CrossValidationResults results = run(ToyStudy.plan("loso", "", List.of(1L), NET), "pool", job(2));
    List<ConfusionMatrix> folds = new ArrayList<>();
    List<Double> perFold = new ArrayList<>();
    FoldStore store = new FoldStore(results.folder(), ToyStudy.CLASSES);
    for (FoldFile fold : results.learners().get(0).folds()) {
      List<Outcome> outcomes = store.outcomes(fold.item());
      ConfusionMatrix matrix = ConfusionMatrix.ofLabels(ToyStudy.CLASSES,
          outcomes.stream().mapToInt(Outcome::actual).toArray(), outcomes.stream().mapToInt(Outcome::predicted).toArray());
      folds.add(matrix);
      perFold.add(matrix.uf1().value());
    }
    double pooled = results.learners().get(0).spread().spreads().get(Metric.UF1).mean().value();
    assertThat(pooled).isEqualTo(ConfusionMatrix.pool(folds).uf1().value());
    assertThat(pooled).isNotCloseTo(perFold.stream().mapToDouble(d -> d).average().orElseThrow(),
        offset(1e-3));
  }

  @Test
  void anEnsembleIsTheMeanOfItsMembersSeedBySeedAndOverAllSeeds() {
    CrossValidationPlan base = ToyStudy.plan("k-fold-by-subject", "4", List.of(1L, 2L), NET, SVM);
    CrossValidationPlan plan = new CrossValidationPlan(base.format(), base.kind(), base.data(), "", List.of(), false,
        base.protocol(), base.seeds(), base.learners(), List.of(new EnsemblePlan("both", List.of("svm", "net"))),
        base.intervals(), List.of("site"));
    CrossValidationResults results = run(plan, "ensemble", job(2));
    LearnerResults both = results.learner("both").orElseThrow();
    Map<String, double[]> sums = new HashMap<>();
    for (long seed : plan.seeds()) {
      for (String member : List.of("net", "svm")) {
        for (Outcome outcome : results.learner(member).orElseThrow().bySeed().get(seed).outcomes()) {
          double[] sum = sums.computeIfAbsent(outcome.clip(), c -> new double[3]);
          for (int c = 0; c < 3; c++) {
            sum[c] += outcome.probabilities()[c];
          }
        }
      }
    }
    List<Outcome> all = both.allSeeds().orElseThrow().outcomes();
    assertThat(all).hasSize(48);
    for (Outcome outcome : all) {
      for (int c = 0; c < 3; c++) {
        assertThat(outcome.probabilities()[c]).isCloseTo((float) (sums.get(outcome.clip())[c] / 4),
            offset(1e-6f));
      }
    }
    LearnerResults.Breakdown sites = both.groups().get("site");
    assertThat(sites.values()).extracting(LearnerResults.Group::name).containsExactly("Bonn", "Lahore");
    assertThat(sites.values().get(0).people()).isEqualTo(2);
    assertThat(sites.values().get(0).spread()).as("two people are too few").isEmpty();
    assertThat(sites.values().get(1).spread()).isPresent();
    everyLearnerHasAChartOfTheGroups(results);
  }

  private static void everyLearnerHasAChartOfTheGroups(CrossValidationResults results) {
    Page page = CrossValidationPage.of(results);
    assertThat(page.figures()).extracting(ChartFigure::key)
        .containsSubsequence("groups-site-net", "groups-site-svm", "groups-site-both");
    String best = results.learners().stream()
        .max(Comparator.comparingDouble(l -> l.spread().spreads().get(Metric.UF1).mean().value())).orElseThrow().name();
    assertThat(page.html()).contains("A chart of each learner; that of " + best + ", which has the highest UF1 on all clips, is open.")
        .containsOnlyOnce("<details open=\"open\"><summary>" + best + "</summary>");
    assertThat(page.html().split("<details", -1)).hasSize(1 + 3);
  }

  @Test
  void aLearnerWithoutUseForAValidationPartLearnsFromTheWholeTrainingFold() {
    LearnerPlan fixed = LearnerPlan.network(
        "fixed", ToyStudy.PREPARATION, ToyStudy.options(2).with(TrainingTools.parse("fixed-epochs")));
    CrossValidationResults results = run(ToyStudy.plan("loso", "", List.of(1L), NET, SVM, fixed), "whole", job(2));
    assertThat(results.learner("net").orElseThrow().folds()).allMatch(f -> f.parts().train() < 42 && f.parts().validation() > 0
        && f.parts().train() + f.parts().validation() == 42);
    for (String name : List.of("svm", "fixed")) {
      assertThat(results.learner(name).orElseThrow().folds())
          .allMatch(f -> f.parts().train() == 42 && f.parts().validation() == 0);
    }
  }

  @Test
  void alternativesAreChosenInsideTheTrainingFold() {
    LearnerPlan nested = ToyStudy.baseline("nested", "linear-svm:histogram,C=0.000001|1");
    CrossValidationResults results = run(ToyStudy.plan("loso", "", List.of(1L), nested), "nested", job(2));
    Set<Integer> chosen = new HashSet<>();
    for (FoldFile fold : results.learners().get(0).folds()) {
      FoldFile.Selection selection = fold.selection();
      assertThat(selection.candidates()).hasSize(2);
      assertThat(selection.folds()).isEqualTo(2);
      assertThat(selection.uf1()).hasSize(2);
      assertThat(selection.chosen()).isEqualTo(selection.uf1().get(1) > selection.uf1().get(0) ? 1 : 0);
      chosen.add(selection.chosen());
    }
    assertThat(results.learners().get(0).chosen().values().stream().mapToLong(n -> n).sum()).isEqualTo(8);
    assertThat(chosen).as("a cost that learns something is preferred").contains(1);
  }

  @Test
  void thresholdsAreFittedInsideTheTrainingFoldAndKeptWithTheFold() {
    LearnerPlan plain = ToyStudy.baseline("plain", "knn:histogram,k=5");
    LearnerPlan decided = ToyStudy.baseline("decided", "knn:histogram,k=5").withThresholds();
    CrossValidationPlan plan = ToyStudy.plan("loso", "", List.of(1L), plain, decided);
    CrossValidationResults results = run(plan, "thresholds", job(2));
    LearnerResults fitted = results.learner("decided").orElseThrow();
    for (FoldFile fold : fitted.folds()) {
      assertThat(fold.selection().weights()).hasSize(3).allSatisfy(weight -> assertThat(weight).isBetween(0.125, 8.0));
      List<Outcome> said = outcomes(results, "plain", fold.fold());
      assertThat(outcomes(results, "decided", fold.fold())).usingRecursiveComparison()
          .isEqualTo(new DecisionWeights(fold.selection().weights()).of(said));
    }
    assertThat(fitted.folds()).as("some fold moves a threshold")
        .anyMatch(fold -> fold.selection().weights().stream().anyMatch(weight -> weight != 1));
    assertThat(fitted.decisionWeights()).hasSize(3);
    assertThat(fitted.chosen()).as("nothing else was to be chosen").isEmpty();
    assertThat(results.learner("plain").orElseThrow().decisionWeights()).isEmpty();
    CrossValidationResults again = run(plan, "thresholds", job(1));
    assertThat(again.learner("decided").orElseThrow().folds()).isEqualTo(fitted.folds());
  }

  private static List<Outcome> outcomes(CrossValidationResults results, String learner, String fold) {
    return results.learner(learner).orElseThrow().bySeed().get(1L).outcomes().stream()
        .filter(outcome -> outcome.subject().equals(fold)).toList();
  }

  @Test
  void aFailingFoldIsNamedAndEndsTheStudy() {
    Learners failing = new Learners((options, state) -> (training, validation, origin, listener, job) -> {
      throw new UserError("The training diverged.");
    }, Map.of());
    assertThatThrownBy(() -> run(ToyStudy.plan("loso", "", List.of(1L), NET), "failing", new LocalRunner(),
        CrossValidationListener.NONE, failing, job(2)))
        .isInstanceOf(UserError.class).hasMessageContaining("net, seed 1, fold P").hasMessageContaining("diverged");
  }

  @Test
  void aPlanForOtherDataIsRefused() {
    CrossValidationPlan plan = ToyStudy.plan("loso", "", List.of(1L), SVM);
    CrossValidationPlan other = new CrossValidationPlan(1, plan.kind(), "toy", "0123", List.of(), false, plan.protocol(),
        plan.seeds(), plan.learners(), List.of(), plan.intervals(), List.of());
    assertThatThrownBy(() -> run(other, "other", job(1))).isInstanceOfSatisfying(UserError.class, e -> {
      assertThat(e).hasMessageContaining("name the right data set");
      assertThat(e.options()).containsExactly("--data");
    });
    CrossValidationPlan classes = new CrossValidationPlan(1, plan.kind(), "toy", "", List.of("anger", "fear"), false,
        plan.protocol(), plan.seeds(), plan.learners(), List.of(), plan.intervals(), List.of());
    assertThatThrownBy(() -> run(classes, "other", job(1))).isInstanceOf(UserError.class).hasMessageContaining("anger, fear");
    CrossValidationPlan column = new CrossValidationPlan(1, plan.kind(), "toy", "", List.of(), false,
        plan.protocol(), plan.seeds(), plan.learners(), List.of(), plan.intervals(), List.of("sight"));
    assertThatThrownBy(() -> run(column, "other", job(1))).isInstanceOf(UserError.class).hasMessageContaining("site");
  }
}
