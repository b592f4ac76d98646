package org.mien.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.dataset.TestFiles;
import org.mien.experiment.CrossValidation;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.CrossValidationListener;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.CrossValidationResults;
import org.mien.experiment.Experiment;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.Learners;
import org.mien.experiment.Materials;
import org.mien.experiment.Preparer;
import org.mien.experiment.Run;
import org.mien.experiment.RunFolder;
import org.mien.experiment.RunPlan;
import org.mien.image.FrameSources;
import org.mien.job.Job;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.split.DuplicateGroups;
import org.mien.split.SplitProtocols;

/** A small made-up study: stills of a few people, and the two ways to run one. */
final class GuardData {

  static final Preparation PREPARATION = new Preparation(16, "area", "lbp-uniform");
  static final TrainingOptions TRAINING = new TrainingOptions("paper", false, 8, 2, 0, 3, 0.001, true, "", 1);

  private static final int SIZE = 16;

  private final Path folder;
  private final Map<String, String> rows = new LinkedHashMap<>();

  GuardData(Path folder) {
    this.folder = folder;
  }

  /** People s0, s1 ... with {@code each} stills of every label, brighter by label, with noise of their own. */
  static GuardData people(Path folder, int people, int each, String... labels) throws IOException {
    GuardData data = new GuardData(folder);
    for (int s = 0; s < people; s++) {
      for (int l = 0; l < labels.length; l++) {
        for (int i = 0; i < each; i++) {
          data.still("s" + s + "-" + labels[l] + "-" + i, labels[l], "s" + s, 70 * l + 40, 1000 * s + 10 * l + i);
        }
      }
    }
    return data;
  }

  /** Adds a still, or replaces one of the same name. */
  GuardData still(String name, String label, String subject, int brightness, long noise) throws IOException {
    SplittableRandom random = new SplittableRandom(noise);
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (brightness + random.nextInt(60));
    }
    TestFiles.write(folder.resolve(name + ".png"), TestFiles.png(SIZE, pixels));
    return row(name, label, subject);
  }

  /** Adds a line for a still that is there already. */
  GuardData row(String name, String label, String subject) {
    rows.put(name, name + ".png," + label + "," + subject);
    return this;
  }

  Manifest open() throws IOException {
    Files.writeString(folder.resolve("manifest.csv"), "file,label,subject\n" + String.join("\n", rows.values()) + "\n");
    return Manifest.open(folder, Job.quiet());
  }

  CrossValidationResults crossValidate(Path out, Learners learners, String protocol, List<LearnerPlan> plans)
      throws IOException {
    try (Manifest manifest = open();
        Materials materials = new Materials(manifest, ContentHash.ofAll(manifest, Job.quiet()), DuplicateGroups.unchecked(),
            Map.of(PREPARATION, prepare(manifest)), List.of())) {
      CrossValidationPlan plan = new CrossValidationPlan(CrossValidationPlan.FORMAT, CrossValidationPlan.KIND, folder.toString(),
          "", List.of(), false, CrossValidationPlan.Protocol.of(protocol, ""), List.of(1L), plans, List.of(),
          new RunPlan.Intervals(100, 0.95, 1), List.of());
      return new CrossValidation(SplitProtocols.builtIn(), learners)
          .run(plan, materials, new CrossValidationFolder(out), CrossValidationListener.NONE, Job.quiet());
    }
  }

  Run holdOut(Path out, Learners learners, String protocol, List<String> baselines) throws IOException {
    try (Manifest manifest = open();
        Experiment.Material material = new Experiment.Material(manifest, ContentHash.ofAll(manifest, Job.quiet()),
            DuplicateGroups.unchecked(), prepare(manifest), List.of())) {
      RunPlan plan = new RunPlan(RunPlan.FORMAT, folder.toString(), manifest.labels().keys(), PREPARATION, TRAINING,
          RunPlan.Protocol.of(protocol, 3), new RunPlan.Intervals(100, 0.95, 1), baselines);
      return new Experiment(SplitProtocols.builtIn(), learners)
          .run(plan, material, RunFolder.fresh(out), TrainingListener.NONE, Job.quiet());
    }
  }

  private static Preparer.Prepared prepare(Manifest manifest) {
    return new Preparer(new FrameSources(List.of())).prepare(manifest, PREPARATION, Job.quiet());
  }
}
