package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.mien.workbench.Perspective;
import org.mien.workbench.WindowTest;
import org.mien.workbench.WorkbenchParts;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.state.LogBook;

/** Every installed view opens without a project, in every perspective. */
class EveryViewTest extends WindowTest {

  @Test
  void everyViewOpensInTheEmptyStateWithoutAFault() {
    WorkbenchParts parts = WorkbenchParts.of(context);
    for (Perspective perspective : parts.perspectives()) {
      GuiActionRunner.execute(() -> workbench.perspective(perspective.key()));
      robot.waitForIdle();
      picture("empty-" + perspective.key());
    }
    for (WorkbenchView view : parts.views()) {
      GuiActionRunner.execute(() -> workbench.show(view.key()));
      robot.waitForIdle();
      assertThat(window.panel("view-" + view.key()).target().isShowing()).as(view.key()).isTrue();
    }
    List<String> faults = session.log().lines().get().stream().filter(line -> line.level() != LogBook.Level.INFO)
        .map(line -> line.text() + "\n" + line.detail()).toList();
    assertThat(faults).isEmpty();
  }
}
