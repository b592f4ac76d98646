package org.mien.workbench.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mien.command.MienCommand;
import org.mien.workbench.state.LogBook;
import org.scijava.Context;
import org.scijava.InstantiableException;
import org.scijava.MenuPath;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** Mien's commands that are installed, those of other jars too, grouped as in the menu Plugins &gt; Mien. */
final class CommandMenus {

  private static final List<String> ORDER =
      List.of("Data", "Quality", "Texture", "Train", "Evaluate", "Classify", "Report", "Workbench");

  private final List<Entry> entries;

  /**
   * A command.
   *
   * @param group the menu that it lies in
   * @param title what it is called, with dots where it asks
   * @param purpose a sentence, or empty
   */
  record Entry(Class<? extends MienCommand> type, String group, String title, String purpose) {}

  CommandMenus(Context context, LogBook log) {
    List<Entry> found = new ArrayList<>();
    for (CommandInfo info : context.service(CommandService.class).getCommands()) {
      MenuPath path = info.getMenuPath();
      if (path == null || path.size() < 4 || !"Mien".equals(path.get(1).getName())) {
        continue;
      }
      try {
        Class<?> type = info.loadClass();
        if (MienCommand.class.isAssignableFrom(type)) {
          String title = path.getLeaf().getName().replaceFirst("^Mien ", "");
          found.add(new Entry(type.asSubclass(MienCommand.class), path.get(2).getName(), title,
              info.getDescription() == null ? "" : info.getDescription()));
        }
      } catch (InstantiableException e) {
        log.problem("The command " + info.getTitle() + " is installed but cannot be loaded; install its jar again.");
      }
    }
    found.sort(Comparator.<Entry>comparingInt(e -> ORDER.contains(e.group()) ? ORDER.indexOf(e.group()) : ORDER.size())
        .thenComparing(Entry::group).thenComparing(Entry::title));
    entries = List.copyOf(found);
  }

  /** All commands, group by group. */
  List<Entry> entries() {
    return entries;
  }

  /** The commands by group. */
  Map<String, List<Entry>> groups() {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    entries.forEach(e -> groups.computeIfAbsent(e.group(), g -> new ArrayList<>()).add(e));
    return groups;
  }
}
