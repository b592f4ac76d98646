package org.mien.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Going over to another perspective. */
class PerspectivesTest extends WindowTest {

  @Test
  void everyPerspectiveShowsItsViews() {
    for (String key : new String[] {"quality", "texture", "train", "evaluate", "classify", "data"}) {
      window.toggleButton("perspective-" + key).click();
      picture("perspective-" + key);
      assertThat(window.panel("view-log").target().isDisplayable()).as(key).isTrue();
    }
  }
}
