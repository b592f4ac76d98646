package org.mien.workbench.clip;

import java.util.function.LongSupplier;
import javax.swing.Timer;
import org.mien.workbench.state.Holder;
import org.mien.workbench.widget.Reel;

/**
 * Plays a recording at the speed of its time stamps: at every beat it asks for the frame whose time it is. Where reading is too
 * slow, frames are left out and time goes on as it should. On the event thread.
 */
final class Player {

  private static final int BEAT_MILLIS = 15;

  private final Holder<Integer> frame;
  private final Runnable told;
  private final LongSupplier nanos;
  private final Timer timer = new Timer(BEAT_MILLIS, event -> beat());
  private Reel reel;
  private double speed = 1;
  private boolean loop;
  private boolean playing;
  private long startNanos;
  private double startClock;
  private int last;

  /**
   * A player of nothing yet.
   *
   * @param frame that is set
   * @param told hears when playing starts and ends
   * @param nanos a clock
   */
  Player(Holder<Integer> frame, Runnable told, LongSupplier nanos) {
    this.frame = frame;
    this.told = told;
    this.nanos = nanos;
  }

  /** Goes over to another recording, or none, and stops. */
  void load(Reel next) {
    stop();
    reel = next;
  }

  boolean isPlaying() {
    return playing;
  }

  void loop(boolean again) {
    loop = again;
  }

  /** Sets the speed, 1 for the true one. */
  void speed(double next) {
    speed = next;
    rebase();
  }

  void toggle() {
    if (playing) {
      stop();
    } else if (reel != null && reel.count() > 1) {
      if (frame.get() >= reel.count() - 1) {
        frame.set(0);
      }
      playing = true;
      rebase();
      timer.start();
      told.run();
    }
  }

  void stop() {
    timer.stop();
    if (playing) {
      playing = false;
      told.run();
    }
  }

  private void rebase() {
    if (reel != null) {
      last = Math.max(0, Math.min(reel.count() - 1, frame.get()));
      startNanos = nanos.getAsLong();
      startClock = reel.clock(last);
    }
  }

  /** One beat of the clock. */
  void beat() {
    if (!playing) {
      return;
    }
    if (frame.get() != last) {
      // Somebody went to another frame: playing goes on from there.
      rebase();
    }
    double now = startClock + (nanos.getAsLong() - startNanos) * 1e-9 * speed;
    if (now < reel.end()) {
      go(reel.frameAt(now));
    } else if (loop) {
      go(0);
      rebase();
    } else {
      go(reel.count() - 1);
      stop();
    }
  }

  private void go(int next) {
    last = next;
    frame.set(next);
  }
}
