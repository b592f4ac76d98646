package org.mien.workbench.manifest;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestFile;
import org.mien.workbench.state.Blinding;

/**
 * The clips of a manifest as rows in some order. Holds the manifest and one number a row, nothing else, however long it is.
 */
final class ManifestModel extends AbstractTableModel {

  /** The first column, in which a row has its name or neutral number. */
  static final int NAME = 0;

  private static final long serialVersionUID = 1;

  /** What may be seen where names and labels are hidden: what is measured, not who or what it is. */
  private static final List<String> NEUTRAL = List.of("onset", "apex", "offset", "fps");

  private transient Manifest manifest;
  private transient Blinding blinding;
  private List<String> columns = List.of();
  private int[] rows = new int[0];

  /**
   * Shows a manifest.
   *
   * @param next or null for none
   * @param numbers where names and labels are hidden, else null
   */
  void show(Manifest next, Blinding numbers) {
    manifest = next;
    blinding = numbers;
    columns = next == null ? List.of() : columns(next, numbers != null);
  }

  /** The columns that are shown now, but for the name. */
  List<String> columns() {
    return columns;
  }

  /** The columns that are shown. */
  static List<String> columns(Manifest manifest, boolean blind) {
    return blind ? NEUTRAL : ManifestFile.columns(manifest).stream().filter(c -> !c.equals("id")).toList();
  }

  /** Puts clips, by their places in the manifest, into rows. */
  void order(int[] next) {
    rows = next;
  }

  Manifest manifest() {
    return manifest;
  }

  boolean blind() {
    return blinding != null;
  }

  int[] order() {
    return rows;
  }

  Clip clip(int row) {
    return manifest.clips().get(rows[row]);
  }

  /** The name of a column in the file. */
  String column(int index) {
    return index == NAME ? "id" : columns.get(index - 1);
  }

  @Override
  public int getRowCount() {
    return manifest == null ? 0 : rows.length;
  }

  @Override
  public int getColumnCount() {
    return manifest == null ? 0 : columns.size() + 1;
  }

  @Override
  public String getColumnName(int index) {
    return index == NAME && blind() ? "clip" : column(index);
  }

  @Override
  public boolean isCellEditable(int row, int index) {
    return index != NAME && !column(index).equals("file");
  }

  @Override
  public String getValueAt(int row, int index) {
    Clip clip = clip(row);
    return index == NAME && blind() ? blinding.name(clip) : ManifestFile.text(clip, column(index));
  }

  @Override
  public void setValueAt(Object value, int row, int index) {
    // The editor of the table has done the edit already, or kept the person in the cell.
  }
}
