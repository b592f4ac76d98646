package org.mien.workbench.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mien.workbench.state.Blinding;
import org.mien.workbench.state.LogBook;
import org.mien.workbench.widget.ListTable;

/** The lines of a log that are shown. */
final class LogModel extends ListTable<LogBook.Line> {

  private static final long serialVersionUID = 1;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private transient List<LogBook.Line> all = List.of();
  private LogFilter filter = LogFilter.ALL;
  private String words = "";

  LogModel() {
    super("Time", "Kind", "What happened");
  }

  /** Shows lines; names of files are hidden from somebody who must not know them. */
  void lines(List<LogBook.Line> lines, boolean blind) {
    all = blind ? lines.stream().map(LogModel::masked).toList() : lines;
    apply();
  }

  private static LogBook.Line masked(LogBook.Line line) {
    return new LogBook.Line(line.time(), line.level(), Blinding.masked(line.text()), Blinding.masked(line.detail()));
  }

  void filter(LogFilter next, String text) {
    filter = next;
    words = text.trim().toLowerCase(Locale.ROOT);
    apply();
  }

  private void apply() {
    show(all.stream().filter(line -> filter.shows(line.level()))
        .filter(line -> words.isEmpty() || (line.text() + line.detail()).toLowerCase(Locale.ROOT).contains(words)).toList());
  }

  static String kind(LogBook.Level level) {
    return switch (level) {
      case INFO -> "";
      case PROBLEM -> "! Problem";
      case FAULT -> "!! Fault";
    };
  }

  static String text(LogBook.Line line) {
    String kind = kind(line.level());
    return CLOCK.format(line.time().atZone(ZoneId.systemDefault())) + "  " + (kind.isEmpty() ? "" : kind + ": ") + line.text()
        + (line.detail().isEmpty() ? "" : "\n" + line.detail());
  }

  @Override
  protected Object cell(LogBook.Line line, int column) {
    return switch (column) {
      case 0 -> CLOCK.format(line.time().atZone(ZoneId.systemDefault()));
      case 1 -> kind(line.level());
      default -> line.text();
    };
  }
}
