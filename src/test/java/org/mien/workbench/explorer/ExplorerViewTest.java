package org.mien.workbench.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.swing.JOptionPane;
import javax.swing.JTree;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestEdit;
import org.mien.dataset.TestFiles;
import org.mien.sample.SomeFaces;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;

/** Opening, clicking, filtering and comparing in the Project Explorer. */
class ExplorerViewTest extends WindowTest {

  @TempDir
  private static Path faces;

  private JTree tree;
  private Path project;

  @BeforeAll
  static void draw() {
    SomeFaces.copy(faces.resolve("faces"), 3, 1, 3);
  }

  @BeforeEach
  void find() {
    GuiActionRunner.execute(() -> workbench.show("explorer"));
    tree = window.tree("explorer-tree").target();
    project = dir.resolve("project");
  }

  private void open() throws Exception {
    session.create(faces.resolve("faces"), project).result().get();
    TestFiles.write(project.resolve("runs/first/run.json"), "{}");
    TestFiles.write(project.resolve("runs/first/metrics.json"), "{\"uf1\": {\"value\": 0.625}}");
    TestFiles.write(project.resolve("runs/first/model.mien"), "no model");
    TestFiles.write(project.resolve("runs/first/report.html"), "<p>");
    TestFiles.write(project.resolve("runs/half/plan.json"), "{}");
    session.changed();
    waitForLine("half Run, unfinished");
  }

  private List<String> lines() {
    return GuiActionRunner.execute(() -> IntStream.range(0, tree.getRowCount()).mapToObj(this::line).toList());
  }

  private String line(int row) {
    Node node = (Node) tree.getPathForRow(row).getLastPathComponent();
    NodeWords words = NodeWords.of(node, ((ExplorerModel) tree.getModel()).contents(), session.compared().get());
    return words.name() + " " + words.detail();
  }

  private void waitForLine(String line) {
    waitUntil(line, () -> lines().contains(line));
  }

  private void click(String line, int modifiers) {
    Rectangle bounds = GuiActionRunner.execute(() -> {
      Rectangle found = tree.getRowBounds(lines().indexOf(line));
      tree.scrollRectToVisible(found);
      return found;
    });
    robot.waitForIdle();
    if (modifiers != 0) {
      robot.pressModifiers(modifiers);
    }
    robot.click(tree, new java.awt.Point(bounds.x + 30, bounds.y + bounds.height / 2), MouseButton.LEFT_BUTTON, 1);
    if (modifiers != 0) {
      robot.releaseModifiers(modifiers);
    }
  }

  private Manifest now() {
    return session.project().get().orElseThrow().manifest();
  }

  @Test
  void recentProjectsAreThereWhenNothingIsOpen() throws Exception {
    waitForLine("Recent projects none yet");
    picture("explorer-empty");
    // No system can have a file of this name; names of other places may have letters that this start of Java does not know.
    session.settings().change(values -> values.withRecent(List.of("no\u0000name")));
    open();
    GuiActionRunner.execute(() -> session.closeProject());
    waitForLine("project " + dir);
    click("project " + dir, 0);
    robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
    waitUntil("open", () -> session.project().get().isPresent());
    long happy = now().clips().stream().filter(c -> c.label().equals("happiness")).count();
    waitForLine("Happiness " + happy);

    session.create(faces.resolve("faces"), dir.resolve("other")).result().get();
    waitForLine("Recent projects 1");
    assertThat(lines()).as("closed below the open one").doesNotContain("project " + dir, "other " + dir);
    Files.move(project, dir.resolve("moved"));
    click("Recent projects 1", 0);
    robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
    waitForLine("project " + dir);
    picture("explorer-recent");
    click("project " + dir, 0);
    robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
    problem("project");
  }

