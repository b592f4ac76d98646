package org.mien.workbench.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.text.JTextComponent;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Timeout;
import org.mien.dataset.Manifest;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.ManifestEdits;

/**
 * Follows a page of the documentation word by word: each numbered step is known by its exact words and done in a real window, by
 * the names that a person reads there. A step that is not known fails, and so does one that the page does not tell.
 */
abstract class TutorialTest extends WindowTest {

  /** Eight people with a few pictures each, among them blurred, damaged and copied ones, and four clips. */
  protected static final String SOME = "stills/[a-z]+/p0[1-8]_[a-z]+_[1278]\\..*|clips/[a-z]+/p0[1-4]_[a-z]+_c0[1-4].*";

  private final List<Known> known = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> meanwhile = new HashSet<>();

  /** What a page says, and what is done and held for it. */
  private record Known(String text, Runnable action) {}

  /** Copies those files of the sample data whose paths match; drawing some anew would take longer. */
  protected static void copySample(Path to, String files) throws IOException {
    Path from = Path.of("sample-data");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = from.relativize(file).toString().replace('\\', '/');
        if (name.matches(files)) {
          Path copy = to.resolve(name);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  /** Adds a step, in the order of the page. */
  protected final void step(String text, Runnable action) {
    known.add(new Known(text, action));
  }

  /** Follows the page. */
  protected final void follow(String name) throws IOException {
    TutorialPage page = TutorialPage.read(Path.of("docs", name));
    assertThat(page.steps().stream().map(TutorialPage.Step::text)).as("the steps of " + name)
        .containsExactlyElementsOf(known.stream().map(Known::text).toList());
    for (int i = 0; i < page.steps().size(); i++) {
      follow(page.steps().get(i), known.get(i).action());
    }
    Set<String> missing = new LinkedHashSet<>(page.names());
    missing.removeAll(seen);
    assertThat(missing).as("names in bold on " + name + " that the window does not have").isEmpty();
  }

  private void follow(TutorialPage.Step step, Runnable action) {
    meanwhile.clear();
    look();
    try {
      action.run();
    } catch (RuntimeException | AssertionError e) {
      for (Window shown : Window.getWindows()) {
        if (shown.isShowing()) {
          picture(shown, "failed-" + getClass().getSimpleName() + "-" + shown.getName());
        }
      }
      throw new AssertionError(step + "\n" + e.getMessage(), e);
    }
    robot.waitForIdle();
    look();
    seen.addAll(meanwhile);
    Set<String> missing = new LinkedHashSet<>(step.names());
    missing.removeAll(meanwhile);
    assertThat(missing).as("names that the window does not have, at " + step).isEmpty();
  }

  /** Remembers all names that can be read now; also where a window opens and closes within a step. */
  protected final void look() {
    meanwhile.addAll(GuiActionRunner.execute(ScreenNames::now));
  }

  /** Chooses a menu item by the names on the way to it. */
  protected final void menu(String path) {
    JMenuItem item = on(() -> {
      Component found = null;
      Component[] among = ((JFrame) workbench.window()).getJMenuBar().getComponents();
      for (String name : path.split(" > ")) {
        found = java.util.Arrays.stream(among)
            .filter(c -> c instanceof JMenuItem m && m.getText().equals(name)).findFirst().orElse(null);
        among = found instanceof JMenu menu ? menu.getMenuComponents() : new Component[0];
      }
      return (JMenuItem) found;
    });
    assertThat(item).as("menu " + path).isNotNull();
    assertThat(on(item::isEnabled)).as("whether the menu item can be chosen: " + path).isTrue();
    EventQueue.invokeLater(item::doClick);
  }

  /** Goes over to a perspective by the button in the tool bar. */
  protected final void perspective(String title) {
    click(title, within("tool-bar"));
  }

  /** Opens a view by its tab. */
  protected final void tab(String title) {
    waitUntil("the tab " + title, () -> on(() -> tabs(title)) != null);
    on(() -> {
      JTabbedPane tabs = tabs(title);
      tabs.setSelectedIndex(tabs.indexOfTab(title));
      return null;
    });
    robot.waitForIdle();
  }

  private JTabbedPane tabs(String title) {
    return (JTabbedPane) all().stream().filter(c -> c instanceof JTabbedPane t && t.indexOfTab(title) >= 0)
        .findFirst().orElse(null);
  }

  /** Presses the button with a text in a part of a window. */
  protected final void click(String text, Predicate<Component> where) {
    waitUntil("the button " + text, () -> on(() -> button(text, where)) != null);
    look();
    AbstractButton button = on(() -> button(text, where));
    // What it opens may wait for an answer, so nothing waits for it here.
    EventQueue.invokeLater(button::doClick);
    robot.waitForIdle();
  }

  /** Presses the only button with a text. */
  protected final void click(String text) {
    click(text, c -> true);
  }

  private AbstractButton button(String text, Predicate<Component> where) {
    return (AbstractButton) all().stream().filter(where)
        .filter(c -> c instanceof AbstractButton b && !(c instanceof JMenuItem) && text.equals(b.getText()) && b.isEnabled())
        .findFirst().orElse(null);
  }

  /** Answers the question that is asked in a small window. */
  protected final void answer(String text) {
    window.optionPane(Timeout.timeout(1, TimeUnit.MINUTES)).textBox().setText(text);
    click("OK");
  }

  /** Whether something lies in the component of this name. */
  protected final Predicate<Component> within(String name) {
    return component -> {
      for (Component at = component; at != null; at = at.getParent()) {
        if (name.equals(at.getName())) {
          return true;
        }
      }
      return false;
    };
  }

  /** What a label names. */
  protected final Component field(String label, Predicate<Component> where) {
    waitUntil("the field " + label, () -> on(() -> labelled(label, where)) != null);
    return on(() -> labelled(label, where));
  }

  private Component labelled(String label, Predicate<Component> where) {
    return all().stream().filter(where)
        .filter(c -> c instanceof JLabel l && l.getText() != null && label.equals(l.getText().strip()) && l.getLabelFor() != null)
        .map(c -> ((JLabel) c).getLabelFor()).findFirst().orElse(null);
  }

  /** Writes into the field that a label names. */
  protected final void write(String label, String text, Predicate<Component> where) {
    Component field = field(label, where);
    on(() -> {
      editor(field).setText(text);
      return null;
    });
    robot.waitForIdle();
  }

  /** A line of text, or that of a list which one may also write into. */
  private static JTextComponent editor(Component field) {
    return (JTextComponent) (field instanceof JComboBox<?> box ? box.getEditor().getEditorComponent() : field);
  }

  /** Chooses in the list that a label names. */
  protected final void choose(String label, String choice, Predicate<Component> where) {
    JComboBox<?> box = (JComboBox<?>) field(label, where);
    on(() -> {
      for (int i = 0; i < box.getItemCount(); i++) {
        if (String.valueOf(box.getItemAt(i)).equals(choice)) {
          box.setSelectedIndex(i);
          return null;
        }
      }
      throw new AssertionError("There is no choice " + choice + " in " + label);
    });
    robot.waitForIdle();
  }

  /** Everything that can be seen in all windows. */
  private static List<Component> all() {
    List<Component> found = new ArrayList<>();
    for (Window window : Window.getWindows()) {
      if (window.isShowing()) {
        collect(window, found);
      }
    }
    return found;
  }

  private static void collect(Component component, List<Component> into) {
    if (component.isShowing()) {
      into.add(component);
      if (component instanceof Container container) {
        for (Component child : container.getComponents()) {
          collect(child, into);
        }
      }
    }
  }

  /** The component of a name that can be seen. */
  protected final <C extends Component> C named(String name, Class<C> type) {
    waitUntil(name, () -> on(() -> all().stream().anyMatch(c -> name.equals(c.getName()) && type.isInstance(c))));
    return on(() -> type.cast(all().stream().filter(c -> name.equals(c.getName()) && type.isInstance(c))
        .findFirst().orElseThrow()));
  }

  /** The text of a field or label of a name that can be seen, or the empty string. */
  protected final String text(String name) {
    return on(() -> all().stream().filter(c -> name.equals(c.getName())).findFirst()
        .map(c -> c instanceof JTextComponent || c instanceof JComboBox ? editor(c).getText() : c instanceof JLabel l ? l.getText()
            : c instanceof AbstractButton b ? b.getText() : "").orElse(""));
  }

  /** Waits until a text of a name contains some words. */
  protected final void says(String name, String words) {
    waitUntil(name + " says '" + words + "'", () -> text(name).contains(words));
  }

  /** Whether a view can be seen. */
  protected final boolean showing(String view) {
    return on(() -> all().stream().anyMatch(c -> ("view-" + view).equals(c.getName())));
  }

  /** Presses a key some times. */
  protected final void press(int key, int times) {
    for (int i = 0; i < times; i++) {
      robot.pressAndReleaseKey(key);
      robot.waitForIdle();
    }
  }

  /** The component of a name that can be seen, if there is one; on the event thread. */
  protected static <C extends Component> Optional<C> all(String name, Class<C> type) {
    return all().stream().filter(c -> name.equals(c.getName()) && type.isInstance(c)).map(type::cast).findFirst();
  }

  /** The content of a file. */
  protected static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The list of clips of the open project. */
  protected final Manifest manifest() {
    return session.project().get().orElseThrow().manifest();
  }

  /** Writes words into the field above the explorer, until a clip is found. */
  protected final void findInExplorer(String words) {
    write("Find", words, within("view-explorer"));
    JTree tree = named("explorer-tree", JTree.class);
    waitUntil("the clip is found", () -> on(() -> row(tree, words)) >= 0);
  }

  private static int row(JTree tree, String words) {
    for (int row = 0; row < tree.getRowCount(); row++) {
      Object node = tree.getPathForRow(row).getLastPathComponent();
      if (tree.getModel().isLeaf(node) && ScreenNames.line(tree, row).contains(words)) {
        return row;
      }
    }
    return -1;
  }

  /** Double-clicks on a clip in the explorer. */
  protected final void openInExplorer(String words) {
    JTree tree = named("explorer-tree", JTree.class);
    Point at = on(() -> {
      java.awt.Rectangle line = tree.getRowBounds(row(tree, words));
      tree.scrollRectToVisible(line);
      return new Point(line.x + 30, line.y + line.height / 2);
    });
    robot.waitForIdle();
    robot.click(tree, at, org.assertj.swing.core.MouseButton.LEFT_BUTTON, 2);
    waitUntil("the clip is shown", () -> session.clip().get().filter(c -> c.id().contains(words)).isPresent()
        && showing("clip") && text("clip-position").startsWith("Frame 0 of"));
  }

  /** The table of a name that can be seen. */
  protected final JTable table(String name) {
    return named(name, JTable.class);
  }

  /** Writes words into the field above the manifest, until so many lines are left. */
  protected final void filter(String words, int left) {
    write("Find", words, within("view-manifest"));
    JTable table = table("manifest-table");
    waitUntil(left + " lines", () -> on(() -> table.getRowCount() == left && found(table, words)));
  }

  /** Plain words stand in every line that is shown; the lines of the words before may be as many. */
  private static boolean found(JTable table, String words) {
    if (words.contains("=")) {
      return true;
    }
    for (int row = 0; row < table.getRowCount(); row++) {
      if (!String.valueOf(table.getValueAt(row, 0)).contains(words)) {
        return false;
      }
    }
    return true;
  }

  /** Double-clicks on a cell of the manifest, writes and presses Enter; waits until it is saved. */
  protected final void writeCell(int row, String column, String text) {
    waitUntil("saved before", () -> session.edits().state().get().phase() == ManifestEdits.Phase.SAVED
        || session.edits().state().get().undo().isEmpty());
    JTable table = table("manifest-table");
    int at = window.table("manifest-table").columnIndexFor(column);
    on(() -> {
      table.scrollRectToVisible(table.getCellRect(row, at, true));
      return null;
    });
    front();
    window.table("manifest-table").cell(TableCell.row(row).column(at)).doubleClick();
    waitUntil("editing", () -> on(table::isEditing));
    window.textBox("manifest-cell").setText(text).pressAndReleaseKeys(KeyEvent.VK_ENTER);
    waitUntil("written", () -> on(() -> table.getValueAt(row, at)).equals(text));
    waitUntil("saved", () -> session.edits().state().get().phase() == ManifestEdits.Phase.SAVED);
  }

  /** Does something on the event thread. */
  protected static <T> T on(java.util.concurrent.Callable<T> work) {
    return GuiActionRunner.execute(work);
  }
}
