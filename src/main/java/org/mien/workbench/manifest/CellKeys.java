package org.mien.workbench.manifest;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.DefaultEditorKit;
import javax.swing.text.JTextComponent;
import org.mien.dataset.ManifestEdit;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.TableMenu;

/** Copy, cut, paste and delete in the table: by its keys, by its menu and by the menu Edit, which finds them by these names. */
final class CellKeys {

  private static final Map<String, String> KEYS =
      Map.of("ctrl C", "copy", "COPY", "copy", "ctrl X", "cut", "CUT", "cut", "ctrl V", "paste", "PASTE", "paste");

  private final ClipTable table;

  /**
   * Lets a table do all of it.
   *
   * @param edit does what changes cells
   * @param sort sorts by a column of the model
   */
  CellKeys(ClipTable table, CellBlocks blocks, Consumer<ManifestEdit> edit, IntConsumer sort) {
    this.table = table;
    Keys.main(table);
    Runnable cut = () -> {
      blocks.copy();
      edit.accept(blocks.fill(""));
    };
    Runnable paste = () -> edit.accept(blocks.paste());
    Runnable empty = () -> edit.accept(blocks.fill(""));
    named("copy", JTextComponent::copy, blocks::copy);
    named("cut", JTextComponent::cut, cut);
    named("paste", JTextComponent::paste, paste);
    // By the names that the table itself has for them, so that Cmd on a Mac does the same.
    InputMap keys = table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    KEYS.forEach((key, name) -> keys.put(KeyStroke.getKeyStroke(key), name));
    Keys.within(table, "DELETE", () -> does(CellKeys::deleteNext, empty));
    new TableMenu(table).add("copy", "Copy", blocks::copy).add("cut", "Cut", cut).add("paste", "Paste", paste)
        .add("empty", "Empty", empty).separator().sort(sort);
  }

  private void named(String name, Consumer<JTextComponent> inText, Runnable onCells) {
    Keys.menu(table, name, () -> does(inText, onCells));
  }

  /** What is typed into a cell goes to its field while the table has the keyboard; these keys are for that text then. */
  private void does(Consumer<JTextComponent> inText, Runnable onCells) {
    if (table.isEditing() && table.getEditorComponent() instanceof JTextComponent text) {
      inText.accept(text);
    } else {
      onCells.run();
    }
  }

  private static void deleteNext(JTextComponent text) {
    text.getActionMap().get(DefaultEditorKit.deleteNextCharAction).actionPerformed(
        new java.awt.event.ActionEvent(text, java.awt.event.ActionEvent.ACTION_PERFORMED, null));
  }
}
