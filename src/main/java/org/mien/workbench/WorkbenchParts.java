package org.mien.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mien.plugin.InstalledParts;
import org.mien.plugin.PartKind;
import org.mien.plugin.PartKinds;
import org.scijava.Context;

/**
 * Everything that is installed, views and perspectives too.
 *
 * @param installed all parts and what is wrong with them
 */
public record WorkbenchParts(InstalledParts installed) {

  /** The perspectives that come with Mien, in the order of the way through the work. */
  private static final List<String> ORDER = List.of("data", "quality", "texture", "train", "evaluate", "classify");

  /** All kinds of parts, those of the window last. */
  public static List<PartKind<?>> kinds() {
    List<PartKind<?>> kinds = new ArrayList<>(PartKinds.all());
    kinds.add(new PartKind<>("view", WorkbenchView.class, WorkbenchView::key));
    kinds.add(new PartKind<>("perspective", Perspective.class, Perspective::key));
    return List.copyOf(kinds);
  }

  /** The parts of a SciJava context. */
  public static WorkbenchParts of(Context context) {
    return new WorkbenchParts(InstalledParts.of(context, kinds()));
  }

  /** The views by title. */
  public List<WorkbenchView> views() {
    return installed.of(WorkbenchView.class).stream().sorted(Comparator.comparing(WorkbenchView::title)).toList();
  }

  /** The view of a key. */
  public Optional<WorkbenchView> view(String key) {
    return views().stream().filter(v -> v.key().equals(key)).findFirst();
  }

  /** The perspectives: Mien's own in the order of the work, then others by title. */
  public List<Perspective> perspectives() {
    return installed.of(Perspective.class).stream()
        .sorted(Comparator.<Perspective>comparingInt(p -> ORDER.contains(p.key()) ? ORDER.indexOf(p.key()) : ORDER.size())
            .thenComparing(Perspective::title))
        .toList();
  }
}
