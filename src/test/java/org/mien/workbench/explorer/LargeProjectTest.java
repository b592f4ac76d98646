package org.mien.workbench.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JTextField;
import javax.swing.JTree;
import org.junit.jupiter.api.Test;
import org.mien.dataset.LabelSet;
import org.mien.file.Csv;
import org.mien.workbench.WindowTest;
import org.mien.workbench.shell.Workbench;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;
import org.scijava.Context;

/** A project of a hundred thousand recordings in the real window of a process with the memory of a small laptop's Fiji. */
class LargeProjectTest extends WindowTest {

  private static final int MANY = 100_000;
  private static final int PEOPLE = 500;
  private static final String MEMORY = "-Xmx256m";

  /** Opens the window on a project and looks around in the explorer. */
  static final class Visitor {

    private Visitor() {}

    public static void main(String[] arguments) throws Exception {
      try (Context context = new Context()) {
        Session session = new Session(context, new Settings(Path.of(arguments[1])));
        session.settings().change(values -> values.withPerspective("data"));
        Workbench workbench = on(() -> {
          Workbench made = new Workbench(session);
          made.open();
          return made;
        });
        session.open(Path.of(arguments[0])).result().get();
        visit(on(() -> named(workbench.window(), "explorer-tree", JTree.class).orElseThrow()),
            on(() -> named(workbench.window(), "explorer-filter", JTextField.class).orElseThrow()));
        on(() -> {
          workbench.close();
          return null;
        });
      }
    }

    private static void visit(JTree tree, JTextField filter) throws Exception {
      until(() -> clips(tree) == MANY / 6 + 1);
      int closed = on(tree::getRowCount);
      on(() -> {
        tree.expandRow(row(tree));
        return null;
      });
      until(() -> tree.getRowCount() == closed + MANY / 6 + 1);
      on(() -> {
        tree.scrollRowToVisible(tree.getRowCount() - 1);
        return null;
      });
      write(filter, "/99998");
      until(() -> clips(tree) == 1);
      write(filter, "");
      until(() -> clips(tree) == MANY / 6 + 1);
    }

    private static void write(JTextField filter, String text) throws Exception {
      on(() -> {
        filter.setText(text);
        return null;
      });
    }

    /** How many clips the class has whose number is 2 modulo 6, or -1 while it is not there. */
    private static int clips(JTree tree) {
      int row = row(tree);
      return row < 0 ? -1 : tree.getModel().getChildCount(tree.getPathForRow(row).getLastPathComponent());
    }

    private static int row(JTree tree) {
      Node.Group group = new Node.Group(Node.Section.CLASSES, LabelSet.standard().keys().get(2));
      for (int row = 0; row < Math.min(tree.getRowCount(), 50); row++) {
        if (tree.getPathForRow(row).getLastPathComponent().equals(group)) {
          return row;
        }
      }
      return -1;
    }

    private static <C extends Component> Optional<C> named(Container in, String name, Class<C> type) {
      return Stream.of(in.getComponents()).flatMap(part -> name.equals(part.getName()) && type.isInstance(part)
          ? Stream.of(type.cast(part))
          : part instanceof Container inner ? named(inner, name, type).stream() : Stream.empty()).findFirst();
    }

    private static <T> T on(Callable<T> work) throws Exception {
      FutureTask<T> task = new FutureTask<>(work);
      EventQueue.invokeLater(task);
      return task.get();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
      while (!on(holds)) {
        Thread.sleep(50);
      }
    }
  }

  private Path project() throws IOException {
    Path folder = dir.resolve("many");
    List<String> labels = LabelSet.standard().keys().subList(0, 6);
    Csv.write(folder.resolve("manifest.csv"), List.of("file", "label", "subject"), out -> {
      for (int i = 0; i < MANY; i++) {
        out.row(labels.get(i % 6) + "/" + i + ".png", labels.get(i % 6), "S" + i % PEOPLE);
      }
    });
    Files.writeString(folder.resolve("mien.json"), "{\"format\": 1, \"name\": \"many\"}");
    return folder;
  }

  @Test
  void theExplorerOpensItWithLittleMemory() throws Exception {
    Path said = dir.resolve("said.txt");
    Process visitor = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MEMORY,
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Visitor.class.getName(), project().toString(),
        dir.resolve("settings2").toString()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(visitor.waitFor(3, TimeUnit.MINUTES)).as(() -> "within minutes; it said " + said).isTrue();
      assertThat(visitor.exitValue()).as(Files.readString(said)).isZero();
      assertThat(said).content().doesNotContain("Exception", "Error");
    } finally {
      visitor.destroyForcibly();
    }
  }
}
