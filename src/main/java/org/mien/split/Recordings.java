package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import org.mien.dataset.Clip;

/** Tells which lines of a manifest stem from one recording. */
final class Recordings {

  /** The column of the manifest that names the recording a still or part was taken from. */
  static final String COLUMN = "clip";

  private Recordings() {}

  /**
   * What a clip shares with others of its recording: its file, and its entry in the column {@code clip} together with
   * subject and session, since clips are often numbered anew for every person.
   */
  static List<String> keys(Clip clip) {
    List<String> keys = new ArrayList<>();
    keys.add("file " + clip.file());
    String name = clip.column(COLUMN);
    if (!name.isEmpty()) {
      keys.add(String.join(" ", "clip " + name, clip.subject(), clip.session()).strip());
    }
    return keys;
  }
}
