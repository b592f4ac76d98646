package org.mien.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;

/** Going over to another perspective. */
class PerspectivesTest extends WindowTest {

  @Test
  void everyPerspectiveShowsItsViews() {
    WorkbenchParts parts = WorkbenchParts.of(context);
    List<Perspective> all = parts.perspectives();
    assertThat(all).extracting(Perspective::key).contains("quality", "texture", "train", "evaluate", "classify", "data");
    for (Perspective perspective : all) {
      window.toggleButton("perspective-" + perspective.key()).click();
      picture("perspective-" + perspective.key());
      for (String view : perspective.layout().views()) {
        if (parts.view(view).isPresent()) {
          // One that lies behind another tab is there all the same, but does not show.
          waitUntil(view + " in " + perspective.key(), () -> isThere("view-" + view));
        }
      }
    }
  }

  private boolean isThere(String name) {
    return GuiActionRunner.execute(() -> !robot.finder().findAll(workbench.window(), c -> name.equals(c.getName())).isEmpty());
  }
}
