package org.mien.workbench.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.table.AbstractTableModel;
import org.mien.quality.Severity;

/** The rows of the table: findings that are wanted, sorted, under a heading for each group. */
final class FindingsRows extends AbstractTableModel {

  private static final long serialVersionUID = 1;

  private static final List<String> COLUMNS =
      List.of("Severity", "File", "Problem", "Measured", "Limit", "What is wrong", "Decision");

  private transient Findings findings = Findings.NONE;
  private transient List<Row> rows = List.of();
  private transient Map<String, String> pending = Map.of();
  private transient Wanted wanted = new Wanted("", Set.of(Severity.values()), false);
  private transient Grouping grouping = Grouping.NONE;
  private int sorted = -1;
  private boolean up = true;

  /** What ties rows together under one heading. */
  enum Grouping {
    NONE("No groups", item -> ""),
    CHECK("By problem", Findings.Item::title),
    SEVERITY("By severity", item -> Words.severity(item.finding().severity())),
    FILE("By file", Findings.Item::name),
    SET("By set of alike files", item -> item.set().isEmpty() ? "In no set" : item.set());

    private final String words;
    private final Function<Findings.Item, String> heading;

    Grouping(String words, Function<Findings.Item, String> heading) {
      this.words = words;
      this.heading = heading;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * Which findings are to be seen.
   *
   * @param text that a row must contain, in any case of letters
   * @param severities that are seen
   * @param open only what is not decided yet
   */
  record Wanted(String text, Set<Severity> severities, boolean open) {}

  /**
   * One row.
   *
   * @param heading of a group, or the empty string
   * @param item a finding, or null for a heading
   * @param count findings below the heading
   */
  record Row(String heading, Findings.Item item, int count) {}

  void show(Findings next, Map<String, String> stillPending) {
    findings = next;
    pending = Map.copyOf(stillPending);
    arrange();
  }

  void pending(Map<String, String> now) {
    pending = Map.copyOf(now);
    fireTableRowsUpdated(0, Math.max(0, rows.size() - 1));
  }

  void want(Wanted next) {
    wanted = next;
    arrange();
  }

  void group(Grouping next) {
    grouping = next;
    arrange();
  }

  /** Sorts by a column; the same one again turns the order round. */
  void sort(int column) {
    up = sorted != column || !up;
    sorted = column;
    arrange();
  }

  /** An arrow for the column that rows are sorted by, else nothing. */
  String arrow(int column) {
    return column != sorted ? "" : up ? " \u2191" : " \u2193";
  }

  private void arrange() {
    List<Findings.Item> seen = findings.items().stream().filter(this::isWanted).toList();
    if (sorted >= 0) {
      Comparator<Findings.Item> order = order(sorted);
      seen = seen.stream().sorted(up ? order : order.reversed()).toList();
    }
    if (grouping == Grouping.NONE) {
      rows = seen.stream().map(item -> new Row("", item, 0)).toList();
    } else {
      Map<String, List<Findings.Item>> groups = new LinkedHashMap<>();
      seen.forEach(item -> groups.computeIfAbsent(grouping.heading.apply(item), h -> new ArrayList<>()).add(item));
      List<Row> next = new ArrayList<>();
      groups.forEach((heading, items) -> {
        next.add(new Row(heading, null, items.size()));
        items.forEach(item -> next.add(new Row("", item, 0)));
      });
      rows = List.copyOf(next);
    }
    fireTableDataChanged();
  }

  private boolean isWanted(Findings.Item item) {
    if (!wanted.severities().contains(item.finding().severity()) || wanted.open() && !(item.isFile() && isOpen(item))) {
      return false;
    }
    String text = wanted.text().strip().toLowerCase(Locale.ROOT);
    return text.isEmpty() || Stream.of(item.name(), item.title(), item.message(), item.set(), Words.decision(item, pending))
        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(text));
  }

  private Comparator<Findings.Item> order(int column) {
    return switch (column) {
      case 0 -> Comparator.comparing(item -> item.finding().severity());
      case 1 -> Comparator.comparing(Findings.Item::name, org.mien.dataset.NaturalOrder.INSTANCE);
      case 2 -> Comparator.comparing(Findings.Item::title);
      case 3 -> Comparator.comparingDouble(item -> item.finding().value());
      case 4 -> Comparator.comparingDouble(item -> item.finding().threshold());
      case 5 -> Comparator.comparing(Findings.Item::message);
      default -> Comparator.comparing(item -> Words.decision(item, pending));
    };
  }

  /** Whether nothing is decided about the file of a finding, nor about to be. */
  boolean isOpen(Findings.Item item) {
    return item.decision().isEmpty() && !pending.containsKey(item.finding().file());
  }

  Row row(int index) {
    return rows.get(index);
  }

  /** The row of a finding, or -1. */
  int rowOf(Findings.Item item) {
    for (int i = 0; i < rows.size(); i++) {
      Findings.Item other = rows.get(i).item();
      if (other != null && other.finding().equals(item.finding())) {
        return i;
      }
    }
    return -1;
  }

  /** The first row about a file, or -1. */
  int rowOfFile(String file) {
    for (int i = 0; i < rows.size(); i++) {
      Findings.Item item = rows.get(i).item();
      if (item != null && item.isFile() && item.finding().file().equals(file)) {
        return i;
      }
    }
    return -1;
  }

  /** The next row behind one whose file is open, from the top again behind the last; -1 if all are decided. */
  int nextOpen(int after) {
    for (int i = 1; i <= rows.size(); i++) {
      int at = (after + i) % rows.size();
      Findings.Item item = rows.get(at).item();
      if (item != null && item.isFile() && isOpen(item)) {
        return at;
      }
    }
    return -1;
  }

  /** How many different files are seen. */
  int files() {
    Set<String> files = new HashSet<>();
    rows.stream().filter(row -> row.item() != null && row.item().isFile()).forEach(row -> files.add(row.item().finding().file()));
    return files.size();
  }

  @Override
  public int getRowCount() {
    return rows.size();
  }

  @Override
  public int getColumnCount() {
    return COLUMNS.size();
  }

  @Override
  public String getColumnName(int column) {
    return COLUMNS.get(column);
  }

  @Override
  public Object getValueAt(int index, int column) {
    Row row = rows.get(index);
    if (row.item() == null) {
      return column == 1 ? row.heading() : column == 5 ? (row.count() == 1 ? "1 finding" : row.count() + " findings") : "";
    }
    Findings.Item item = row.item();
    return switch (column) {
      case 0 -> Words.severity(item.finding().severity());
      case 1 -> item.name();
      case 2 -> item.title();
      case 3 -> Words.number(item.finding().value());
      case 4 -> Words.number(item.finding().threshold());
      case 5 -> item.message();
      default -> Words.decision(item, pending);
    };
  }
}
