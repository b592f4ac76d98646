package org.mien.spark;

import java.nio.file.Path;
import org.mien.experiment.CrossValidationListener;
import org.mien.experiment.CrossValidationPlan;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.workflow.CrossValidateWork;
import org.mien.workflow.Toolbox;

/** Runs the plan of a cross-validation on a cluster: {@code SparkMain PLAN DATA OUT MASTER}. */
public final class SparkMain {

  private SparkMain() {}

  /**
   * Runs the plan.
   *
   * @param arguments the plan's JSON file, the data set, the folder of the study, the URL of the cluster
   * @throws UserError if they are not four, or as {@link CrossValidateWork#run(CrossValidationPlan, Path,
   *     CrossValidationListener, Job)}
   */
  public static void main(String[] arguments) {
    if (arguments.length != 4) {
      throw new UserError("Name four things: the plan, the data set, the folder of the study and the URL of the cluster.");
    }
    CrossValidationPlan plan = CrossValidationPlan.read(Path.of(arguments[0])).withData(arguments[1]);
    new CrossValidateWork(Toolbox.installed(problem -> { }), new SparkRunner(arguments[3]))
        .run(plan, Path.of(arguments[2]), CrossValidationListener.NONE, Job.quiet());
  }
}
