package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.CommandCall;
import org.mien.command.CommandRunner;
import org.mien.command.CrossValidate;
import org.mien.command.MienCommand;
import org.mien.command.OfferedWords;
import org.mien.command.PlanCalls;
import org.mien.command.ReproduceExperiment;
import org.mien.command.StudyCommand;
import org.mien.command.TrainModel;
import org.mien.command.Watch;
import org.mien.file.Csv;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.split.ProtocolChoice;
import org.mien.split.SplitProtocol;
import org.mien.split.SplitProtocols;
import org.mien.workflow.Toolbox;
import org.scijava.Context;
import org.scijava.command.CommandInfo;

/** Commands, window and command line take the same protocols in the same words. */
class ProtocolsTest {

  @TempDir
  private static Path folder;

  private static final Toolbox TOOLS = Toolbox.builtIn();

  private static CommandCall call(Class<? extends MienCommand> type, String protocol) {
    return new CommandCall(type, Map.of("data", folder.resolve("data"), "out", folder.resolve("out"), "protocol", protocol));
  }

  private static boolean isTaken(Class<? extends MienCommand> type, String protocol) {
    try {
      assertThat(StudyCommand.planned(call(type, protocol), TOOLS)).isPresent();
      return true;
    } catch (UserError e) {
      assertThat(e).hasMessageContaining("'" + ProtocolChoice.parse(protocol).key() + "'");
      return false;
    }
  }

  @Test
  void whatOneTakesTheOtherTakes() {
    for (SplitProtocol protocol : SplitProtocols.builtIn().all()) {
      boolean taken = isTaken(TrainModel.class, protocol.key());
      assertThat(taken).as(protocol.key()).isEqualTo(protocol.holdsOut());
      Console said = Console.run("train", folder.resolve("nowhere"), "--protocol", protocol.key(), "--quiet");
      assertThat(said.code()).as(said.err()).isEqualTo(taken ? 1 : 2);
      assertThat(said.err()).contains(taken ? "nowhere" : "takes a cross-validation");
      assertThat(isTaken(CrossValidate.class, protocol.key())).isTrue();
      assertThat(isTaken(ReproduceExperiment.class, protocol.key())).as(protocol.key())
          .isEqualTo(protocol.holdsOut() && protocol.admits().isEmpty());
    }
    assertThat(isTaken(TrainModel.class, "nonsense")).isFalse();
    assertThat(isTaken(CrossValidate.class, "nonsense")).isFalse();
  }

  private static Set<String> offered(Class<? extends MienCommand> type) {
    return OfferedWords.of(new CommandInfo(type).getInput("protocol")).stream()
        .map(word -> ProtocolChoice.parse(word).key()).collect(Collectors.toSet());
  }

  @Test
  void allOfThemAreOffered() {
    List<SplitProtocol> all = SplitProtocols.builtIn().all();
    assertThat(offered(CrossValidate.class)).isEqualTo(all.stream().map(SplitProtocol::key).collect(Collectors.toSet()));
    assertThat(offered(TrainModel.class)).isEqualTo(offered(ReproduceExperiment.class))
        .isEqualTo(all.stream().filter(SplitProtocol::holdsOut).map(SplitProtocol::key).collect(Collectors.toSet()));
  }

  @Test
  void aPublishedSplitGivesTheSameByACommandAndOnTheCommandLine() {
    Path data = folder.resolve("faces");
    SampleOptions small = SampleOptions.standard().withPeople(4).withStillsPerLabel(2).withClips(0).withFaults(false);
    new SampleGenerator().generate(data, small, Job.quiet());
    Path split = folder.resolve("published split.csv");
    Csv.write(split, List.of("id", "part"), out -> {
      for (Map<String, String> row : Csv.read(data.resolve("manifest.csv")).rows()) {
        String part = !row.get("label").matches("anger|fear") ? "left-out" : row.get("subject").endsWith("1") ? "test" : "train";
        out.row(row.get("file"), part);
      }
    });
    CommandCall call = new CommandCall(TrainModel.class, Map.of("data", data, "out", folder.resolve("command"), "labels",
        "anger,fear", "size", 16, "epochs", 1, "baselines", "no", "protocol", "imported@" + split));
    try (Context context = new Context()) {
      new CommandRunner(context).run(call, Watch.of(Job.quiet()));
    }
    List<String> words = call.words().stream()
        .map(word -> word.equals(folder.resolve("command").toString()) ? folder.resolve("line").toString() : word).toList();
    Console said = Console.run(words.toArray());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(folder.resolve("command/predictions.csv")).hasSameTextualContentAs(folder.resolve("line/predictions.csv"));
    assertThat(Csv.read(folder.resolve("line/predictions.csv")).rows()).hasSize(4)
        .allMatch(row -> row.get("subject").endsWith("1"));
    CommandCall again = PlanCalls.again(folder.resolve("line/plan.json"), TOOLS);
    assertThat(again.type()).isEqualTo(TrainModel.class);
    assertThat(again.inputs()).containsEntry("protocol", "imported@" + split);
  }

  @Test
  void aTimeBaseForStillsIsRefusedEverywhere() {
    CommandCall call = new CommandCall(TrainModel.class, Map.of("data", folder, "out", folder, "time", "frames=10"));
    assertThatThrownBy(() -> StudyCommand.planned(call, TOOLS)).isInstanceOf(UserError.class).hasMessageContaining("time base");
    assertThat(Console.run("train", folder, "--time", "frames=10").err()).contains("time base is for clips");
    assertThat(Console.run("crossvalidate", folder, "--time", "frames=10").err()).contains("time base is for clips");
  }
}
