package org.mien.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Going over to another perspective. */
class PerspectivesTest extends WindowTest {

  @Test
  void everyPerspectiveShowsTheFirstViewOfEachOfItsPlaces() {
    WorkbenchParts parts = WorkbenchParts.of(context);
    List<String> installed = parts.views().stream().map(WorkbenchView::key).toList();
    assertThat(parts.perspectives()).hasSizeGreaterThanOrEqualTo(6);
    for (String key : List.of("quality", "texture", "train", "evaluate", "classify", "data")) {
      window.toggleButton("perspective-" + key).click();
      waitUntil("the perspective is open", () -> session.settings().values().get().perspective().equals(key));
      robot.waitForIdle();
      picture("perspective-" + key);
      Perspective open = parts.perspectives().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
      check(open.layout(), installed);
    }
  }

  private void check(Layout layout, List<String> installed) {
    if (layout instanceof Layout.Split split) {
      check(split.first(), installed);
      check(split.second(), installed);
    } else {
      layout.views().stream().filter(installed::contains).findFirst().ifPresent(front ->
          waitUntil(front + " is seen", () -> window.panel("view-" + front).target().isShowing()));
    }
  }
}
