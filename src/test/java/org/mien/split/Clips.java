package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mien.dataset.Clip;
import org.mien.dataset.Media;
import org.mien.dataset.Timing;

/** Made-up manifests for tests. */
final class Clips {

  private Clips() {}

  static Clip clip(String id, String label, String subject) {
    return new Clip(id, id, Media.STILL, label, subject, "", Timing.NONE, List.of(), Map.of());
  }

  static Clip clip(String id, String label, String subject, String recording) {
    return new Clip(id, id, Media.STILL, label, subject, "", Timing.NONE, List.of(), Map.of("clip", recording));
  }

  /** {@code each} clips of every label for every one of {@code subjects} people; 0 people leave the subject empty. */
  static List<Clip> even(int subjects, int each, String... labels) {
    List<Clip> clips = new ArrayList<>();
    for (int s = 0; s < Math.max(1, subjects); s++) {
      for (String label : labels) {
        for (int i = 0; i < each; i++) {
          clips.add(clip(label + "/s" + s + "-" + i + ".png", label, subjects == 0 ? "" : "s" + s));
        }
      }
    }
    return clips;
  }
}
