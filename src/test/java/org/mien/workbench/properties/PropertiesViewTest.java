package org.mien.workbench.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JTable;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.dataset.TestFiles;
import org.mien.experiment.RunManifest;
import org.mien.experiment.RunPlan;
import org.mien.file.Json;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;
import org.mien.workbench.widget.TableText;

/** What is said of a clip, a run and a model, and that it can be copied. */
class PropertiesViewTest extends WindowTest {

  private Path project;

  @BeforeEach
  void open() throws Exception {
    TestFiles.write(dir.resolve("data/frames/one/1.png"), TestFiles.png(12, 20, 3));
    TestFiles.write(dir.resolve("data/frames/one/2.png"), TestFiles.png(12, 30, 4));
    TestFiles.write(dir.resolve("data/two.png"), TestFiles.png(8, 40, 5));
    TestFiles.write(dir.resolve("data/broken.png"), "no image");
    TestFiles.write(dir.resolve("data/manifest.csv"), "file,label,subject,onset,apex,fps,action_units,site\n"
        + "frames/one,Joy,S1,0,1,200,6+12,north\ntwo.png,fear,S2,,,,,south\nbroken.png,fear,S2,,,,,south\n");
    GuiActionRunner.execute(() -> workbench.show("properties"));
    window.label("properties-empty").requireVisible();
    project = dir.resolve("project");
    session.create(dir.resolve("data"), project).result().get();
    TestFiles.write(project.resolve("quality/findings.csv"), "file,check,severity,value,threshold,group,message\n"
        + "two.png,blur,warning,1,2,,\"two.png is blurred (1, at least 2).\"\n");
  }

  private void look(String id) {
    Clip clip = session.project().get().orElseThrow().manifest().clip(id).orElseThrow();
    GuiActionRunner.execute(() -> session.look(clip));
  }

  private Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    GuiActionRunner.execute(() ->
        ((PropertiesModel) robot.finder().findByName("properties-table", JTable.class, false).getModel()).rows())
        .stream().filter(p -> !p.isHeading()).forEach(p -> shown.putIfAbsent(p.name(), p.value()));
    return shown;
  }

  private void waitFor(String name, String value) {
    waitUntil(name + " " + value, () -> value.equals(shown().get(name)));
  }

  @Test
  void aClipWithItsFileItsColumnsAndItsFindings() {
    look("frames/one");
    waitFor("Id", "frames/one");
    assertThat(shown()).containsEntry("Label", "Happiness").containsEntry("Subject", "S1").containsEntry("Onset", "0")
        .containsEntry("Offset", "not recorded").containsEntry("Frames a second", "200").containsEntry("Action units", "6+12")
        .containsEntry("site", "north").containsEntry("Frames", "2").containsEntry("Width x height", "12 x 12 pixels")
        .containsEntry("Bits a pixel", "8").containsEntry("Findings", "none");
    look("two.png");
    waitFor("blur (warning)", "two.png is blurred (1, at least 2).");
    picture("properties-clip");
    look("broken.png");
    waitUntil("the problem", () -> shown().getOrDefault("Problem", "").startsWith("Cannot be read: "));
    GuiActionRunner.execute(() -> session.selection().set(List.of("two.png", "broken.png")));
    waitFor("Clips", "2");
    assertThat(shown()).containsEntry("Subjects", "1").containsEntry("of them fear", "2");
  }

  @Test
  void theTableIsCopied() {
    look("two.png");
    waitFor("Id", "two.png");
    TableText.copy(List.of(List.of("before")));
    Patience.press(window.button("properties-copy").target());
    waitUntil("copied", () -> TableText.paste().size() > 10);
    assertThat(TableText.paste()).contains(List.of("Id", "two.png"), List.of("Subject", "S2"));
    window.table("properties-table").selectRows(1);
    robot.pressAndReleaseKey(KeyEvent.VK_C, InputEvent.CTRL_MASK);
    waitUntil("one row", () -> TableText.paste().equals(List.of(List.of("Id", "two.png"))));
  }

  @Test
  void aRunWithItsFiguresAndItsModel() throws Exception {
    Path run = project.resolve("runs/first");
    RunPlan plan = new RunPlan(RunPlan.FORMAT, "data", List.of("fear", "happiness"), new Preparation(48, "bilinear", ""),
        TrainingOptions.paper(false, 7), RunPlan.Protocol.of("by-subject", 7), RunPlan.Intervals.of(7), List.of());
    Json.write(run.resolve("plan.json"), plan);
    Json.write(run.resolve("metrics.json"), Map.of("uf1", Map.of("value", 0.625, "ci_low", 0.5, "ci_high", 0.75),
        "uar", Map.of("reason", "a class is absent")));
    Json.write(run.resolve("run.json"), manifest("Nothing was seen twice."));
    Files.copy(Path.of(PropertiesViewTest.class.getResource("/compat/model-1.mien").toURI()), run.resolve("model.mien"));
    look("two.png");
    GuiActionRunner.execute(() -> session.run().set(Optional.of(run)));
    waitFor("Data", "toy faces");
    assertThat(shown()).containsEntry("Protocol", "by-subject").containsEntry("Seed", "7")
        .containsEntry("Subjects", "9, of them 3 tested")
        .containsEntry("Clips", "20 learned from, 5 chose the epoch, 6 tested")
        .containsEntry("UF1", "0.625 (0.500 to 0.750)").containsEntry("UAR", "undefined: a class is absent")
        .containsEntry("Hash of the data", "d".repeat(64))
        .containsEntry("Kind", "network (paper)").containsEntry("Trained on", "toy");
    picture("properties-run");
    Json.write(run.resolve("run.json"), manifest("Never tested: 1 clip ('two.png')."));
    GuiActionRunner.execute(() -> session.settings().change(v -> v.withBlind(true)));
    waitUntil("names are hidden", () -> shown().getOrDefault("Leakage audit", "").startsWith("Not shown: it names clips"));
    GuiActionRunner.execute(() -> session.settings().change(v -> v.withBlind(false)));
    waitFor("Leakage audit", "Never tested: 1 clip ('two.png').");

    TestFiles.write(run.resolve("model.mien"), "no model");
    session.changed();
    waitUntil("the problem", () -> shown().getOrDefault("Problem", "").contains("model.mien"));
    look("two.png");
    GuiActionRunner.execute(() -> session.selection().set(List.of("two.png")));
    waitFor("Id", "two.png");
    GuiActionRunner.execute(() -> session.selection().set(List.of()));
    waitFor("Data", "toy faces");
  }

  private static RunManifest manifest(String audit) {
    return new RunManifest(RunManifest.FORMAT, "toy faces", "d".repeat(64), "p", "s", "q",
        new RunManifest.Parts(20, 5, 6, 0, 9, 3), 4, 12, audit, List.of(), Map.of("mien", "0.1"), 1,
        "2026-01-31T12:00:00Z", new RunManifest.Measured(1, 2, 3));
  }

  @Test
  void aBlindReviewerSeesNoNames() {
    GuiActionRunner.execute(() -> session.settings().change(v -> v.withBlind(true)));
    look("two.png");
    waitFor("blur (warning)", "found");
    assertThat(shown().values()).noneMatch(v -> v.contains("two") || v.contains("S2") || v.contains("fear") || v.contains("south"));
    assertThat(shown().get("Clip")).startsWith("No. ");
  }
}
