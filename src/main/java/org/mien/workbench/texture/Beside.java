package org.mien.workbench.texture;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.mien.dataset.Timing;
import org.mien.file.AtomicFile;
import org.mien.image.Gray;
import org.mien.workbench.widget.Reel;

/**
 * What stands beside the frames of the clip that is looked at.
 *
 * @param name of the second clip
 * @param clip where its frames are
 * @param pinned the frame that was pinned
 * @param pace how it goes along
 * @param first when the frames of the first clip were taken, nothing until that is known
 * @param firstOnset onset of the first clip, or {@link Timing#UNKNOWN}
 * @param onset of the second clip, or {@link Timing#UNKNOWN}
 */
record Beside(String name, SecondClip clip, int pinned, Pace pace, Optional<Reel> first, int firstOnset, int onset) {

  /**
   * One frame of the second clip, or why there is none.
   *
   * @param words which frame it is; without one, why
   * @param since how far it is from where both begin, empty where it stays
   * @param gray its pixels, if there are any
   */
  record Found(String words, String since, Optional<Gray> gray) {}

  /** The frame that stands beside a frame of the first clip. Reads files. */
  Found of(int frame) {
    try {
      return pace == Pace.STAYS ? found(pinned, "") : along(frame);
    } catch (IOException | RuntimeException e) {
      return none(name + " cannot be read: " + (e instanceof IOException io ? AtomicFile.reason(io) : e.getMessage()) + ".");
    }
  }

  private Found along(int frame) throws IOException {
    if (first.isEmpty()) {
      return none("Opening the first clip...");
    }
    boolean byOnset = pace == Pace.FROM_ONSET;
    Reel mine = first.get();
    Reel other = clip.reel();
    if (byOnset && (unknown(firstOnset, mine) || unknown(onset, other))) {
      return none("The onset is not recorded for " + (unknown(onset, other) ? name : "the first clip")
          + ". Write it in the Manifest, or let the second clip run along from its first frame.");
    }
    int from = byOnset ? firstOnset : 0;
    int to = byOnset ? onset : 0;
    String since = byOnset ? "its onset" : "its first frame";
    boolean timed = mine.timed() && other.timed();
    double seconds = timed ? mine.stamp(frame) - mine.stamp(from) : Double.NaN;
    String far = timed ? String.format(Locale.ROOT, "%.3f s", Math.abs(seconds)) : frames(Math.abs(frame - from));
    String words = far + (frame < from ? " before " : " after ") + since;
    int wanted = timed ? other.nearest(other.stamp(to) + seconds) : to + frame - from;
    if (wanted < 0 || wanted >= other.count()) {
      return none(name + " has no frame " + words + "; it has frames 0 to " + (other.count() - 1) + ".");
    }
    return found(wanted, ", " + (byOnset ? "onset" : "start") + (frame < from ? " \u2212 " : " + ") + far);
  }

  private static boolean unknown(int onset, Reel reel) {
    return onset == Timing.UNKNOWN || onset >= reel.count();
  }

  private static String frames(int count) {
    return count == 1 ? "1 frame" : count + " frames";
  }

  private Found found(int frame, String since) throws IOException {
    return new Found(name + ", frame " + frame, since, Optional.of(clip.frame(frame)));
  }

  private static Found none(String sentence) {
    return new Found(sentence, "", Optional.empty());
  }
}
