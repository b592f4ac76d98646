package org.mien.workbench.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.mien.workbench.state.Holder;
import org.mien.workbench.widget.Reel;

/** Playing by a clock that the test holds. */
class PlayerTest {

  private final Holder<Integer> frame = new Holder<>(0);
  private final AtomicLong nanos = new AtomicLong();
  private final Player player = new Player(frame, () -> {}, nanos::get);

  private void at(double seconds) {
    nanos.set(Math.round(seconds * 1e9));
    player.beat();
  }

  private void onEventThread(Runnable work) throws Exception {
    SwingUtilities.invokeAndWait(work);
  }

  @Test
  void slowBeatsLeaveFramesOutAndKeepTheTime() throws Exception {
    onEventThread(() -> {
      player.load(new Reel(new double[] {0, 0.01, 0.02, 0.03, 0.04, 0.05}));
      player.toggle();
      at(0.005);
      assertThat(frame.get()).isZero();
      at(0.034);
      assertThat(frame.get()).isEqualTo(3);
      at(0.2);
      assertThat(frame.get()).isEqualTo(5);
      assertThat(player.isPlaying()).isFalse();
    });
  }

  @Test
  void slowMotionAgainAndJumpsWhilePlaying() throws Exception {
    onEventThread(() -> {
      player.load(new Reel(new double[] {0, 0.1, 0.2, 0.3}));
      player.speed(0.5);
      player.loop(true);
      player.toggle();
      at(0.3);
      assertThat(frame.get()).isEqualTo(1);
      frame.set(3);
      at(0.31);
      assertThat(frame.get()).isEqualTo(3);
      at(0.6);
      assertThat(frame.get()).isZero();
      assertThat(player.isPlaying()).isTrue();
      player.stop();
    });
  }
}
