package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
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
    window.toggleButton("perspective-data").click();
    waitUntil("the other views are there", () -> GuiActionRunner.execute(() -> workbench.docks().visible().size()) > 2);
    window.toggleButton("perspective-train").click();
    waitUntil("the perspective is open", () -> session.settings().values().get().perspective().equals("train"));
    GuiActionRunner.execute(() -> workbench.perspectives().keep());
    assertThat(dir.resolve("settings/layouts/data.json")).content().contains("explorer");
    assertThat(GuiActionRunner.execute(() -> workbench.docks().isOpen("welcome"))).isFalse();
  }
}
