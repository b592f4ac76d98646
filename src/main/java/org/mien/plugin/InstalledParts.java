package org.mien.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.Context;
import org.scijava.InstantiableException;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.plugin.SciJavaPlugin;

/**
 * Every part that is installed, found once through SciJava. Of two parts of one kind with the same key the one with the
 * higher SciJava priority is used and the other is reported; a part that cannot be started is reported and left out.
 * Nothing a faulty add-on does keeps the rest from working.
 */
public final class InstalledParts {

  private final List<Part> parts;
  private final List<String> problems;

  private InstalledParts(List<Part> parts, List<String> problems) {
    this.parts = List.copyOf(parts);
    this.problems = List.copyOf(problems);
  }

  /**
   * One part.
   *
   * @param kind what it is
   * @param key its stable word
   * @param part the part itself
   * @param place the jar or folder that it came from
   */
  public record Part(PartKind<?> kind, String key, SciJavaPlugin part, String place) {}

  /** The parts of a SciJava context. */
  public static InstalledParts of(Context context) {
    return of(context.service(PluginService.class), PartKinds.all());
  }

  /** The parts of these kinds. */
  public static InstalledParts of(Context context, List<PartKind<?>> kinds) {
    return of(context.service(PluginService.class), kinds);
  }

  static InstalledParts of(PluginService plugins, List<PartKind<?>> kinds) {
    List<Part> parts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (PartKind<?> kind : kinds) {
      collect(plugins, kind, parts, problems);
    }
    return new InstalledParts(parts, problems);
  }

  private static <P extends SciJavaPlugin> void collect(
      PluginService plugins, PartKind<P> kind, List<Part> parts, List<String> problems) {
    Map<String, Part> byKey = new LinkedHashMap<>();
    for (PluginInfo<P> info : plugins.getPluginsOfType(kind.type())) {
      try {
        P part = info.createInstance();
        String key = kind.keyOf().apply(part);
        Part found = new Part(kind, key, part, info.getLocation());
        Part first = byKey.putIfAbsent(key, found);
        if (first != null) {
          problems.add("The " + kind.name() + " '" + key + "' is installed twice: " + first.part().getClass().getName()
              + " is used, " + info.getClassName() + " (" + info.getLocation() + ") is not; remove one of them.");
        }
      } catch (InstantiableException | RuntimeException | LinkageError e) {
        // Code of somebody else's jar: whatever it throws while it starts is a fault of the part, not of the work at hand.
        problems.add("The " + kind.name() + " " + info.getClassName() + " cannot be started (" + cause(e)
            + "); update or remove it.");
      }
    }
    parts.addAll(byKey.values());
  }

  private static String cause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }

  /** All parts that can be used, by kind, then by SciJava priority. */
  public List<Part> all() {
    return parts;
  }

  /** The parts of one kind, highest SciJava priority first. */
  public <P extends SciJavaPlugin> List<P> of(Class<P> type) {
    return parts.stream().filter(p -> p.kind().type().equals(type)).map(p -> type.cast(p.part())).toList();
  }

  /** What is wrong with what is installed, one sentence each. */
  public List<String> problems() {
    return problems;
  }

  /**
   * Everything that is installed and everything that is wrong with it, as text for a log or a question to the
   * developers.
   */
  public String report() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(part.kind().name()).append(": ").append(part.key()).append("  ").append(part.part().getClass().getName())
          .append('\n');
    }
    problems.forEach(problem -> text.append("problem: ").append(problem).append('\n'));
    return text.toString();
  }
}
