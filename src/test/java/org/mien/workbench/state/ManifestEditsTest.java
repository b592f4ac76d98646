package org.mien.workbench.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.CommandCall;
import org.mien.command.CommandRunner;
import org.mien.command.EditManifest;
import org.mien.command.MakeProject;
import org.mien.command.Watch;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestEdit;
import org.mien.dataset.TestFiles;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.workflow.Project;
import org.mien.workflow.Toolbox;
import org.scijava.Context;

/** Edits of the open project without any window: undo, history, saving, and what happens when others write too. */
class ManifestEditsTest {

  @TempDir
  Path dir;

  private Context context;
  private Session session;
  private Project project;

  @BeforeEach
  void open() throws Exception {
    for (int i = 1; i <= 4; i++) {
      TestFiles.write(dir.resolve("data/fear/" + i + ".png"), TestFiles.png(4, i, 0));
    }
    context = new Context();
    session = new Session(context, new Settings(dir.resolve("settings")));
    session.create(dir.resolve("data"), dir.resolve("project")).result().get();
    project = new Project(dir.resolve("project"));
  }

  @AfterEach
  void close() {
    session.close();
    context.dispose();
  }

  private static void waitUntil(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute is over").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private Manifest now() {
    return session.project().get().orElseThrow().manifest();
  }

  private Clip clip(int number) {
    return now().clip("fear/" + number + ".png").orElseThrow();
  }

  private static ManifestEdit subject(int number, String name) {
    return ManifestEdit.set(List.of("fear/" + number + ".png"), "subject", name);
  }

  private String file() throws IOException {
    return Files.readString(project.manifest());
  }

