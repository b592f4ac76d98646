package org.mien.workbench.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JComboBox;

/** Over how many frames the lines are drawn as means; the table stays as it is. */
final class SmoothingBox {

  private static final Map<String, Integer> WINDOWS = windows();

  private final JComboBox<String> box = new JComboBox<>(WINDOWS.keySet().toArray(String[]::new));

  SmoothingBox(Runnable changed) {
    box.setName("timeline-smoothing");
    box.setToolTipText("Draws the mean over neighbouring frames; the table stays as it is");
    box.addActionListener(event -> changed.run());
  }

  private static Map<String, Integer> windows() {
    Map<String, Integer> windows = new LinkedHashMap<>();
    windows.put("As classified", 1);
    for (int frames : new int[] {3, 5, 9, 15, 31}) {
      windows.put("Mean of " + frames + " frames", frames);
    }
    return windows;
  }

  JComboBox<String> box() {
    return box;
  }

  /** Frames of the mean, 1 for none. */
  int window() {
    return WINDOWS.get((String) box.getSelectedItem());
  }
}
