package org.mien.workbench.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.util.concurrent.CountDownLatch;
import javax.swing.JButton;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.JTableFixture;
import org.junit.jupiter.api.Test;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.Jobs;

/** The list of all work: how far it is, cancel by key, and the sentence of a failure. */
class ProgressViewTest extends WindowTest {

  private void showView() {
    GuiActionRunner.execute(() -> {
      workbench.perspective("train");
      workbench.show("progress");
    });
    waitUntil("the view is there", () -> !robot.finder().findAll(workbench.window(), c -> "progress-table".equals(c.getName())).isEmpty());
  }

  private Component named(String name) {
    return robot.finder().find(workbench.window(), c -> name.equals(c.getName()));
  }

  private String cell(int row, int column) {
    return GuiActionRunner.execute(() -> String.valueOf(((JTable) named("progress-table")).getValueAt(row, column)));
  }

  private int rows() {
    return GuiActionRunner.execute(() -> ((JTable) named("progress-table")).getRowCount());
  }

  private static void untilCancelled(Job job, CountDownLatch begun) {
    job.step("Reading images", 30, 120);
    begun.countDown();
    while (!job.cancel().isCancelled()) {
      Thread.onSpinWait();
    }
    throw new CancelledException();
  }

  @Test
  void workIsShownCancelledByKeyAndItsFailureCopied() throws Exception {
    showView();
    assertThat(GuiActionRunner.execute(() -> ((JTextComponent) named("progress-detail")).getText())).startsWith("Nothing has run yet");
    picture("progress-empty");
    session.jobs().start("Check the faces", job -> {
      throw new UserError("The folder /faces has no image; choose another one.");
    });
    waitUntil("it failed", () -> rows() == 1 && cell(0, 1).startsWith("Failed"));
    CountDownLatch begun = new CountDownLatch(1);
    Jobs.Started<Object> reading = session.jobs().start("Read the faces", job -> {
      untilCancelled(job, begun);
      return null;
    });
    begun.await();
    waitUntil("it is shown", () -> rows() == 2 && cell(0, 2).equals("25 %"));
    assertThat(cell(0, 0)).isEqualTo("Read the faces");
    picture("progress-running");
    JTableFixture table = new JTableFixture(robot, (JTable) named("progress-table"));
    GuiActionRunner.execute(() -> table.target().setRowSelectionInterval(1, 1));
    assertThat(GuiActionRunner.execute(() -> named("progress-cancel").isEnabled())).isFalse();
    GuiActionRunner.execute(() -> ((JButton) named("progress-copy")).doClick());
    assertThat(Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor))
        .isEqualTo("Check the faces. Failed: The folder /faces has no image; choose another one.");
    table.focus();
    GuiActionRunner.execute(() -> table.target().setRowSelectionInterval(0, 0));
    table.pressAndReleaseKeys(KeyEvent.VK_DELETE);
    waitUntil("it is cancelled", () -> cell(0, 1).equals("Cancelled"));
    assertThat(reading.job().isCancelled()).isTrue();
    assertThat(reading.result().isCompletedExceptionally()).isTrue();
  }
}
