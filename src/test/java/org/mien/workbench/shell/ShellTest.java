package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Frame;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JDialog;
import javax.swing.MenuSelectionManager;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.mien.job.UserError;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;

/** The window around the views. */
@SuppressWarnings("deprecation") // The robot knows the old masks only.
class ShellTest extends WindowTest {

  private void reopen() {
    GuiActionRunner.execute(() -> workbench.close());
    session = new Session(context, new Settings(dir.resolve("settings")));
    workbench = GuiActionRunner.execute(() -> {
      Workbench made = new Workbench(session);
      made.open();
      return made;
    });
    window = new org.assertj.swing.fixture.FrameFixture(robot, (Frame) workbench.window());
  }

  private DockLayout now() {
    return GuiActionRunner.execute(() -> workbench.docks().now());
  }

  private void onEdt(Runnable work) {
    GuiActionRunner.execute(work::run);
    robot.waitForIdle();
  }

  @Test
  void eachPerspectiveKeepsItsOwnLayoutFromOneStartToTheNext() {
    onEdt(() -> workbench.docks().close("history"));
    DockLayout data = now();
    assertThat(data.main().views()).contains("log").doesNotContain("history");
    Patience.press(window.toggleButton("perspective-quality").target());
    waitUntil("the perspective is open", () -> now().main().views().contains("history"));
    Patience.press(window.toggleButton("perspective-data").target());
    waitUntil("the layout is back", () -> now().sameShape(data));
    assertThat(dir.resolve("settings/layouts/data.json")).isRegularFile();
    reopen();
    assertThat(now().sameShape(data)).isTrue();
    window.menuItem("perspective-reset").target();
    onEdt(() -> workbench.perspectives().reset());
    assertThat(now().main().views()).contains("history", "log");
    assertThat(dir.resolve("settings/layouts/data.json")).doesNotExist();
  }

  @Test
  void aDamagedLayoutDoesNotKeepTheWindowFromOpening() throws Exception {
    Files.createDirectories(dir.resolve("settings/layouts"));
    Files.writeString(dir.resolve("settings/layouts/quality.json"), "{\"format\":1,\"main\":{\"tabs\":17}}");
    Patience.press(window.toggleButton("perspective-quality").target());
    waitUntil("a line in the log", () -> session.log().lines().get().stream().anyMatch(l -> l.text().contains("quality")));
    assertThat(now().main().views()).contains("log", "history");
  }

