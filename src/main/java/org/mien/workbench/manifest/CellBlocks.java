package org.mien.workbench.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JTable;
import org.mien.dataset.ManifestEdit;
import org.mien.workbench.widget.TableText;

/** Copies, pastes and clears blocks of cells. */
final class CellBlocks {

  private final JTable table;
  private final ManifestModel model;

  CellBlocks(JTable table, ManifestModel model) {
    this.table = table;
    this.model = model;
  }

  void copy() {
    List<List<String>> rows = new ArrayList<>();
    for (int row : table.getSelectedRows()) {
      List<String> cells = new ArrayList<>();
      for (int column : table.getSelectedColumns()) {
        cells.add(model.getValueAt(row, table.convertColumnIndexToModel(column)));
      }
      rows.add(cells);
    }
    TableText.copy(rows);
  }

  /** What pasting does: one cell goes into every selected one, a block from the first selected cell to the right and down. */
  ManifestEdit paste() {
    List<List<String>> block = TableText.paste();
    int[] rows = table.getSelectedRows();
    int[] columns = table.getSelectedColumns();
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    if (block.isEmpty() || rows.length == 0 || columns.length == 0) {
      return ManifestEdit.paste(cells);
    }
    if (block.size() == 1 && block.get(0).size() == 1) {
      return fill(block.get(0).get(0));
    }
    for (int i = 0; i < block.size() && rows[0] + i < model.getRowCount(); i++) {
      for (int j = 0; j < block.get(i).size() && columns[0] + j < table.getColumnCount(); j++) {
        put(cells, rows[0] + i, columns[0] + j, block.get(i).get(j));
      }
    }
    return ManifestEdit.paste(cells);
  }

  /** One text in every selected cell. */
  ManifestEdit fill(String text) {
    Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    for (int row : table.getSelectedRows()) {
      for (int column : table.getSelectedColumns()) {
        put(cells, row, column, text);
      }
    }
    return ManifestEdit.paste(cells);
  }

  /** A cell that keeps its text is no edit, so that a pasted block may hold the names of its rows. */
  private void put(Map<String, Map<String, String>> cells, int row, int column, String text) {
    int index = table.convertColumnIndexToModel(column);
    if (!model.getValueAt(row, index).equals(text.strip())) {
      cells.computeIfAbsent(model.clip(row).id(), id -> new LinkedHashMap<>()).put(model.column(index), text);
    }
  }
}
