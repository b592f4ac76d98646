package org.mien.workbench.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.CommandCall;
import org.mien.command.MakeSampleData;
import org.mien.command.TrainModel;
import org.mien.command.WriteReport;
import org.mien.dataset.TestFiles;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.scijava.Context;

/** What a view hears of work that it started. */
class SessionTest {

  @TempDir
  private Path dir;

  private Context context;
  private Session session;

  @BeforeEach
  void open() {
    context = new Context();
    session = new Session(context, new Settings(dir.resolve("settings")));
  }

  @AfterEach
  void close() {
    session.close();
    context.close();
  }

  private static Throwable failure(Jobs.Started<?> work) {
    return work.result().handle((value, failure) -> failure).join();
  }

  @Test
  void aFailureIsTheSentenceThatWasThrown() {
    assertThat(failure(session.run(new CommandCall(WriteReport.class, Map.of("run", dir.resolve("none").toFile())))))
        .isInstanceOf(UserError.class).message().contains("none").doesNotContain("org.mien");
    assertThat(failure(session.create(dir.resolve("nothing"), dir.resolve("project"))))
        .isInstanceOf(UserError.class).message().contains("nothing").doesNotContain("org.mien");
    assertThat(failure(session.open(dir.resolve("nowhere")))).isInstanceOf(UserError.class);
    Training training = Training.of(new CommandCall(TrainModel.class,
        Map.of("data", dir.resolve("nothing").toFile(), "out", dir.resolve("run").toFile()))).orElseThrow();
    assertThat(failure(training.start(session))).isInstanceOf(UserError.class);
    assertThat(training.outputs().get()).isEmpty();
    assertThat(session.history().steps().get()).extracting(History.Step::end).containsOnly(History.End.FAILED).hasSize(3);
  }

  @Test
  void whatWasCancelledSaysSo() {
    Jobs.Started<?> drawing = session.run(new CommandCall(MakeSampleData.class,
        Map.of("out", dir.resolve("large").toFile(), "people", 400)));
    drawing.job().cancel();
    assertThat(failure(drawing)).isInstanceOf(CancelledException.class);
    assertThat(session.history().steps().get()).extracting(History.Step::end).containsExactly(History.End.CANCELLED);
  }

  private Path project(String name, int clips) throws IOException {
    byte[] png = TestFiles.png(4, 1, 0);
    for (int i = 0; i < clips; i++) {
      TestFiles.write(dir.resolve(name + "-data/fear/" + i + ".png"), png);
    }
    return session.create(dir.resolve(name + "-data"), dir.resolve(name)).result().join().project().folder();
  }

  @Test
  void whatIsOpenedLastStaysInFrontHoweverLongTheOthersTake() throws IOException {
    Path large = project("large", 1_500);
    Path small = project("small", 2);
    Jobs.Started<OpenProject> first = session.open(large);
    Jobs.Started<OpenProject> second = session.open(small);
    assertThat(second.result().join().project().folder()).isEqualTo(small);
    assertThat(failure(first)).isInstanceOf(CancelledException.class);
    assertThat(session.project().get().orElseThrow().project().folder()).isEqualTo(small);
    first = session.open(large);
    assertThat(session.closeProject().result().join()).isTrue();
    assertThat(failure(first)).isInstanceOf(CancelledException.class);
    assertThat(session.project().get()).isEmpty();
  }

  @Test
  void preferencesThatCannotBeKeptHoldForTheSession() throws IOException {
    Files.writeString(dir.resolve("settings"), "a file in the way");
    session.settings().change(values -> values.withReviewer("me"));
    session.settings().change(values -> values.withTextScale(1.5));
    assertThat(session.settings().values().get().reviewer()).isEqualTo("me");
    assertThat(session.log().lines().get()).filteredOn(line -> line.level() == LogBook.Level.PROBLEM).hasSize(1)
        .allMatch(line -> line.text().startsWith("Preferences hold until the window is closed, they cannot be kept: "));
    Files.delete(dir.resolve("settings"));
    session.settings().change(values -> values.withBlind(true));
    assertThat(session.settings().unkept().get()).isEmpty();
    assertThat(new Settings(dir.resolve("settings")).values().get()).isEqualTo(session.settings().values().get());
  }
}
