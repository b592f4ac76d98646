package org.mien.workbench.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.state.LogBook;
import org.scijava.plugin.Plugin;

/** What happened in this session, line by line. */
@Plugin(type = WorkbenchView.class)
public final class LogView implements WorkbenchView {

  @Override
  public String key() {
    return "log";
  }

  @Override
  public String title() {
    return "Log";
  }

  @Override
  public String purpose() {
    return "What happened in this session, line by line.";
  }

  @Override
  public View open(Desk desk) {
    return new Open(desk);
  }

  private static final class Open implements View {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final JTextArea text = new JTextArea();
    private final JScrollPane pane = new JScrollPane(text);
    private final Edt edt = new Edt();

    Open(Desk desk) {
      text.setName("log-text");
      text.setEditable(false);
      edt.follow(desk.session().log().lines(), this::show);
    }

    private void show(List<LogBook.Line> lines) {
      text.setText(lines.stream().map(Open::line).collect(Collectors.joining("\n")));
    }

    private static String line(LogBook.Line line) {
      String mark = line.level() == LogBook.Level.INFO ? "" : line.level() == LogBook.Level.PROBLEM ? "Problem: " : "Fault: ";
      String detail = line.detail().isEmpty() ? "" : "\n" + line.detail();
      return CLOCK.format(line.time().atZone(ZoneId.systemDefault())) + "  " + mark + line.text() + detail;
    }

    @Override
    public JComponent component() {
      return pane;
    }

    @Override
    public void close() {
      edt.close();
    }
  }
}
