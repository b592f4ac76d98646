package org.mien.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Going over to another perspective. */
class PerspectivesTest extends WindowTest {

  @Test
  void everyPerspectiveOfMienShowsItsViews() {
    List<Perspective> own = WorkbenchParts.of(context).perspectives();
    assertThat(own).extracting(Perspective::key).startsWith("data", "quality", "texture", "train", "evaluate", "classify");
    for (Perspective perspective : own) {
      window.toggleButton("perspective-" + perspective.key()).click();
      // Of views that lie on top of each other one is in front: the first, or the welcome at the first start.
      for (List<String> views : places(perspective.layout())) {
        waitUntil(views + " in " + perspective.key(), () -> views.stream().filter(this::showing).count() == 1);
        assertThat(showing(views.get(0)) || showing("welcome")).as(views.toString()).isTrue();
      }
      picture("perspective-" + perspective.key());
    }
  }

  private boolean showing(String view) {
    String name = "view-" + view;
    return robot.hierarchy().roots().stream().anyMatch(root ->
        robot.finder().findAll(root, c -> name.equals(c.getName()) && c.isShowing()).size() == 1);
  }

  private static List<List<String>> places(Layout layout) {
    return layout instanceof Layout.Split split
        ? Stream.concat(places(split.first()).stream(), places(split.second()).stream()).toList() : List.of(layout.views());
  }
}
