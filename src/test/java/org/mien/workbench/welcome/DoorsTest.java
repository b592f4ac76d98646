package org.mien.workbench.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.Test;
import org.mien.command.MakeSampleData;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.History;

/** The three doors of the welcome view, from the first click to the result. */
class DoorsTest extends WindowTest {

  @Override
  protected boolean firstStart() {
    return true;
  }

  /** A part of the sample data of the repository, so that a training is soon done. */
  private Path sample() {
    try {
      Path folder = Files.createDirectories(dir.resolve("sample"));
      Path from = Path.of("sample-data");
      List<String> lines = Files.readAllLines(from.resolve("manifest.csv")).stream()
          .filter(line -> !line.contains("stills/") || line.matches("(?s).*stills/[a-z]+/p0[1-6]_[a-z]+_[12]\\..*")).toList();
      List<String> names = lines.stream().map(line -> line.split(",")[0]).toList();
      Files.write(folder.resolve("manifest.csv"), lines);
      Files.copy(from.resolve("mien.json"), folder.resolve("mien.json"));
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = from.relativize(file).toString().replace('\\', '/');
          if (names.stream().anyMatch(kept -> name.equals(kept) || name.startsWith(kept + "/"))) {
            Path to = folder.resolve(name);
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private DialogFixture dialog(String door, String name) {
    window.button(door).click();
    return WindowFinder.findDialog(name).withTimeout(30, TimeUnit.SECONDS).using(robot);
  }

  private void pressOnceItCan(DialogFixture dialog, String button) {
    waitUntil("the folder was looked at", () -> dialog.button(button).isEnabled());
    Patience.press(dialog.button(button).target());
  }

  private static void await(String what, java.util.function.BooleanSupplier holds) {
    Pause.pause(new Condition(what) {
      @Override
      public boolean test() {
        return holds.getAsBoolean();
      }
    }, Timeout.timeout(170, TimeUnit.SECONDS));
  }

  private String perspective() {
    return session.settings().values().get().perspective();
  }

  private boolean showing(String view) {
    return GuiActionRunner.execute(() -> window.panel("view-" + view).target().isShowing());
  }

  @Test
  void openMyRecordings() throws Exception {
    Path recordings = sample().resolve("stills");
    byte[] before = Files.readAllBytes(first(recordings));
    DialogFixture dialog = dialog("welcome-recordings", "new-project");
    dialog.button("new-project-create").requireDisabled();
    dialog.textBox("new-project-data").setText(dir.resolve("nowhere").toString());
    waitUntil("it is said", () -> dialog.label("new-project-problem").text().startsWith("There is nothing at"));
    dialog.textBox("new-project-data").setText(recordings.toString());
    waitUntil("a folder is suggested", () -> dialog.textBox("new-project-folder").text().endsWith("stills-mien"));
    Path project = dir.resolve("my project");
    dialog.textBox("new-project-folder").setText(project.toString());
    pressOnceItCan(dialog, "new-project-create");
    waitUntil("the project is open", () -> session.project().get().isPresent());
    waitUntil("the data are in front", () -> perspective().equals("data"));
    assertThat(session.project().get().orElseThrow().manifest().clips()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(project.resolve("mien.json")).isRegularFile();
    assertThat(Files.readAllBytes(first(recordings))).isEqualTo(before);
    assertThat(recordings.resolve("mien.json")).doesNotExist();
    robot.waitForIdle();
    picture("door-recordings");
    assertThat(session.settings().values().get().recent()).containsExactly(project.toString());
  }

  private static Path first(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void repeatThePublishedExperiment() {
    Path folder = sample();
    DialogFixture dialog = dialog("welcome-experiment", "sample-dialog");
    dialog.textBox("sample-folder").setText(folder.toString());
    pressOnceItCan(dialog, "sample-start");
    await("the result is in front", () -> perspective().equals("evaluate") && session.run().get().isPresent());
    waitUntil("the results are seen", () -> showing("results"));
    Path random = session.run().get().orElseThrow();
    assertThat(random).hasFileName("published-random-split");
    for (Path run : List.of(random, random.resolveSibling("same-network-new-people"))) {
      assertThat(run.resolve("metrics.json")).isRegularFile();
      assertThat(run.resolve("report.html")).isRegularFile();
    }
    assertThat(session.training().get().orElseThrow().epochs().get()).isNotEmpty();
    List<History.Step> steps = session.history().steps().get();
    assertThat(steps).extracting(step -> step.call().name()).containsExactly("Train Model", "Train Model");
    robot.waitForIdle();
    picture("door-experiment");
  }

  @Test
  void lookAtTexture() throws IOException {
    DialogFixture dialog = dialog("welcome-texture", "sample-dialog");
    waitUntil("a folder is suggested", () -> dialog.button("sample-start").isEnabled());
    assertThat(session.drafts().get("sample-data")).as("what nobody typed").isEmpty();
    Path folder = sample();
    Path filled = dir.resolve("filled meanwhile");
    dialog.textBox("sample-folder").setText(filled.toString());
    waitUntil("the folder was looked at", () -> dialog.button("sample-start").isEnabled());
    Files.writeString(Files.createDirectory(filled).resolve("notes.txt"), "somebody's");
    pressOnceItCan(dialog, "sample-start");
    waitUntil("it is said", () -> dialog.label("sample-problem").text().endsWith("name an empty or a new folder."));
    dialog.textBox("sample-folder").setText(folder.resolve("stills").toString());
    waitUntil("it is said", () -> dialog.label("sample-problem").text().endsWith("name an empty or a new folder."));
    dialog.button("sample-start").requireDisabled();
    dialog.textBox("sample-folder").setText(folder.toString());
    pressOnceItCan(dialog, "sample-start");
    waitUntil("a clip is looked at", () -> session.clip().get().isPresent());
    waitUntil("the texture is in front", () -> perspective().equals("texture"));
    assertThat(session.clip().get().orElseThrow().media().isStill()).isFalse();
    waitUntil("the clip is seen", () -> showing("clip"));
    robot.waitForIdle();
    picture("door-texture");
  }

  @Test
  void theSampleDataAreDrawnWhereTheyAreNotThereYet() {
    assertThat(session.history().steps().get()).isEmpty();
    Path folder = dir.resolve("new sample");
    GuiActionRunner.execute(() -> new Doors(workbench).texture(folder));
    waitUntil("it has begun", () -> !session.history().steps().get().isEmpty());
    assertThat(session.history().steps().get().get(0).call().type()).isEqualTo(MakeSampleData.class);
    session.jobs().running().forEach(job -> job.cancel());
    waitUntil("it has ended", () -> session.jobs().running().isEmpty());
    assertThat(session.project().get()).isEmpty();
  }
}