  private boolean holds(String text) {
    try {
      return file().contains(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private ManifestEdits.Phase phase() {
    return session.edits().state().get().phase();
  }

  private List<Path> conflicts() throws IOException {
    try (Stream<Path> files = Files.list(project.folder())) {
      return files.filter(f -> f.getFileName().toString().startsWith("manifest (conflict ")).sorted().toList();
    }
  }

  @Test
  void editsAreUndoneDoneAgainAndSaved() throws Exception {
    session.look(clip(2));
    session.edits().edit(subject(2, "S1"));
    session.edits().edit(ManifestEdit.set(List.of("fear/2.png", "fear/3.png"), "label", "joy"));
    assertThat(session.edits().state().get().undo()).isEqualTo("Set label of 2 clips to joy");
    session.edits().undo();
    assertThat(clip(2).label()).isEqualTo("fear");
    assertThat(clip(2).subject()).isEqualTo("S1");
    assertThat(session.edits().state().get().redo()).isEqualTo("Set label of 2 clips to joy");
    session.edits().redo();
    session.edits().undo();
    session.edits().undo();
    session.edits().undo();
    assertThat(clip(2).subject()).isEmpty();
    session.edits().redo();
    assertThat(session.clip().get().orElseThrow()).isEqualTo(clip(2));

    waitUntil(() -> phase() == ManifestEdits.Phase.SAVED);
    assertThat(session.edits().state().get().words()).matches("Saved \\d\\d:\\d\\d:\\d\\d");
    assertThat(file()).contains("fear/2.png,fear/2.png,fear,S1,").doesNotContain("happiness");
    assertThat(conflicts()).isEmpty();
  }

  @Test
  void theHistoryMadeAgainGivesTheSameFile() throws Exception {
    session.edits().edit(ManifestEdit.add("mood"));
    session.edits().edit(ManifestEdit.paste(Map.of("fear/1.png", Map.of("onset", "2", "apex", "3", "mood", "a;b"),
        "fear/2.png", Map.of("offset", "9"))));
    session.edits().edit(ManifestEdit.paste(Map.of("fear/1.png", Map.of("onset", "7", "apex", "9"))));
    session.edits().edit(ManifestEdit.set(List.of("fear/1.png", "fear/2.png", "fear/3.png", "fear/4.png"), "subject", "S1"));
    session.edits().edit(subject(3, "S2"));
    session.edits().undo();
    session.edits().saveNow();

    Project again = Project.create(dir.resolve("data"), dir.resolve("again"), Toolbox.builtIn(), Job.quiet());
    CommandRunner runner = new CommandRunner(context);
    List<History.Step> steps = session.history().steps().get();
    assertThat(steps.get(0).call().type()).isEqualTo(MakeProject.class);
    for (History.Step step : steps.subList(1, steps.size())) {
      assertThat(step.call().type()).isEqualTo(EditManifest.class);
      assertThat(step.end()).isEqualTo(History.End.DONE);
      Map<String, Object> inputs = new java.util.LinkedHashMap<>(step.call().inputs());
      inputs.put("project", again.folder().toFile());
      runner.run(new CommandCall(EditManifest.class, inputs), Watch.of(Job.quiet()));
    }
    assertThat(again.manifest()).hasSameTextualContentAs(project.manifest());
  }

  @Test
  void whatCannotBeDoneChangesNothing() {
    assertThatThrownBy(() -> session.edits().edit(ManifestEdit.set(List.of("fear/1.png"), "onset", "soon")))
        .isInstanceOf(UserError.class);
    session.edits().edit(ManifestEdit.set(List.of("fear/1.png"), "label", "fear"));
    assertThat(phase()).isEqualTo(ManifestEdits.Phase.UNTOUCHED);
    assertThat(session.history().steps().get()).extracting(step -> step.call().name()).containsExactly("Make Project");
  }

  @Test
  void aCommandSeesTheLastEditAndIsUndoneLikeOne() throws Exception {
    session.edits().edit(subject(1, "S1"));
    Map<String, Object> outputs = session.run(new CommandCall(EditManifest.class,
        Map.of("project", project.folder().toFile(), "clips", "subject=S1", "column", "session", "value", "x"))).result().get();

    assertThat(outputs).containsEntry("changed", 1);
    assertThat(clip(1).session()).isEqualTo("x");
    assertThat(clip(1).subject()).isEqualTo("S1");
    assertThat(file()).contains("S1,x");
    assertThat(session.history().steps().get()).extracting(step -> step.call().name())
        .containsExactly("Make Project", "Edit Manifest", "Edit Manifest");
    session.edits().undo();
    assertThat(clip(1).session()).isEmpty();
    session.edits().undo();
    assertThat(clip(1).subject()).isEmpty();
    session.edits().saveNow();
    assertThat(file()).doesNotContain("S1");
    assertThat(conflicts()).isEmpty();
    assertThatThrownBy(() -> session.run(new CommandCall(EditManifest.class,
        Map.of("project", project.folder().toFile(), "column", "session", "value", "x"))).result().get())
        .hasMessageContaining("No clip is named");
  }

  @Test
  void anothersChangeIsReadWhereThereIsNothingToLose() throws Exception {
    Files.writeString(project.manifest(), file().replace("fear/4.png,fear/4.png,fear,,", "fear/4.png,fear/4.png,fear,S9,"));
    session.changed();
    waitUntil(() -> clip(4).subject().equals("S9"));
    session.edits().edit(subject(1, "S1"));
    session.edits().saveNow();
    assertThat(file()).contains("S9", "S1");
    assertThat(conflicts()).isEmpty();
  }

  @Test
  void aSavedEditThatSomebodyElseWroteOverIsKept() throws Exception {
    String theirs = file().replace("fear/4.png,fear/4.png,fear,,", "fear/4.png,fear/4.png,fear,S9,");
    session.edits().edit(subject(1, "S1"));
    session.edits().saveNow();
    Files.writeString(project.manifest(), theirs);
    session.changed();
    waitUntil(() -> clip(4).subject().equals("S9"));
    assertThat(conflicts()).singleElement().satisfies(kept -> assertThat(kept).content().contains("S1"));
    assertThat(file()).isEqualTo(theirs);
  }

  private void conflict() throws Exception {
    String theirs = file().replace("fear/4.png,fear/4.png,fear,,", "fear/4.png,fear/4.png,fear,S9,");
    Files.writeString(project.manifest(), theirs);
    session.edits().edit(subject(1, "S1"));
    waitUntil(() -> phase() == ManifestEdits.Phase.CONFLICT);
    assertThat(file()).isEqualTo(theirs);
    session.edits().edit(subject(2, "S2"));
    session.edits().saveNow();
    assertThat(file()).isEqualTo(theirs);
    assertThat(conflicts()).hasSize(1);
    assertThat(conflicts().get(0)).content().contains("S1", "S2").doesNotContain("S9");
    assertThat(session.edits().state().get().words()).contains("Somebody else changed manifest.csv", "manifest (conflict ");
    assertThat(session.log().lines().get()).anyMatch(line -> line.text().contains("It was not overwritten"));
  }

  @Test
  void twoWhoWriteLoseNothingAndTheirsCanBeTaken() throws Exception {
    conflict();
    session.edits().takeTheirs();
    assertThat(clip(4).subject()).isEqualTo("S9");
    assertThat(clip(1).subject()).isEmpty();
    session.edits().edit(subject(3, "S3"));
    session.edits().saveNow();
    assertThat(file()).contains("S9", "S3");
    assertThat(conflicts()).hasSize(1);
    assertThat(conflicts().get(0)).content().contains("S1", "S2");
  }

  @Test
  void twoWhoWriteLoseNothingAndOursCanBeTaken() throws Exception {
    conflict();
    session.edits().takeOurs();
    assertThat(file()).contains("S1", "S2").doesNotContain("S9");
    assertThat(conflicts()).anySatisfy(kept -> assertThat(kept).content().contains("S9"));
    session.edits().edit(subject(3, "S3"));
    session.edits().saveNow();
    assertThat(file()).contains("S3");
  }

  @Test
  void aSaveThatFailsSaysSoAndGoesOnTrying() throws Exception {
    // A folder in the place of the file cannot be replaced, whoever runs the test.
    Path away = Files.move(project.manifest(), dir.resolve("away.csv"));
    TestFiles.write(project.manifest().resolve("inside.txt"), "x");
    session.edits().edit(subject(1, "S1"));
    waitUntil(() -> phase() == ManifestEdits.Phase.FAILED);
    assertThat(session.edits().state().get().words()).startsWith("Not saved; trying again.");
    assertThatThrownBy(() -> session.edits().saveNow()).isInstanceOf(UserError.class);
    session.edits().edit(subject(2, "S2"));

    Files.delete(project.manifest().resolve("inside.txt"));
    Files.delete(project.manifest());
    Files.move(away, project.manifest());
    waitUntil(() -> phase() == ManifestEdits.Phase.SAVED);
    assertThat(file()).contains("S1", "S2");
  }

  @Test
  void closingWritesWhatIsWaitingOrKeepsACopy() throws Exception {
    session.edits().edit(subject(1, "S1"));
    session.edits().close();
    assertThat(holds("S1")).isTrue();

    Session other = new Session(context, new Settings(dir.resolve("other")));
    other.open(project.folder()).result().get();
    Files.delete(project.manifest());
    TestFiles.write(project.manifest().resolve("inside.txt"), "x");
    other.edits().edit(subject(2, "S2"));
    other.close();
    try (Stream<Path> kept = Files.list(dir.resolve("other"))) {
      assertThat(kept.filter(f -> f.getFileName().toString().startsWith("manifest of project")))
          .singleElement().satisfies(copy -> assertThat(copy).content().contains("S1", "S2"));
    }
  }

  @Test
  void aProjectThatCannotBeSavedAnyMoreIsClosedAndAnotherOpened() throws Exception {
    TestFiles.write(dir.resolve("more/anger/1.png"), TestFiles.png(4, 9, 0));
    session.edits().edit(subject(1, "S1"));
    session.edits().saveNow();
    Files.delete(project.manifest());
    TestFiles.write(project.manifest().resolve("inside.txt"), "x");
    session.edits().edit(subject(2, "S2"));
    assertThat(session.closeProject().result().get()).isTrue();
    assertThat(session.edits().state().get()).isEqualTo(ManifestEdits.State.NOTHING);
    assertThat(session.log().lines().get()).anyMatch(line -> line.text().contains("Your edits are kept in "));
    session.edits().undo();
    session.create(dir.resolve("more"), dir.resolve("other")).result().get();
    assertThat(now().clips()).singleElement().satisfies(clip -> assertThat(clip.label()).isEqualTo("anger"));
  }
}
