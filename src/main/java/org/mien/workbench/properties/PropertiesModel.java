package org.mien.workbench.properties;

import org.mien.workbench.widget.ListTable;

/** Properties as a table of two columns. */
final class PropertiesModel extends ListTable<Property> {

  private static final long serialVersionUID = 1;

  PropertiesModel() {
    super("Property", "Value");
  }

  @Override
  protected String cell(Property property, int column) {
    return column == 0 ? property.name() : property.isHeading() ? "" : property.value();
  }
}
