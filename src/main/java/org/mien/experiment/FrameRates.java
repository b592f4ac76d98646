package org.mien.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mien.dataset.Clip;
import org.mien.image.FrameSource;
import org.mien.job.UserError;
import org.mien.motion.Timebase;

/**
 * Watches that frames mean the same time in all clips. Where clips were recorded at several rates, a model that counts
 * frames would learn the camera, and with it the database and its labels.
 */
final class FrameRates {

  /** Rates such as 29.97 and 30 are one. */
  private static final double TOLERANCE = 0.01;

  private final Timebase base;
  private Clip first;
  private double rate = Double.NaN;
  private int unknown;
  private int known;

  FrameRates(Timebase base) {
    this.base = base;
  }

  /** The rate of a clip by its manifest, else by the time stamps of its file, else NaN. */
  static double of(Clip clip, FrameSource source) {
    if (clip.timing().framesPerSecond() > 0) {
      return clip.timing().framesPerSecond();
    }
    int last = source.count() - 1;
    double duration = last > 0 ? source.seconds(last) - source.seconds(0) : Double.NaN;
    return duration > 0 ? last / duration : Double.NaN;
  }

  /**
   * Checks that a clip can be brought to the time base.
   *
   * @throws UserError if that takes a rate that nobody knows
   */
  static void require(Clip clip, double rate, Timebase base) {
    if (base.needsRate() && Double.isNaN(rate)) {
      throw new UserError("The frame rate of " + clip.file() + " is not recorded, so it cannot be brought to " + base
          + "; add a column 'fps' to the manifest, or choose a number of frames such as frames=10.");
    }
  }

  /**
   * Checks a rate against those before.
   *
   * @param now frames a second, or NaN, which says nothing
   * @throws UserError if clips stay as they were recorded and two rates differ
   */
  void check(Clip clip, double now) {
    if (Double.isNaN(now) || base.kind() != Timebase.Kind.RECORDED) {
      return;
    }
    if (first == null) {
      first = clip;
      rate = now;
    } else if (Math.abs(now - rate) > TOLERANCE * rate) {
      throw new UserError(String.format(Locale.ROOT, "%s was recorded at %s frames a second and %s at %s, so a number of frames"
          + " is not the same time in both; bring all clips to one time base: frames=10 for the course of the"
          + " movement, or fps=%s for its speed.", first.file(), words(rate), clip.file(), words(now),
          words(Math.min(rate, now)))).mendedBy("--time");
    }
  }

  /** Checks and counts a clip. */
  void add(Clip clip, double now) {
    check(clip, now);
    if (!clip.media().isStill()) {
      known += Double.isNaN(now) ? 0 : 1;
      unknown += Double.isNaN(now) ? 1 : 0;
    }
  }

  /** The rate of all clips that stay as they were recorded, or NaN. */
  double common() {
    return rate;
  }

  /** What a reader must know: rates that are known of some clips only. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (known > 0 && unknown > 0 && base.kind() == Timebase.Kind.RECORDED) {
      notes.add("The frame rate of " + unknown + (unknown == 1 ? " clip" : " clips") + " is not recorded, so nobody can tell"
          + " whether its frames are as far apart as those of the others (" + words(rate) + " a second).");
    }
    return notes;
  }

  private static String words(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
