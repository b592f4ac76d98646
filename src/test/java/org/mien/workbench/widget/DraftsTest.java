package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.mien.command.TrainModel;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;

/** What was typed into a dialog that was closed by mistake stands there again. */
class DraftsTest extends WindowTest {

  private DialogFixture dialog(String name) {
    return WindowFinder.findDialog(name).withTimeout(30, TimeUnit.SECONDS).using(robot);
  }

  private void close(DialogFixture dialog) {
    GuiActionRunner.execute(() -> dialog.target().dispose());
    robot.waitForIdle();
  }

  private DialogFixture newProject(String recordings) {
    SwingUtilities.invokeLater(() -> new NewProjectDialog(workbench).open(recordings));
    return dialog("new-project");
  }

  @Test
  void theNewProjectIsAsItWasLeft() {
    String recordings = dir.resolve("my recordings").toString();
    String place = dir.resolve("my project").toString();
    DialogFixture dialog = newProject("");
    dialog.button("new-project-create").requireDisabled();
    dialog.textBox("new-project-data").setText(recordings);
    waitUntil("a folder is suggested", () -> dialog.textBox("new-project-folder").text().endsWith("my recordings-mien"));
    dialog.textBox("new-project-folder").setText(place);
    close(dialog);

    DialogFixture again = newProject("");
    assertThat(again.textBox("new-project-data").text()).isEqualTo(recordings);
    assertThat(again.textBox("new-project-folder").text()).isEqualTo(place);
    picture(again.target(), "draft-new-project");
    Patience.press(again.button("new-project-clear").target());
    waitUntil("empty", () -> again.textBox("new-project-data").text().isEmpty());
    close(again);

    DialogFixture fresh = newProject("");
    fresh.textBox("new-project-data").requireEmpty();
    fresh.textBox("new-project-folder").requireEmpty();
    fresh.textBox("new-project-data").setText(recordings);
    close(fresh);

    String others = dir.toString();
    DialogFixture known = newProject(others);
    assertThat(known.textBox("new-project-data").text()).isEqualTo(others);
    waitUntil("its own folder is suggested", () -> known.textBox("new-project-folder").text().endsWith("-mien"));
    assertThat(known.textBox("new-project-folder").text()).doesNotContain("my recordings");
    close(known);
  }

  private DialogFixture train(Map<String, Object> inputs) {
    SwingUtilities.invokeLater(() -> workbench.ask(TrainModel.class, inputs));
    return dialog("command-dialog");
  }

  @Test
  void theFormOfACommandIsAsItWasLeft() {
    DialogFixture form = train(Map.of());
    String usual = form.textBox("form-epochs").text();
    form.textBox("form-epochs").setText("7x");
    GuiActionRunner.execute(() -> form.comboBox("form-protocol").target().setSelectedItem("random"));
    close(form);
    assertThat(session.drafts().get(TrainModel.class.getName())).containsEntry("epochs", "7x").containsEntry("protocol", "random");

    DialogFixture other = train(Map.of("epochs", 3));
    assertThat(other.textBox("form-epochs").text()).isEqualTo("3");
    close(other);

    DialogFixture again = train(Map.of());
    assertThat(again.textBox("form-epochs").text()).isEqualTo("7x");
    again.comboBox("form-protocol").requireSelection("random");
    again.label("form-draft").requireVisible();
    picture(again.target(), "draft-command");
    Patience.press(again.button("form-reset").target());
    waitUntil("the usual value", () -> again.textBox("form-epochs").text().equals(usual));
    close(again);
    assertThat(session.drafts().get(TrainModel.class.getName())).isEmpty();
  }
}
