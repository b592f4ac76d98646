package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ij.measure.ResultsTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.CommandCall;
import org.mien.command.CommandRunner;
import org.mien.command.CrossValidate;
import org.mien.command.StudyCommand;
import org.mien.command.TrainModel;
import org.mien.command.Watch;
import org.mien.job.Job;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.workflow.StudyShape;
import org.mien.workflow.Toolbox;
import org.scijava.Context;
import picocli.CommandLine;

/** An estimate is made of the same study, by the same formula, whether a window, a command or a command line asks for it. */
class EstimateTest {

  @TempDir
  private static Path folder;

  private static Path data;

  @BeforeAll
  static void makeSample() {
    data = folder.resolve("data");
    SampleOptions small = SampleOptions.standard().withFaults(false).withPeople(4).withStillsPerLabel(1).withClips(0);
    new SampleGenerator().generate(data, small, Job.quiet());
  }

  private static CommandCall train(Object... more) {
    return new CommandCall(TrainModel.class, inputs("size", 24, "epochs", 9, "protocol", "random", "labels", "anger,fear", more));
  }

  private static CommandCall cross(Object... more) {
    return new CommandCall(CrossValidate.class, inputs("size", 24, "seeds", "1,2", "protocol", "k-fold-by-subject@2", "learners",
        "paper:epochs=4,no-lbp;majority", more));
  }

  private static Map<String, Object> inputs(Object... pairs) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("data", data.toFile());
    inputs.put("out", folder.resolve("out").toFile());
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      inputs.put((String) pairs[i], pairs[i + 1]);
    }
    if (pairs[pairs.length - 1] instanceof Object[] more && more.length == 2) {
      inputs.put((String) more[0], more[1]);
    }
    return inputs;
  }

  @Test
  void commandAndCommandLineAskAboutTheSameStudy() {
    Toolbox tools = Toolbox.builtIn();
    TrainCommand trained = parsed(new TrainCommand(), train());
    assertThat(StudyCommand.planned(train(), tools).orElseThrow().shapes()).containsExactly(StudyShape.of(trained.request()));
    CrossValidateCommand crossed = parsed(new CrossValidateCommand(), cross());
    assertThat(StudyCommand.planned(cross(), tools).orElseThrow().shapes())
        .containsExactly(StudyShape.of(crossed.request().plan(tools), crossed.request().labels()));
  }

  private static <T> T parsed(T command, CommandCall call) {
    List<String> words = call.words();
    new CommandLine(command).parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    return command;
  }

  @Test
  void bothSayItAndTrainNothing() {
    ResultsTable table;
    try (Context context = new Context()) {
      table = (ResultsTable) new CommandRunner(context).run(train("estimate", "yes"), Watch.of(Job.quiet())).get("expected");
    }
    List<String> words = train("estimate", "yes").words();
    assertThat(words).contains("--estimate");
    Console said = Console.run(words.toArray());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).contains("Time on this computer: ", "Leaky where people repeat");
    for (int row = 0; row < table.size() - 1; row++) {
      assertThat(said.out()).contains(table.getStringValue("part", row) + ": ");
      assertThat(table.getValue("least_seconds", row)).isPositive().isLessThanOrEqualTo(table.getValue("most_seconds", row));
    }
    assertThat(table.getStringValue("part", table.size() - 1)).isEqualTo("All");
    assertThat(table.getValue("memory_mb", table.size() - 1)).isPositive();
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
