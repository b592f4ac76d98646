package org.mien.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mien.experiment.Run;

/** What is different between the surroundings of two runs. */
final class Differences {

  private Differences() {}

  static List<String> between(Run first, Run second) {
    List<String> differences = new ArrayList<>();
    Map<String, String> then = first.manifest().versions();
    Map<String, String> now = second.manifest().versions();
    TreeSet<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String before = then.getOrDefault(name, "none");
      String after = now.getOrDefault(name, "none");
      if (!before.equals(after)) {
        differences.add(name + " " + before + " then, " + after + " now");
      }
    }
    if (first.manifest().threads() != second.manifest().threads()) {
      differences.add("native threads " + first.manifest().threads() + " then, " + second.manifest().threads() + " now");
    }
    return differences;
  }
}
