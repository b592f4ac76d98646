package org.mien.workbench.findings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mien.quality.Decision;
import org.mien.quality.Severity;

/** Words of the view. */
final class Words {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private Words() {}

  static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }

  static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case INFO -> "Note";
    };
  }

  static String count(Severity severity, int count) {
    return severity(severity) + (count == 1 ? "" : "s") + ": " + count;
  }

  /** A decision in a cell; what is still being stored has dots. */
  static String decision(Findings.Item item, Map<String, String> pending) {
    if (!item.isFile()) {
      return "";
    }
    String word = pending.get(item.finding().file());
    if (word != null) {
      return word + "...";
    }
    return item.decision().map(d -> d.word() + ", " + d.reviewer()).orElse("");
  }

  /** Everything about a finding, for the field below the table. */
  static String details(Findings.Item item) {
    StringBuilder text = new StringBuilder(item.message()).append('\n').append(item.finding().advice());
    item.check().ifPresent(about -> text.append("\n\nWhat is measured: ").append(about.measures())
        .append("\nWhy it matters: ").append(about.why()));
    Optional<Decision> decision = item.decision();
    decision.ifPresent(d -> text.append("\n\nDecided: ").append(d.word()).append(" by ").append(d.reviewer()).append(", ")
        .append(TIME.format(d.time().atZone(ZoneId.systemDefault()))).append(d.note().isEmpty() ? "" : ". Note: " + d.note()));
    if (!item.isFile()) {
      text.append("\n\nThis is about more than one file: it is mended in the data, not decided here.");
    }
    return text.toString();
  }
}
