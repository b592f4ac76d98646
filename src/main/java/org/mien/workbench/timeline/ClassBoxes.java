package org.mien.workbench.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JCheckBox;
import org.mien.workbench.widget.WrapBar;

/** One box a class: whether its line is drawn. */
final class ClassBoxes {

  private final WrapBar bar = new WrapBar();
  private final Set<Integer> hidden = new HashSet<>();
  private final Runnable changed;
  private List<String> classes = List.of();

  ClassBoxes(Runnable changed) {
    this.changed = changed;
    bar.setName("timeline-classes");
  }

  WrapBar bar() {
    return bar;
  }

  Set<Integer> hidden() {
    return Set.copyOf(hidden);
  }

  /** Offers these classes; the same classes keep what was chosen. */
  void offer(List<String> next) {
    if (next.equals(classes)) {
      return;
    }
    classes = next;
    hidden.clear();
    bar.removeAll();
    for (int c = 0; c < next.size(); c++) {
      int index = c;
      JCheckBox box = new JCheckBox(next.get(c), true);
      box.setName("timeline-class-" + next.get(c));
      box.setToolTipText("Whether the line of " + next.get(c) + " is drawn; the row of the most probable class stays");
      box.addActionListener(event -> {
        if (box.isSelected()) {
          hidden.remove(index);
        } else {
          hidden.add(index);
        }
        changed.run();
      });
      bar.add(box);
    }
    bar.revalidate();
    bar.repaint();
  }
}