  private String inView() {
    return GuiActionRunner.execute(() -> {
      Dock dock = Dock.of(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
      return dock == null ? "none" : dock.getPersistentID();
    });
  }

  private void detachLog() {
    onEdt(() -> {
      workbench.show("log");
      workbench.docks().detach("log");
    });
    waitUntil("a second window", () -> GuiActionRunner.execute(() -> workbench.docks().windows().size()) == 2);
    onEdt(() -> workbench.enter("log"));
    waitUntil("it has the keyboard", () -> inView().equals("log"));
  }

  private void waitForTextScale(double scale) {
    waitUntil("text of " + scale, () -> session.settings().values().get().textScale() == scale);
  }

  @Test
  void aViewGetsAWindowOfItsOwnWithAllKeysAndComesBack() {
    detachLog();
    robot.pressAndReleaseKey(KeyEvent.VK_EQUALS, InputEvent.CTRL_MASK);
    waitForTextScale(1.15);
    robot.pressAndReleaseKey(KeyEvent.VK_SUBTRACT, InputEvent.CTRL_MASK);
    waitForTextScale(1);
    robot.pressAndReleaseKey(KeyEvent.VK_3, InputEvent.CTRL_MASK);
    waitUntil("quick access has the keyboard", () -> window.textBox("quick-field").target().isFocusOwner());
    window.textBox("quick-field").pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
    waitUntil("it has the keyboard again", () -> inView().equals("log"));
    robot.pressAndReleaseKey(KeyEvent.VK_W, InputEvent.CTRL_MASK);
    waitUntil("it is closed", () -> !GuiActionRunner.execute(() -> workbench.docks().isOpen("log")));
    detachLog();
    robot.pressAndReleaseKey(KeyEvent.VK_F10);
    waitUntil("the menus of the window", () -> GuiActionRunner.execute(
        () -> MenuSelectionManager.defaultManager().getSelectedPath().length) > 1);
    onEdt(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
    DockLayout detached = now();
    assertThat(detached.windows()).hasSize(1);
    reopen();
    waitUntil("the second window is back", () -> now().windows().size() == 1);
    Window own = GuiActionRunner.execute(() -> workbench.docks().windows().stream().filter(w -> w != workbench.window())
        .findFirst().orElseThrow());
    onEdt(own::dispose);
    assertThat(GuiActionRunner.execute(() -> workbench.docks().isOpen("log"))).isFalse();
    onEdt(() -> workbench.show("log"));
    assertThat(now().windows()).isEmpty();
    assertThat(window.panel("view-log").target().isShowing()).isTrue();
  }

  @Test
  void aViewIsMadeAsLargeAsTheWindowByKeyAndPutBack() {
    DockLayout before = now();
    onEdt(() -> workbench.show("log"));
    window.table("log-table").focus();
    robot.pressAndReleaseKey(KeyEvent.VK_M, InputEvent.CTRL_MASK);
    waitUntil("it is large", () -> GuiActionRunner.execute(() -> workbench.docks().isMaximized("log")));
    robot.waitForIdle();
    assertThat(GuiActionRunner.execute(() -> workbench.docks().visible().size())).isEqualTo(1);
    robot.pressAndReleaseKey(KeyEvent.VK_M, InputEvent.CTRL_MASK);
    waitUntil("it is small", () -> !GuiActionRunner.execute(() -> workbench.docks().isMaximized("log")));
    assertThat(now().sameShape(before)).isTrue();
  }

  @Test
  void theKeyboardGoesFromViewToView() {
    onEdt(() -> workbench.show("log"));
    int seen = GuiActionRunner.execute(() -> workbench.docks().visible().size());
    java.util.Set<String> visited = new java.util.HashSet<>();
    for (int i = 0; i < seen; i++) {
      robot.pressAndReleaseKey(KeyEvent.VK_F6);
      robot.waitForIdle();
      visited.add(inView());
    }
    assertThat(visited).hasSize(seen).doesNotContain("none");
  }

  @Test
  void whatIsTypedCanBeTakenBack() {
    onEdt(() -> workbench.show("log"));
    window.textBox("log-words").enterText("abc");
    robot.pressAndReleaseKey(KeyEvent.VK_Z, InputEvent.CTRL_MASK);
    waitUntil("a letter is gone", () -> window.textBox("log-words").text().length() < 3);
    String less = window.textBox("log-words").text();
    onEdt(() -> window.menuItem("edit-redo").target().doClick());
    assertThat(window.textBox("log-words").text()).startsWith(less).hasSizeGreaterThan(less.length());
  }

  @Test
  void quickAccessFindsAndRunsByKey() {
    window.focus();
    robot.pressAndReleaseKey(KeyEvent.VK_3, InputEvent.CTRL_MASK);
    waitUntil("the list is filled", () -> window.list("quick-list").contents().length > 10);
    window.textBox("quick-field").setText("hist view");
    waitUntil("the view is found", () -> firstFound("view:history"));
    picture("quick-access");
    window.textBox("quick-field").pressAndReleaseKeys(KeyEvent.VK_ENTER);
    waitUntil("the view is open", () -> window.panel("view-history").target().isShowing());
    waitUntil("the view has the keyboard", () -> inView().equals("history"));
    robot.pressAndReleaseKey(KeyEvent.VK_3, InputEvent.CTRL_MASK);
    waitUntil("what was used comes first", () -> window.list("quick-list").contents().length > 10 && firstFound("view:history"));
    window.textBox("quick-field").pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
    waitUntil("the view has the keyboard again", () -> inView().equals("history"));
    Patience.press(window.menuItem("view-open-log").target());
    waitUntil("the menu gives it too", () -> window.table("log-table").target().isFocusOwner());
    robot.pressAndReleaseKey(KeyEvent.VK_TAB);
    waitUntil("Tab leaves a table in which nobody types", () -> !window.table("log-table").target().isFocusOwner());
    robot.pressAndReleaseKey(KeyEvent.VK_F, InputEvent.ALT_MASK);
    waitUntil("the menu File", () -> GuiActionRunner.execute(() -> window.menuItem("menu-file").target().isSelected()));
    onEdt(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
    assertThat(Path.of(dir + "/settings/quick.json")).isRegularFile();
  }

  private boolean firstFound(String id) {
    return GuiActionRunner.execute(() -> {
      javax.swing.ListModel<?> found = window.list("quick-list").target().getModel();
      return found.getSize() > 0 && ((QuickEntry) found.getElementAt(0)).id().equals(id);
    });
  }

  @Test
  void everyCommandStandsInTheMenuAndOpensItsForm() {
    window.menuItem("run-MakeSampleData").target();
    onEdt(() -> window.menuItem("run-MakeSampleData").target().doClick());
    DialogFixture form = WindowFinder.findDialog("command-dialog").withTimeout(20, TimeUnit.SECONDS).using(robot);
    form.requireVisible();
    onEdt(() -> form.target().dispose());
  }

  @Test
  void closingWithWorkInHandAsks() throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    Jobs.Started<Object> work = session.jobs().start("Long work", job -> {
      while (true) {
        job.cancel().check();
        Thread.yield();
        if (stop.getCount() == 0) {
          throw new UserError("never");
        }
      }
    });
    java.awt.EventQueue.invokeLater(workbench::requestClose);
    DialogFixture question = question();
    Patience.press(question.button(named("Keep working")).target());
    waitUntil("the question is gone", () -> !question.target().isShowing());
    robot.waitForIdle();
    assertThat(workbench.window().isShowing()).isTrue();
    assertThat(work.job().state().get().running()).isTrue();
    java.awt.EventQueue.invokeLater(workbench::requestClose);
    Patience.press(question().button(named("Cancel the work and close")).target());
    workbench.closed().get(30, TimeUnit.SECONDS);
    assertThat(work.result()).isCompletedExceptionally();
    assertThat(workbench.window().isDisplayable()).isFalse();
  }

  private DialogFixture question() {
    return WindowFinder.findDialog(new GenericTypeMatcher<JDialog>(JDialog.class) {
      @Override
      protected boolean isMatching(JDialog dialog) {
        return dialog.isShowing() && dialog.getTitle().startsWith("Close the workbench");
      }
    }).withTimeout(20, TimeUnit.SECONDS).using(robot);
  }

  private static GenericTypeMatcher<javax.swing.JButton> named(String text) {
    return new GenericTypeMatcher<>(javax.swing.JButton.class) {
      @Override
      protected boolean isMatching(javax.swing.JButton button) {
        return text.equals(button.getText());
      }
    };
  }

  @Test
  void theSizeOfTextChangesEverywhereAtOnceAndIsKept() {
    float before = GuiActionRunner.execute(() -> window.label("status-sentence").target().getFont().getSize2D());
    onEdt(() -> workbench.textScale(1.5));
    onEdt(() -> workbench.show("parts"));
    picture("guest-large");
    for (String name : new String[] {"status-sentence"}) {
      assertThat(GuiActionRunner.execute(() -> window.label(name).target().getFont().getSize2D())).isEqualTo(before * 1.5f);
    }
    assertThat(GuiActionRunner.execute(() -> window.table("parts-table").target().getFont().getSize2D()))
        .isEqualTo(GuiActionRunner.execute(() -> new javax.swing.JTable().getFont().getSize2D() * 1.5f));
    onEdt(() -> workbench.textScale(1));
    assertThat(GuiActionRunner.execute(() -> window.label("status-sentence").target().getFont().getSize2D())).isEqualTo(before);
  }
}
