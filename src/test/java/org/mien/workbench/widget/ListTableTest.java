package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.event.TableModelEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table is told of the rows that changed, and of no others. */
class ListTableTest {

  private final List<String> told = new ArrayList<>();
  private final ListTable<Row> table = new ListTable<>("Name", "State") {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean same(Row before, Row now) {
      return before.name().equals(now.name());
    }

    @Override
    protected Object cell(Row row, int column) {
      return column == 0 ? row.name() : row.state();
    }
  };

  private record Row(String name, String state) {}

  @BeforeEach
  void listen() {
    table.addTableModelListener(event -> told.add(switch (event.getType()) {
      case TableModelEvent.INSERT -> "inserted " + event.getFirstRow() + " to " + event.getLastRow();
      case TableModelEvent.UPDATE -> event.getLastRow() == Integer.MAX_VALUE ? "all" : "changed " + event.getFirstRow() + " to "
          + event.getLastRow();
      default -> "deleted";
    }));
  }

  private List<String> show(String... rows) {
    told.clear();
    table.show(List.of(rows).stream().map(text -> new Row(text.split(":")[0], text.split(":")[1])).toList());
    for (int i = 0; i < rows.length; i++) {
      assertThat(table.getValueAt(i, 0) + ":" + table.getValueAt(i, 1)).isEqualTo(rows[i]);
    }
    assertThat(table.getRowCount()).isEqualTo(rows.length);
    return List.copyOf(told);
  }

  @Test
  void rowsThatStayAreNotToldOf() {
    assertThat(show("a:1", "b:1")).containsExactly("inserted 0 to 1");
    assertThat(show("a:1", "b:1")).isEmpty();
    assertThat(show("a:1", "b:1", "c:1")).containsExactly("inserted 2 to 2");
  }

  @Test
  void aRowThatChangesIsToldOf() {
    show("a:1", "b:1", "c:1");
    assertThat(show("a:1", "b:2", "c:1")).containsExactly("changed 1 to 1");
    assertThat(show("a:1", "b:2", "c:2", "d:1")).containsExactly("inserted 3 to 3", "changed 2 to 2");
  }

  @Test
  void newRowsMayComeFirst() {
    show("a:1", "b:1");
    assertThat(show("d:1", "c:1", "a:2", "b:1")).containsExactly("inserted 0 to 1", "changed 2 to 2");
  }

  @Test
  void otherRowsAreAllNew() {
    show("a:1", "b:1", "c:1");
    assertThat(show("a:1", "b:1")).containsExactly("all");
    assertThat(show("b:1", "a:1")).containsExactly("all");
    assertThat(show("x:1", "a:1", "y:1", "b:1")).containsExactly("all");
    assertThat(show()).containsExactly("all");
    assertThat(show()).isEmpty();
  }
}
