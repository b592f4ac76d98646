package org.mien.workbench.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mien.file.FileTurn;
import org.mien.file.Json;
import org.mien.job.UserError;

/**
 * Small texts by form and field that outlive the process, such as what was typed into a form and not used yet. They are on the
 * disk half a second after they were put, written by a thread of their own; several windows of one person share the file.
 */
public final class KeptFields implements AutoCloseable {

  private static final int FORMAT = 1;
  private static final int MOST_FORMS = 80;
  private static final int LONGEST = 20_000;
  private static final long DELAY_MILLIS = 400;

  private final Path file;
  private final LogBook log;
  private final Map<String, Map<String, String>> forms = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> changed = new LinkedHashMap<>();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread made = new Thread(work, "mien-kept-fields");
    made.setDaemon(true);
    return made;
  });
  private boolean scheduled;

  /** What stands in the file: the forms, the one that was changed last at the end. */
  private record Kept(int format, Map<String, Map<String, String>> forms) {}

  /** The fields that a file holds; none where it is not there or cannot be read, which costs a line in the log. */
  public KeptFields(Path file, LogBook log) {
    this.file = file;
    this.log = log;
    try {
      forms.putAll(read());
    } catch (UserError e) {
      log.problem("What was kept of the last time is left out: " + e.getMessage());
    }
  }

  private Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> read = new LinkedHashMap<>();
    Kept kept = Files.isRegularFile(file) ? Json.read(file, Kept.class) : null;
    if (kept != null && kept.forms() != null) {
      kept.forms().forEach((form, fields) -> {
        if (fields != null) {
          fields.values().removeIf(text -> text == null);
          read.put(form, Map.copyOf(fields));
        }
      });
    }
    return read;
  }

  /** The fields of a form; none where nothing is kept. */
  public synchronized Map<String, String> get(String form) {
    return forms.getOrDefault(form, Map.of());
  }

  /** Keeps the fields of a form in place of those before; an empty map forgets them. Texts that are far too long are left out. */
  public synchronized void put(String form, Map<String, String> fields) {
    Map<String, String> next = new HashMap<>(fields);
    next.values().removeIf(text -> text.length() > LONGEST);
    if (next.equals(get(form))) {
      return;
    }
    place(forms, form, next);
    changed.remove(form);
    changed.put(form, Map.copyOf(next));
    if (!scheduled && !thread.isShutdown()) {
      scheduled = true;
      thread.schedule(this::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Forgets the fields of a form. */
  public void forget(String form) {
    put(form, Map.of());
  }

  private static void place(Map<String, Map<String, String>> all, String form, Map<String, String> fields) {
    all.remove(form);
    if (!fields.isEmpty()) {
      all.put(form, Map.copyOf(fields));
    }
    Iterator<String> oldest = all.keySet().iterator();
    while (all.size() > MOST_FORMS) {
      oldest.next();
      oldest.remove();
    }
  }

  private void write() {
    Map<String, Map<String, String>> now;
    synchronized (this) {
      scheduled = false;
      now = new LinkedHashMap<>(changed);
      changed.clear();
    }
    if (now.isEmpty()) {
      return;
    }
    try {
      FileTurn.takeWherePossible(file, () -> {
        // What another window of the same person kept meanwhile stays.
        Map<String, Map<String, String>> all = readable();
        now.forEach((form, fields) -> place(all, form, fields));
        Json.write(file, new Kept(FORMAT, all));
      });
    } catch (UserError e) {
      log.problem("What was typed is not kept: " + e.getMessage());
    }
  }

  private Map<String, Map<String, String>> readable() {
    try {
      return read();
    } catch (UserError e) {
      return new LinkedHashMap<>();
    }
  }

  /** Writes what is waiting; nothing is kept from then on. */
  @Override
  public void close() {
    thread.shutdown();
    write();
  }
}
