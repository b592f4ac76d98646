package org.mien.baseline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.Preparation;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;

/**
 * Leaves one subject of the shared motion maps out at a time and prints UF1, UAR and seconds a fold of every spec named on
 * the command line: {@code mvn test-compile exec:java -Dexec.mainClass=org.mien.baseline.FlowStudy
 * -Dexec.classpathScope=test -Dexec.args="rbf-svm:pixels,balanced"}.
 */
final class FlowStudy {

  private static final Origin ORIGIN = new Origin("flow", "0".repeat(64), "three classes 1", FlowMaps.CLASSES,
      new Preparation(28, "bilinear", "", "motion"));
  private static final ExampleSet NONE = new FlowMaps(List.of(), List.of(), new int[0], List.of());

  private final FlowMaps maps = FlowMaps.read();

  FlowStudy() throws IOException {}

  /** Runs the specs. */
  public static void main(String[] specs) throws IOException {
    FlowStudy study = new FlowStudy();
    List<String> subjects = study.subjects();
    for (String spec : specs) {
      long started = System.nanoTime();
      int[][] confusion = study.confusion(spec, subjects);
      double seconds = (System.nanoTime() - started) / 1e9 / subjects.size();
      System.out.printf(Locale.ROOT, "%-50s UF1 %.3f UAR %.3f  %.2f s a fold%n", spec, uf1(confusion), uar(confusion), seconds);
    }
  }

  List<String> subjects() {
    return maps.subjects().stream().distinct().sorted().toList();
  }

  /** Actual class by predicted class, pooled over the left-out subjects. */
  int[][] confusion(String spec, List<String> leftOut) {
    int[][] confusion = new int[3][3];
    for (String subject : leftOut) {
      List<Integer> train = new ArrayList<>();
      List<Integer> test = new ArrayList<>();
      IntStream.range(0, maps.size()).forEach(i -> (maps.subjects().get(i).equals(subject) ? test : train).add(i));
      ExampleSet held = maps.subset(test);
      Job job = new Job(Progress.NONE, new CancelToken(), 1);
      try (TrainedModel model = Baselines.trainer(spec, 1).train(maps.subset(train), NONE, ORIGIN, TrainingListener.NONE, job)) {
        List<Prediction> predictions = model.classify(held, job);
        IntStream.range(0, held.size()).forEach(i -> confusion[held.label(i)][predictions.get(i).top()]++);
      }
    }
    return confusion;
  }

  static double uf1(int[][] confusion) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      int actual = 0;
      int said = 0;
      for (int j = 0; j < 3; j++) {
        actual += confusion[k][j];
        said += confusion[j][k];
      }
      sum += 2.0 * confusion[k][k] / (actual + said) / 3;
    }
    return sum;
  }

  static double uar(int[][] confusion) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += (double) confusion[k][k] / IntStream.of(confusion[k]).sum() / 3;
    }
    return sum;
  }
}
