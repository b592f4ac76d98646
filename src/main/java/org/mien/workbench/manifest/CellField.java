package org.mien.workbench.manifest;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.DefaultCellEditor;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.UIManager;

/** Edits one cell in place; a text that the column cannot hold keeps the person in the cell and is said in a sentence. */
final class CellField extends DefaultCellEditor {

  private static final long serialVersionUID = 1;

  private final transient Commit commit;
  private int row;
  private int column;
  private String before = "";

  /** Takes the text of a cell. */
  interface Commit {
    /** Whether the cell holds the text now. */
    boolean set(int row, int column, String text);
  }

  CellField(Commit commit) {
    super(new JTextField());
    this.commit = commit;
    JTextField field = (JTextField) editorComponent;
    field.setName("manifest-cell");
    field.setBorder(BorderFactory.createLineBorder(UIManager.getColor("Table.selectionBackground")));
    setClickCountToStart(2);
  }

  @Override
  public Component getTableCellEditorComponent(JTable table, Object value, boolean selected, int at, int index) {
    row = at;
    column = table.convertColumnIndexToModel(index);
    JTextField field = (JTextField) super.getTableCellEditorComponent(table, value, selected, at, index);
    before = field.getText();
    field.selectAll();
    return field;
  }

  /** Where nothing was typed nothing is entered: somebody else may have changed the cell while it was open. */
  @Override
  public boolean stopCellEditing() {
    String text = String.valueOf(getCellEditorValue());
    return (text.equals(before) || commit.set(row, column, text)) && super.stopCellEditing();
  }
}
