package org.mien.workbench.training;

import ij.measure.ResultsTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a training reached, in words. */
final class Figures {

  private static final Map<String, String> SHOWN =
      Map.of("accuracy", "Accuracy", "uf1", "UF1", "uar", "UAR");

  private Figures() {}

  /** The main figures of the table {@code scores} that a command gave, with their intervals; nothing where there is none. */
  static String words(Map<String, Object> outputs) {
    if (!(outputs.get("scores") instanceof ResultsTable table) || !table.columnExists("score")) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    boolean learners = table.columnExists("learner");
    for (int row = 0; row < table.size(); row++) {
      String name = SHOWN.get(table.getStringValue("score", row));
      boolean whole = !table.columnExists("class") || table.getStringValue("class", row).isBlank();
      if (name != null && whole) {
        String learner = learners ? table.getStringValue("learner", row) + ": " : "";
        lines.add(learner + name + " " + figure(table, row));
      }
    }
    return lines.isEmpty() ? "" : "On what was held out for testing: " + String.join("; ", lines) + ". " + notes(table)
        + "These figures say how well expressions are told apart in these recordings; they diagnose nobody.";
  }

  /** Why there is no interval, where there is none. */
  private static String notes(ResultsTable table) {
    if (!table.columnExists("note")) {
      return "";
    }
    Set<String> notes = new LinkedHashSet<>();
    for (int row = 0; row < table.size(); row++) {
      boolean shown = SHOWN.containsKey(table.getStringValue("score", row));
      String note = table.getStringValue("note", row);
      if (shown && note != null && !note.isBlank() && !note.equals("NaN")) {
        notes.add(Character.toUpperCase(note.charAt(0)) + note.substring(1) + (note.endsWith(".") ? " " : ". "));
      }
    }
    return String.join("", notes);
  }

  private static String figure(ResultsTable table, int row) {
    double value = table.getValue("value", row);
    if (Double.isNaN(value)) {
      return "cannot be told";
    }
    double low = table.getValue("ci_low", row);
    double high = table.getValue("ci_high", row);
    return Double.isNaN(low) ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%.2f (95 %% interval %.2f to %.2f)", value, low, high);
  }
}
