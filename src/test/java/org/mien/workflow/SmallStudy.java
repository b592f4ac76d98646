package org.mien.workflow;

import java.nio.file.Path;
import java.util.List;
import org.mien.experiment.CrossValidationListener;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.learn.Preparation;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;

/** A small cross-validation on generated faces; also the main class of a process that a test kills. */
public final class SmallStudy {

  private SmallStudy() {}

  /** Generates the data set. */
  static Path data(Path folder) {
    SampleOptions small = SampleOptions.standard().withPeople(5).withStillsPerLabel(2).withClips(1).withFaults(false);
    new SampleGenerator().generate(folder, small, Job.quiet());
    return folder;
  }

  static CrossValidationRequest request(Path data) {
    return new CrossValidationRequest(data, new LabelChoice("anger,happiness,surprise"), false, "k-fold-by-subject@3",
        List.of(1L), new Preparation(16, "area", "lbp-uniform"),
        List.of("net=paper:epochs=3,no-lbp", "svm=linear-svm:histogram,C=0.01|1,inner=2",
            "majority"),
        List.of("both=net+svm"), List.of());
  }

  static void run(Path data, Path out, int threads) {
    CrossValidationRequest request = request(data);
    new CrossValidateWork(Toolbox.builtIn()).run(request.plan(Toolbox.builtIn()), request.labels(), out,
        CrossValidationListener.NONE, new Job(Progress.NONE, new CancelToken(), threads));
  }

  /** Runs the study on the data of the first argument into the folder of the second. */
  public static void main(String[] arguments) {
    run(Path.of(arguments[0]), Path.of(arguments[1]), 2);
  }
}
