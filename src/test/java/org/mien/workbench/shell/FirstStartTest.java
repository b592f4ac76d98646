package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;

/** The very first window. */
class FirstStartTest extends WindowTest {

  @Override
  protected boolean firstStart() {
    return true;
  }

  @Test
  void theWelcomeFillsTheWindowUntilAPerspectiveIsChosen() {
    assertThat(window.scrollPane("welcome-page").target().isShowing()).isTrue();
    assertThat(GuiActionRunner.execute(() -> workbench.docks().isMaximized("welcome"))).isTrue();
    picture("first-start");
    Patience.press(window.toggleButton("perspective-data").target());
    waitUntil("the other views are there", () -> GuiActionRunner.execute(() -> workbench.docks().visible().size()) > 2);
    Patience.press(window.toggleButton("perspective-train").target());
    waitUntil("the perspective is open", () -> session.settings().values().get().perspective().equals("train"));
    robot.waitForIdle();
    GuiActionRunner.execute(() -> workbench.perspectives().keep());
    assertThat(dir.resolve("settings/layouts/data.json")).content().contains("explorer");
    assertThat(GuiActionRunner.execute(() -> workbench.docks().isOpen("welcome"))).isFalse();
  }
}
