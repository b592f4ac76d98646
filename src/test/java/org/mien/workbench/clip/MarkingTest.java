package org.mien.workbench.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.mien.command.EditManifest;
import org.mien.dataset.Timing;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;
import org.mien.workbench.widget.FramePicture;

/** Coding onset, apex and offset while looking at the frames. */
class MarkingTest extends WindowTest {

  private static final String CLIP = "clips/anger/p01_anger_c01.tif";

  private Timing timing() {
    return session.project().get().orElseThrow().manifest().clip(CLIP).orElseThrow().timing();
  }

  private void press(int key, int modifiers) {
    robot.pressAndReleaseKey(key, modifiers);
    robot.waitForIdle();
  }

  private void go(int frame) {
    session.frame().set(frame);
    waitUntil("frame " + frame, () -> window.label("clip-position").text().startsWith("Frame " + frame + " "));
  }

  private void choose(String item) {
    Patience.press(window.button("clip-mark").target());
    robot.waitForIdle();
    Patience.press(window.menuItem(item).target());
    GuiActionRunner.execute(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
  }

  @Test
  void marksByKeyAndMenuAreSavedAndTakenBack() throws Exception {
    GuiActionRunner.execute(() -> workbench.show("clip"));
    session.create(Path.of("sample-data"), dir.resolve("project")).result().get(60, TimeUnit.SECONDS);
    session.look(session.project().get().orElseThrow().manifest().clip(CLIP).orElseThrow());
    FramePicture picture = robot.finder().findByName("clip-frame", FramePicture.class, true);
    waitUntil("the clip is shown", () -> picture.image().isPresent());
    Timing before = timing();
    assertThat(before.onset()).isEqualTo(12);

    go(10);
    robot.focusAndWaitForFocusGain(picture);
    press(KeyEvent.VK_O, InputEvent.SHIFT_MASK);
    waitUntil("onset", () -> timing().onset() == 10);
    session.edits().saveNow();
    assertThat(Files.readAllLines(dir.resolve("project/manifest.csv")).stream().filter(line -> line.startsWith(CLIP + ",")))
        .singleElement().asString().contains(",10,29,54,");
    assertThat(session.history().steps().get()).last().satisfies(step -> {
      assertThat(step.call().type()).isEqualTo(EditManifest.class);
      assertThat(step.call().inputs()).containsEntry("clips", CLIP).containsEntry("column", "onset").containsEntry("value", "10");
    });

    press(KeyEvent.VK_Z, InputEvent.CTRL_MASK);
    waitUntil("taken back", () -> timing().equals(before));
    Patience.press(window.menuItem("edit-redo").target());
    waitUntil("done again by the menu", () -> timing().onset() == 10);
    Patience.press(window.menuItem("edit-undo").target());
    waitUntil("taken back by the menu", () -> timing().equals(before));
    robot.focusAndWaitForFocusGain(picture);

    go(40);
    press(KeyEvent.VK_O, InputEvent.SHIFT_MASK);
    waitUntil("refused", () -> window.label("status-sentence").text().startsWith("Not changed:"));
    assertThat(timing()).isEqualTo(before);

    choose("clip-mark-offset");
    waitUntil("offset", () -> timing().offset() == 40);
    choose("clip-forget-offset");
    waitUntil("no offset", () -> timing().offset() == Timing.UNKNOWN);
  }
}