  private void problem(String part) {
    DialogFixture problem = WindowFinder.findDialog("problem").withTimeout(1, TimeUnit.MINUTES).using(robot);
    assertThat(GuiActionRunner.execute(() -> robot.finder().findByType(problem.target(), JOptionPane.class).getMessage().toString()))
        .contains(part);
    GuiActionRunner.execute(() -> problem.target().dispose());
  }

  @Test
  void aClassIsOpenedAndAClipLookedAt() throws Exception {
    open();
    click("Fear 4", 0);
    waitUntil("the class selected", () -> session.selection().get().size() == 4);
    robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
    String clip = "p02_fear_1.jpg p02, still";
    waitForLine(clip);
    click(clip, 0);
    waitUntil("looked at", () -> session.clip().get().map(Clip::id).equals(Optional.of("stills/fear/p02_fear_1.jpg")));
    assertThat(session.selection().get()).containsExactly("stills/fear/p02_fear_1.jpg");
    picture("explorer-open");

    GuiActionRunner.execute(() -> session.edits().edit(ManifestEdit.set(List.of("stills/fear/p02_fear_1.jpg"), "label", "joy")));
    long happy = now().clips().stream().filter(c -> c.label().equals("happiness")).count();
    waitForLine("Happiness " + happy);
    waitForLine("Fear 3");
    assertThat(lines()).as("the class stays open").contains("p01_fear_1.jpg p01, still").doesNotContain(clip);
  }

  @Test
  void aRunIsShownComparedAndKnownByItsState() throws Exception {
    open();
    click("first Run, UF1 0.63", 0);
    waitUntil("the run", () -> session.run().get().equals(Optional.of(project.resolve("runs/first"))));
    click("half Run, unfinished", InputEvent.CTRL_MASK);
    waitForLine("half Run, unfinished, compared \u2713");
    assertThat(session.compared().get()).containsExactly(project.resolve("runs/half"));
    click("half Run, unfinished, compared \u2713", InputEvent.CTRL_MASK);
    waitUntil("no longer", () -> session.compared().get().isEmpty());

    click("first Run, UF1 0.63", 0);
    robot.pressAndReleaseKey(KeyEvent.VK_F10, InputEvent.SHIFT_MASK);
    waitFor("explorer-menu-classify");
    picture("explorer-menu");
    Patience.choose(window.menuItem("explorer-menu-compare").target());
    waitUntil("compared", () -> session.compared().get().equals(List.of(project.resolve("runs/first"))));
    assertThat(lines()).contains("model.mien of first", "report.html of first", "Models 1", "Reports 1");
    Files.delete(project.resolve("runs/first/report.html"));
    session.changed();
    waitForLine("Reports none");
    front();
    click("first Run, UF1 0.63, compared \u2713", 0);
    robot.pressAndReleaseKey(KeyEvent.VK_F10, InputEvent.SHIFT_MASK);
    Patience.press(window.menuItem("explorer-menu-write-report").target());
    problem("first");
  }

  @Test
  void theFilterShowsWhatIsFound() throws Exception {
    open();
    window.textBox("explorer-filter").setText("p03 surprise");
    waitForLine("p03_surprise_1.jpg p03, still");
    assertThat(lines()).contains("Surprise 1").doesNotContain("Fear 4", "half Run, unfinished");
    picture("explorer-filtered");
    window.textBox("explorer-filter").setText("");
    waitForLine("Fear 4");
  }

  @Test
  void aBlindReviewerSeesNumbersOnly() throws Exception {
    GuiActionRunner.execute(() -> session.settings().change(v -> v.withBlind(true)));
    open();
    int all = now().clips().size();
    click("Clips " + all, 0);
    robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
    waitForLine("No. 1 still");
    picture("explorer-blind");
    assertThat(lines().stream().filter(l -> l.startsWith("No. "))).hasSize(all)
        .allMatch(l -> l.matches("No\\. \\d+ (still|stack|folder of frames|video)"));
    assertThat(lines()).noneMatch(l -> l.contains("fear") || l.contains("p01"));
  }
}
