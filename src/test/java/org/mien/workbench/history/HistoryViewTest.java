package org.mien.workbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JDialog;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.mien.command.CheckQuality;
import org.mien.command.CommandCall;
import org.mien.command.MakeSampleData;
import org.mien.workbench.WindowTest;

/** Steps of the history as scripts. */
class HistoryViewTest extends WindowTest {

  private void steps(Path data, Path checked) {
    session.run(new CommandCall(MakeSampleData.class, Map.of("out", data.toFile(), "seed", 11L, "people", 2, "stills", 1,
        "clips", 1, "faults", "no"))).result().join();
    session.run(new CommandCall(CheckQuality.class, Map.of("data", data.toFile(), "out", checked.toFile()))).result().join();
  }

  private void show() {
    GuiActionRunner.execute(() -> workbench.show("history"));
    robot.waitForIdle();
    waitUntil("both steps are done", () -> window.table("history-table").rowCount() == 2
        && "done".equals(window.table("history-table").valueAt(org.assertj.swing.data.TableCell.row(1).column(4))));
  }

  private String copied(ScriptKind kind) throws Exception {
    GuiActionRunner.execute(() -> window.comboBox("history-kind").target().setSelectedItem(kind));
    GuiActionRunner.execute(() -> window.button("history-copy").target().doClick());
    return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
  }

  @Test
  void aMacroOfTheStepsWritesTheSameBytesInPlainImageJ() throws Exception {
    Path data = dir.resolve("sample data");
    Path checked = dir.resolve("checked");
    steps(data, checked);
    show();
    picture("history");
    String macro = copied(ScriptKind.MACRO);
    assertThat(macro).contains("run(\"Mien Make Sample Data...\"", "[" + data + "]", "run(\"Mien Check Quality...\"");
    Files.move(data, dir.resolve("first data"));
    Files.move(checked, dir.resolve("first checked"));
    run(macro);
    assertSame(data, dir.resolve("first data"));
    assertSame(checked, dir.resolve("first checked"));
  }

  private void run(String macro) throws Exception {
    Path file = Files.writeString(dir.resolve("steps.ijm"), macro);
    Path log = dir.resolve("macro.log");
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), "-Duser.home=" + dir, "-Xmx600m", "-XX:TieredStopAtLevel=1",
        MacroHost.class.getName(), file.toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private static void assertSame(Path again, Path before) throws IOException {
    try (Stream<Path> files = Files.walk(before)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        assertThat(again.resolve(before.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void everyKindOfScriptNamesTheStepsAndAStepIsRunAgainOrChanged() throws Exception {
    Path data = dir.resolve("data");
    steps(data, dir.resolve("checked"));
    show();
    assertThat(copied(ScriptKind.GROOVY)).contains("org.mien.command.MakeSampleData", "org.mien.command.CheckQuality");
    assertThat(copied(ScriptKind.SHELL)).contains("mien sample", "mien check");
    window.table("history-table").selectRows(1);
    GuiActionRunner.execute(() -> {
      window.button("history-again").target().doClick();
      window.button("history-again").target().doClick();
    });
    waitUntil("it ran again", () -> window.table("history-table").rowCount() == 3
        && "done".equals(window.table("history-table").valueAt(org.assertj.swing.data.TableCell.row(2).column(4))));
    waitUntil("it can be run once more", () -> GuiActionRunner.execute(() -> window.button("history-again").target().isEnabled()));
    assertThat(session.history().steps().get()).as("a double press starts it once").hasSize(3);
    window.table("history-table").selectRows(0);
    GuiActionRunner.execute(() -> window.button("history-change").target().doClick());
    DialogFixture form = WindowFinder.findDialog("command-dialog").withTimeout(30, TimeUnit.SECONDS).using(robot);
    GuiActionRunner.execute(() -> ((JDialog) form.target()).dispose());
    session.settings().change(values -> values.withBlind(true));
    waitUntil("nothing names anybody", () -> GuiActionRunner.execute(() -> !window.button("history-change").target().isEnabled()
        && !window.button("history-copy").target().isEnabled() && !window.button("history-save").target().isEnabled()));
    assertThat(GuiActionRunner.execute(() -> window.button("history-again").target().isEnabled())).isTrue();
  }
}
