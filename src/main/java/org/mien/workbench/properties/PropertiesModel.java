package org.mien.workbench.properties;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** Properties as a table of two columns. */
final class PropertiesModel extends AbstractTableModel {

  private static final long serialVersionUID = 1;

  private transient List<Property> all = List.of();

  void show(List<Property> next) {
    all = next;
    fireTableDataChanged();
  }

  Property property(int row) {
    return all.get(row);
  }

  List<Property> all() {
    return all;
  }

  @Override
  public int getRowCount() {
    return all.size();
  }

  @Override
  public int getColumnCount() {
    return 2;
  }

  @Override
  public String getColumnName(int column) {
    return column == 0 ? "Property" : "Value";
  }

  @Override
  public String getValueAt(int row, int column) {
    Property property = all.get(row);
    return column == 0 ? property.name() : property.isHeading() ? "" : property.value();
  }
}
