package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mien.image.FrameSource;
import org.mien.image.Gray;
import org.mien.image.RecordedFrame;

/** Reading frames for a view: the latest wish counts, memory is bounded, damage is told. */
class FrameFeedTest {

  private final List<Integer> decoded = Collections.synchronizedList(new ArrayList<>());
  private final List<FrameFeed.Shot<Float>> shots = Collections.synchronizedList(new ArrayList<>());
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger closed = new AtomicInteger();
  private final CountDownLatch gate = new CountDownLatch(1);

  private final FrameFeed<Float> feed = new FrameFeed<>(new FrameFeed.Viewer<>() {
    @Override
    public Float develop(int frame, RecordedFrame recorded) {
      assertThat(SwingUtilities.isEventDispatchThread()).isFalse();
      return recorded.gray().at(0, 0);
    }

    @Override
    public void opened(Reel reel) {
      assertThat(SwingUtilities.isEventDispatchThread()).isTrue();
    }

    @Override
    public void shown(FrameFeed.Shot<Float> shot) {
      shots.add(shot);
    }

    @Override
    public void failed(String reason) {
      failures.add(reason);
    }
  });

  @AfterEach
  void close() {
    feed.close();
  }

  /** Frames whose pixels are their number; number 3 is damaged, and the first one waits for the gate. */
  private FrameSource frames(int count) {
    return new FrameSource() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public Gray frame(int index) throws IOException {
        decoded.add(index);
        try {
          if (index == 0) {
            assertThat(gate.await(30, TimeUnit.SECONDS)).isTrue();
          }
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        if (index == 3) {
          throw new IOException("it is cut off");
        }
        return new Gray(1, 1, new float[] {index}, 8);
      }

      @Override
      public double seconds(int index) {
        return index * 0.01;
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  private static void waitFor(java.util.function.BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 3000 && !holds.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  private boolean last(int frame) {
    return !shots.isEmpty() && shots.get(shots.size() - 1).frame() == frame;
  }

  @Test
  void whatWasWantedInBetweenIsNeverRead() throws Exception {
    SwingUtilities.invokeAndWait(() -> feed.open(() -> frames(1000), 0));
    waitFor(() -> decoded.contains(0));
    SwingUtilities.invokeAndWait(() -> {
      for (int frame = 1; frame <= 900; frame++) {
        feed.want(frame);
      }
    });
    gate.countDown();
    waitFor(() -> last(900));
    assertThat(decoded).contains(0, 900).hasSizeLessThan(20);
    assertThat(shots.get(shots.size() - 1).picture().orElseThrow().developed()).isEqualTo(900f);
  }

  @Test
  void aDamagedFrameIsToldAndTheNextOneShown() throws Exception {
    gate.countDown();
    SwingUtilities.invokeAndWait(() -> feed.open(() -> frames(10), 3));
    waitFor(() -> last(3));
    assertThat(shots.get(shots.size() - 1).picture()).isEmpty();
    assertThat(shots.get(shots.size() - 1).problem()).isEqualTo("it is cut off");
    SwingUtilities.invokeAndWait(() -> feed.want(4));
    waitFor(() -> last(4));
    assertThat(shots.get(shots.size() - 1).picture()).isPresent();
  }

  @Test
  void theRecordingBeforeIsClosedAndShowsNothingMore() throws Exception {
    SwingUtilities.invokeAndWait(() -> feed.open(() -> frames(10), 0));
    waitFor(() -> decoded.contains(0));
    SwingUtilities.invokeAndWait(() -> feed.open(() -> frames(10), 7));
    gate.countDown();
    waitFor(() -> last(7));
    assertThat(shots).noneMatch(shot -> shot.frame() == 0);
    waitFor(() -> closed.get() == 1);
    SwingUtilities.invokeAndWait(() -> feed.open(() -> {
      throw new IOException("no such codec");
    }, 0));
    waitFor(() -> failures.contains("no such codec"));
    assertThat(closed.get()).isEqualTo(2);
  }
}
