package org.mien.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.experiment.CrossValidationListener;
import org.mien.experiment.ItemRunner;
import org.mien.experiment.LocalRunner;
import org.mien.job.Job;
import org.mien.learn.Preparation;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.workflow.CrossValidateWork;
import org.mien.workflow.CrossValidationRequest;
import org.mien.workflow.LabelChoice;
import org.mien.workflow.Toolbox;

/** In Spark's local mode: the same tasks, sent and fetched as on a cluster. */
class SparkRunnerTest {

  @TempDir
  private Path folder;

  private Map<String, String> run(Path data, String name, ItemRunner runner) throws IOException {
    CrossValidationRequest request = new CrossValidationRequest(data, new LabelChoice("anger,happiness"), false,
        "k-fold-by-subject@2", List.of(1L), new Preparation(16, "area", "lbp-uniform"),
        List.of("net=paper:epochs=2,no-lbp", "svm=linear-svm:histogram,C=0.01|1,inner=2"), List.of("both=net+svm"), List.of());
    new CrossValidateWork(Toolbox.builtIn(), runner).run(
        request.plan(Toolbox.builtIn()), request.labels(), folder.resolve(name), CrossValidationListener.NONE, Job.quiet());
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve(name))) {
      for (Path file : all.filter(p -> p.toString().matches(".*predictions.*\\.csv|.*metrics\\.json")).toList()) {
        files.put(folder.resolve(name).relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void aClusterGivesThePredictionsOfThisMachineBitForBit() throws IOException {
    Path data = folder.resolve("data");
    SampleOptions small = SampleOptions.standard().withPeople(5).withStillsPerLabel(2).withClips(1).withFaults(false);
    new SampleGenerator().generate(data, small, Job.quiet());
    Map<String, String> local = run(data, "local", new LocalRunner());
    Map<String, String> spark = run(data, "spark", new SparkRunner("local[2]"));
    assertThat(local).hasSizeGreaterThan(7);
    assertThat(spark).isEqualTo(local);
  }
}
