package org.mien.workbench;

import java.nio.file.Path;
import java.util.List;
import org.mien.dataset.LabelMerge;
import org.mien.experiment.RunPlan;
import org.mien.job.Job;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.sample.SomeFaces;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.Project;
import org.mien.workflow.ReportWork;
import org.mien.workflow.Toolbox;
import org.mien.workflow.TrainWork;

/** A project of drawn faces with real trainings of a few seconds, for tests of windows that show results. */
public record TinyProject(Project project) {

  /** Draws the faces and makes the project. */
  public static TinyProject make(Path folder, int people, int clips) {
    SomeFaces.copy(folder.resolve("faces"), people, 1, clips);
    return new TinyProject(
        Project.create(folder.resolve("faces"), folder.resolve("project"), Toolbox.builtIn(), Job.quiet()));
  }

  /** Trains on stills of three merged labels and writes the report, into a run folder of the project. */
  public Path train(String name, long seed, boolean baselines, String protocol) {
    Path out = project.runs().resolve(name);
    TrainWork.Request request = new TrainWork.Request(project.folder(),
        new LabelChoice("positive,negative,surprise", LabelMerge.parse("positive=happiness,negative=anger+disgust+fear")),
        new Preparation(16, "area", ""), new TrainingOptions("paper", false, 8, 2, 0, 3, 0.001, false, "", seed),
        RunPlan.Protocol.of(protocol, 5), baselines, List.of("group"));
    new TrainWork(Toolbox.builtIn()).run(request, out, TrainingListener.NONE, Job.quiet());
    new ReportWork(Toolbox.builtIn()).run(out, Job.quiet());
    return out;
  }
}
