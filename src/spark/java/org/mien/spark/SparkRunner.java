package org.mien.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.mien.experiment.FoldResult;
import org.mien.experiment.ItemRunner;
import org.mien.experiment.ItemWork;
import org.mien.experiment.WorkItem;
import org.mien.file.Json;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.UserError;

/**
 * Computes the items of a cross-validation on a Spark cluster: one task an item. What travels is text: the plan and the list of
 * clips to the workers, an item to each task, and its predictions back. Every worker opens the same data at the same path,
 * proves by hash that they are the same, and runs the code that {@link org.mien.experiment.LocalRunner} runs, so that the
 * predictions are the same bit for bit on the same kind of machine.
 */
public final class SparkRunner implements ItemRunner {

  private static final long CANCEL_CHECK_MILLIS = 100;

  private final String master;

  /**
   * A runner on a cluster.
   *
   * @param master URL of the cluster, such as {@code spark://host:7077}, or {@code local[2]} for threads of this process
   */
  public SparkRunner(String master) {
    this.master = master;
  }

  @Override
  public void run(ItemWork work, List<WorkItem> items, Watch watch, Job job) {
    if (items.isEmpty()) {
      return;
    }
    SparkConf conf = new SparkConf().setMaster(master).setAppName("Mien cross-validation").set("spark.ui.enabled", "false")
        .set("spark.task.maxFailures", "1");
    Task task = new Task(RemoteStudy.of(work).toJson());
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      List<JavaFutureAction<List<String>>> asked = new ArrayList<>();
      for (WorkItem item : items) {
        asked.add(spark.parallelize(List.of(Json.write(item)), 1).map(task).collectAsync());
      }
      for (JavaFutureAction<List<String>> answer : asked) {
        watch.accept(FoldResult.fromJson(await(answer, job).get(0)));
      }
    }
  }

  private static List<String> await(JavaFutureAction<List<String>> answer, Job job) {
    try {
      while (true) {
        try {
          return answer.get(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          job.cancel().check();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException e) {
      throw new UserError("A fold failed on the cluster: " + e.getCause().getMessage().lines().findFirst().orElse("unknown"), e);
    }
  }

  /** What a worker does with one item. Both ways it is text, so no class of Mien is read by Java serialization but this one. */
  private static final class Task implements Function<String, String> {

    private static final long serialVersionUID = 1L;

    private final String study;

    Task(String study) {
      this.study = study;
    }

    @Override
    public String call(String item) {
      return RemoteStudy.compute(study, item);
    }
  }
}
