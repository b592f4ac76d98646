package org.mien.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.image.Disturbance;
import org.mien.job.Job;
import org.mien.learn.TrainedModel;
import org.mien.metrics.Bootstrap;
import org.mien.report.RobustnessPage;
import org.mien.robustness.Robustness;
import org.mien.robustness.RobustnessFile;
import org.mien.robustness.RobustnessSweep;

/** Tries what a finished model withstands; the table, the charts and a page go into a folder. */
public final class RobustnessWork {

  private final Toolbox tools;

  /** Works with these parts. */
  public RobustnessWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * What to try.
   *
   * @param runOrModel a run folder, whose test part is used, or a model file
   * @param data a data set, or null for that of the run
   * @param disturbances which ones
   * @param seed of noise and resampling
   */
  public record Request(Path runOrModel, Path data, List<Disturbance> disturbances, long seed) {

    /** Copies the list. */
    public Request {
      disturbances = List.copyOf(disturbances);
    }
  }

  /**
   * Runs the sweep; {@code robustness.csv}, {@code robustness.html} and {@code charts/} appear in {@code out}.
   *
   * @throws org.mien.job.UserError if model or data cannot be used
   */
  public Robustness run(Request request, Path out, Job job) {
    try (TrainedModel model = Models.open(request.runOrModel(), tools.presets());
        TestPart part = TestPart.open(request.runOrModel(), request.data(), model, tools, job)) {
      RobustnessSweep.Settings settings = new RobustnessSweep.Settings(
          request.disturbances(), request.seed(), Bootstrap.Settings.seeded(request.seed()));
      Robustness found = new RobustnessSweep(tools.preparer()).run(model, part.clips(), settings, job);
      List<String> notes = new ArrayList<>(part.notes());
      notes.addAll(found.notes());
      Robustness all = new Robustness(
          found.clips(), found.subjects(), found.undisturbed(), found.curves(), found.resampling(), found.seed(), notes);
      RobustnessFile.write(out.resolve("robustness.csv"), all);
      RobustnessPage.of(all, model.card()).write(out.resolve("robustness.html"));
      return all;
    }
  }
}
