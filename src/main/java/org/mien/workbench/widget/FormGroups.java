package org.mien.workbench.widget;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scijava.module.ModuleItem;

/**
 * Under which heading an input stands. A command can say it (attribute {@code group} of the parameter); else the name of the
 * parameter tells, since the same thing has the same name in all commands of Mien.
 */
final class FormGroups {

  private static final String FILES = "Data and folders";
  private static final String CLASSES = "Classes and examples";
  private static final String DIVISION = "Who is tested";
  private static final String FRAMES = "What is seen of a frame";
  private static final String LEARNING = "What learns, and how";
  private static final String OTHER = "Settings";

  /** All headings of Mien, from top to bottom. */
  static final List<String> ORDER = List.of(FILES, CLASSES, DIVISION, FRAMES, LEARNING, OTHER);

  private static final Map<String, String> BY_NAME = Stream.of(
      named(CLASSES, "labels", "merge", "kind", "column", "value"),
      named(DIVISION, "protocol", "seeds", "groups"),
      named(FRAMES, "texture", "size", "resize", "pixels", "time"),
      named(LEARNING, "preset", "learners", "ensembles", "tools", "augmentation", "baselines", "epochs", "least", "patience",
          "batch", "rate", "weights"))
      .flatMap(group -> group.entrySet().stream()).collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private FormGroups() {}

  private static Map<String, String> named(String heading, String... names) {
    return Stream.of(names).collect(Collectors.toMap(name -> name, name -> heading));
  }

  static String of(ModuleItem<?> item) {
    String said = Objects.toString(item.get("group"), "");
    if (!said.isEmpty()) {
      return said;
    }
    FormValue.Kind kind = FormValue.kind(item);
    if (kind == FormValue.Kind.FILE || kind == FormValue.Kind.IMAGE) {
      return FILES;
    }
    // A recording has a rate in frames a second too, which nothing learns with.
    boolean training = item.getInfo().getInput("epochs") != null;
    String heading = BY_NAME.getOrDefault(item.getName(), OTHER);
    return heading.equals(LEARNING) && item.getName().equals("rate") && !training ? OTHER : heading;
  }
}
