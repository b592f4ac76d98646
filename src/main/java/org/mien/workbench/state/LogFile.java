package org.mien.workbench.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Keeps the log of a session in a folder of the person's settings, line by line as it grows, so that a killed process leaves its
 * last lines. One file a day, the latest ten are kept.
 */
public final class LogFile implements AutoCloseable {

  private static final int KEPT = 10;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Path file;
  private final LogBook log;
  private final Holder.Observation observation;
  private List<LogBook.Line> written = List.of();
  private boolean broken;

  /** Writes down every line of a log from now on. */
  public LogFile(Path settings, LogBook log) {
    this.log = log;
    Path folder = folder(settings);
    this.file = folder.resolve("mien-" + DateTimeFormatter.ISO_LOCAL_DATE.format(LocalDate.now()) + ".log");
    prepare(folder);
    this.observation = log.lines().observe(lines -> write());
    write();
  }

  /** Where logs lie. */
  public static Path folder(Path settings) {
    return settings.resolve("logs");
  }

  private void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> old = files.filter(f -> f.getFileName().toString().matches("mien-\\d{4}-\\d{2}-\\d{2}\\.log"))
            .sorted(Comparator.reverseOrder()).skip(KEPT).toList();
        for (Path one : old) {
          Files.delete(one);
        }
      }
    } catch (IOException e) {
      // Without its file the log still stands in its view.
      broken = true;
    }
  }

  /** Two threads may tell of their lines in the other order; what the log holds now has the lines of both. */
  private synchronized void write() {
    List<LogBook.Line> lines = log.lines().get();
    LogBook.Line last = written.isEmpty() ? null : written.get(written.size() - 1);
    int from = last == null ? 0 : lines.lastIndexOf(last) + 1;
    if (broken || from >= lines.size()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (LogBook.Line line : lines.subList(from, lines.size())) {
      text.append(CLOCK.format(line.time().atZone(ZoneId.systemDefault()))).append("  ").append(line.level()).append("  ")
          .append(line.text()).append('\n').append(line.detail());
    }
    written = lines;
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      broken = true;
    }
  }

  @Override
  public void close() {
    observation.close();
  }
}
